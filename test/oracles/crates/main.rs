//! Asks one crate about each line of standard input, a JSON text, and answers with one JSON text a line.
use std::io::BufRead;
use std::time::Duration;

use serde::Deserialize;
use serde_json::{Value, json};

const ASKED: &str = "select ssl from pg_stat_ssl where pid = pg_backend_pid()";

type Answer = Result<Value, Box<dyn std::error::Error>>;

#[derive(Deserialize)]
struct Settings {
    feature: bool,
}

fn place(query: &str) -> String {
    format!("postgresql://{}?{query}", std::env::var("ORACLE_POSTGRES").unwrap())
}

async fn tokio_postgres(query: &str) -> Answer {
    let trusted = std::fs::read(std::env::var("SSL_CERT_FILE")?)?;
    let tls = native_tls::TlsConnector::builder()
        .add_root_certificate(native_tls::Certificate::from_pem(&trusted)?)
        .build()?;
    let connector = postgres_native_tls::MakeTlsConnector::new(tls);
    let (client, connection) = tokio_postgres::connect(&place(query), connector).await?;
    tokio::spawn(connection);
    Ok(json!({ "tls": client.query_one(ASKED, &[]).await?.get::<_, bool>(0) }))
}

async fn sqlx(query: &str) -> Answer {
    use sqlx::Connection;
    let mut connection = sqlx::PgConnection::connect(&place(query)).await?;
    let tls: bool = sqlx::query_scalar(ASKED).fetch_one(&mut connection).await?;
    Ok(json!({ "tls": tls }))
}

async fn ask(reader: &str, text: &str) -> Answer {
    match reader {
        "tokio-postgres" => tokio_postgres(text).await,
        "sqlx" => sqlx(text).await,
        "redis-rs" => redis::Client::open(text).map(|_| json!({})).map_err(Into::into),
        "rust" => Ok(json!({ "value": text.parse::<bool>()? })),
        "envy" => {
            let given = [("FEATURE".to_string(), text.to_string())];
            Ok(json!({ "value": envy::from_iter::<_, Settings>(given)?.feature }))
        }
        "figment" if text.contains('\0') => Err("no environment holds NUL".into()),
        "figment" => {
            // SAFETY: one thread runs, and nothing else reads the environment meanwhile.
            unsafe { std::env::set_var("FEATURE", text) };
            let read = figment::Figment::from(figment::providers::Env::raw().only(&["feature"]));
            Ok(json!({ "value": read.extract::<Settings>()?.feature }))
        }
        "clap" => {
            let flag = clap::Arg::new("feature").long("feature");
            let command = clap::Command::new("app").arg(flag.value_parser(clap::value_parser!(bool)));
            let read = command.try_get_matches_from(["app".into(), format!("--feature={text}")])?;
            Ok(json!({ "value": read.get_one::<bool>("feature") }))
        }
        "config" => {
            let given = std::collections::HashMap::from([("FEATURE".to_string(), text.to_string())]);
            let source = config::Environment::default().source(Some(given));
            let read = config::Config::builder().add_source(source).build()?;
            Ok(json!({ "value": read.get_bool("feature")? }))
        }
        _ => panic!("{reader} is not asked"),
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let reader = std::env::args().nth(1).unwrap();
    for line in std::io::stdin().lock().lines() {
        let text: String = serde_json::from_str(&line.unwrap()).unwrap();
        let answered = tokio::time::timeout(Duration::from_secs(10), ask(&reader, &text)).await;
        let answer = match answered {
            Ok(Ok(Value::Object(mut found))) => {
                found.insert("ok".into(), json!(true));
                Value::Object(found)
            }
            _ => json!({ "ok": false, "error": "Error" }),
        };
        println!("{answer}");
    }
}
