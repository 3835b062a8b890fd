#!/usr/bin/env bash
# config 0.15.27 (crates.io), Environment::try_parsing(true), the switch that its lists need.
# Expected: a field of type String gets the variable's text, as it does without the switch.
# Really: what looks like a number goes through a number: `1.10` arrives as 1.1, `007` as 7, `1e3`
#   as 1000, a number of 23 digits with zeros at its end, the commit 71e4032 as `inf`. A whole number
#   field meanwhile takes `true` for 1, with and without the switch.
# Matters: the switch is turned on for one list, and from then on an account id, a version or a
#   commit in another variable is another one, without an error.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"

cargo init -q --edition 2021 --name probe --vcs none . > install.log 2>&1
cargo add -q config@=0.15.27 --no-default-features > install.log 2>&1 || { cat install.log; exit 1; }
cargo add -q serde@=1.0.229 -F derive > install.log 2>&1 || { cat install.log; exit 1; }

mkdir -p src
cat > src/main.rs <<'EOF'
use config::{Config, Environment};
use serde::de::DeserializeOwned;

#[derive(serde::Deserialize)]
struct Text {
    value: String,
}

#[derive(serde::Deserialize)]
struct Number {
    value: u32,
}

fn read<T: DeserializeOwned>(parsing: bool) -> Result<T, config::ConfigError> {
    let source = Environment::with_prefix("APP").try_parsing(parsing);
    Config::builder().add_source(source).build()?.try_deserialize()
}

fn main() {
    for text in ["1.10", "007", "1e3", "12345678901234567890123", "71e4032", "v1.10"] {
        std::env::set_var("APP_VALUE", text);
        let (plain, parsed) = (read::<Text>(false).unwrap(), read::<Text>(true).unwrap());
        println!("{text:<24} plain {:<24} try_parsing {}", plain.value, parsed.value);
    }
    std::env::set_var("APP_VALUE", "true");
    println!("true as u32: {}", read::<Number>(false).unwrap().value);
}
EOF
cargo build -q > install.log 2>&1 || { cat install.log; exit 1; }

{
cargo tree --depth 1 --prefix none | grep -E '^config '
cargo run -q
} > seen.txt

cat > expected.txt <<'EOF'
config v0.15.27
1.10                     plain 1.10                     try_parsing 1.1
007                      plain 007                      try_parsing 7
1e3                      plain 1e3                      try_parsing 1000
12345678901234567890123  plain 12345678901234567890123  try_parsing 12345678901234568000000
71e4032                  plain 71e4032                  try_parsing inf
v1.10                    plain v1.10                    try_parsing v1.10
true as u32: 1
EOF

cat seen.txt
diff expected.txt seen.txt
