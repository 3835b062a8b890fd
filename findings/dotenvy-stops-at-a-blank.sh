#!/usr/bin/env bash
# dotenvy 0.15.7 (crates.io; the .env reader of Rust) on lines that most other readers take.
# Expected: GREETING=hello world is that text, or the file is refused as a whole.
# Really: the line is an error, and what stands above it is set already while what stands below is
#   not: the usual `dotenvy::dotenv().ok()` goes on with half of the file. `"a\tb"` is an error too.
#   Without an error: JSON loses its quotes, `pa$$word` is `pa`, `$2b$12$abc` is empty, and a name
#   after a dollar ends at its underscore: with DB_HOST=db above, `$DB_HOST` is `_HOST`.
# Matters: PORT below the greeting is the default one, and nothing was logged.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"

cargo init -q --edition 2021 --name probe --vcs none . > install.log 2>&1
cargo add -q dotenvy@=0.15.7 > install.log 2>&1 || { cat install.log; exit 1; }

cat > half.env <<'EOF'
LOG_LEVEL=debug
GREETING=hello world
PORT=9000
EOF
mkdir -p src
cat > src/main.rs <<'EOF'
fn main() {
    let outcome = dotenvy::from_path("half.env");
    println!("half.env: {}", outcome.map_or_else(|error| error.to_string(), |()| "read".into()));
    for name in ["LOG_LEVEL", "GREETING", "PORT"] {
        println!("  {name} is {}", std::env::var(name).unwrap_or("not set".into()));
    }
    for line in [r#"A={"beta":true}"#, "A=pa$$word", "A=$2b$12$abc", r#"A="a\tb""#, "A=$DB_HOST", "A=${DB_HOST}", r#"A='pa$$word'"#] {
        let seen = match dotenvy::from_read_iter(format!("DB_HOST=db\n{line}\n").as_bytes()).nth(1) {
            Some(Ok((_, value))) => value,
            _ => "an error".into(),
        };
        println!("  {line:<17} {seen}");
    }
}
EOF
cargo build -q > install.log 2>&1 || { cat install.log; exit 1; }

{
cargo tree --depth 1 --prefix none | grep '^dotenvy '
env -u PORT -u LOG_LEVEL -u GREETING -u DB_HOST -u DB -u b -u word cargo run -q
} > seen.txt

cat > expected.txt <<'EOF'
dotenvy v0.15.7
half.env: Error parsing line: 'hello world', error at line index: 6
  LOG_LEVEL is debug
  GREETING is not set
  PORT is not set
  A={"beta":true}   {beta:true}
  A=pa$$word        pa
  A=$2b$12$abc      
  A="a\tb"          an error
  A=$DB_HOST        _HOST
  A=${DB_HOST}      db
  A='pa$$word'      pa$$word
EOF

cat seen.txt
diff expected.txt seen.txt
