#!/usr/bin/env bash
# figment 0.10.19 (crates.io; the configuration of Rocket) reading a variable into a String.
# Expected: APP_TOKEN=48151623 fills a field of type String.
# Really: Env guesses a type first, and a guess is not taken back: digits are a number and the start
#   fails with "found unsigned int, expected a string"; so do `1.10`, `007`, `true` and `[a]`. What
#   does reach a String was trimmed and lost its double quotes.
# Matters: a random password or tenant id passes for months until a rotation draws one of digits
#   only. config 0.15.27 reads the same value into the same field.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"

cargo init -q --edition 2021 --name probe --vcs none . > install.log 2>&1
cargo add -q figment@=0.10.19 -F env > install.log 2>&1 || { cat install.log; exit 1; }
cargo add -q config@=0.15.27 --no-default-features > install.log 2>&1 || { cat install.log; exit 1; }
cargo add -q serde@=1.0.229 -F derive > install.log 2>&1 || { cat install.log; exit 1; }

mkdir -p src
cat > src/main.rs <<'EOF'
use figment::{providers::Env, Figment};
use serde::Deserialize;

#[derive(Deserialize)]
struct Settings {
    token: String,
}

fn main() {
    for text in ["s3cret", "48151623", "1.10", "007", "true", "[a]", " s3cret ", "\"s3cret\""] {
        std::env::set_var("APP_TOKEN", text);
        let seen = match Figment::from(Env::prefixed("APP_")).extract::<Settings>() {
            Ok(settings) => format!("{:?}", settings.token),
            Err(error) => error.kind.to_string(),
        };
        let source = config::Environment::with_prefix("APP");
        let other: Settings = config::Config::builder().add_source(source).build().unwrap().try_deserialize().unwrap();
        println!("{:<12} config {:<12} figment {seen}", format!("{text:?}"), format!("{:?}", other.token));
    }
}
EOF
cargo build -q > install.log 2>&1 || { cat install.log; exit 1; }

{
cargo tree --depth 1 --prefix none | grep -E '^(config|figment) '
cargo run -q
} > seen.txt

cat > expected.txt <<'EOF'
config v0.15.27
figment v0.10.19
"s3cret"     config "s3cret"     figment "s3cret"
"48151623"   config "48151623"   figment invalid type: found unsigned int `48151623`, expected a string
"1.10"       config "1.10"       figment invalid type: found float `1.1`, expected a string
"007"        config "007"        figment invalid type: found unsigned int `7`, expected a string
"true"       config "true"       figment invalid type: found bool true, expected a string
"[a]"        config "[a]"        figment invalid type: found sequence, expected a string
" s3cret "   config " s3cret "   figment "s3cret"
"\"s3cret\"" config "\"s3cret\"" figment "s3cret"
EOF

cat seen.txt
diff expected.txt seen.txt
