#!/usr/bin/env bash
# byte-unit 5.2.6 (crates.io) beside bytesize 2.7.0 and parse-size 1.1.0.
# Expected: `64mb` is 64 million bytes, as it is for the two others, or an error.
# Really: byte-unit's parse_str with ignore_case = false, the form of its documentation, reads a
#   small b as bits: `64mb` is 8000000 bytes, `64mib` an eighth as well, `64b` is eight bytes; yet
#   `64m`, without the b, is 64000000.
# Matters: MAX_BODY=64mb is 8 MB in the service; the uploads that fail are those between.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"

cargo init -q --edition 2021 --name probe --vcs none . > install.log 2>&1
cargo add -q byte-unit@=5.2.6 bytesize@=2.7.0 parse-size@=1.1.0 > install.log 2>&1 || { cat install.log; exit 1; }

mkdir -p src
cat > src/main.rs <<'EOF'
use byte_unit::Byte;
use bytesize::ByteSize;

fn main() {
    for text in ["64MB", "64mb", "64m", "64MiB", "64mib", "64b"] {
        println!(
            "{text:<6} byte-unit {:<9} ignore_case {:<9} bytesize {:<9} parse-size {}",
            Byte::parse_str(text, false).unwrap().as_u64(),
            Byte::parse_str(text, true).unwrap().as_u64(),
            text.parse::<ByteSize>().unwrap().as_u64(),
            parse_size::parse_size(text).unwrap()
        );
    }
}
EOF
cargo build -q > install.log 2>&1 || { cat install.log; exit 1; }

{
cargo tree --depth 1 --prefix none | grep -E '^(byte-unit|bytesize|parse-size) '
cargo run -q
} > seen.txt

cat > expected.txt <<'EOF'
byte-unit v5.2.6
bytesize v2.7.0
parse-size v1.1.0
64MB   byte-unit 64000000  ignore_case 64000000  bytesize 64000000  parse-size 64000000
64mb   byte-unit 8000000   ignore_case 64000000  bytesize 64000000  parse-size 64000000
64m    byte-unit 64000000  ignore_case 64000000  bytesize 64000000  parse-size 64000000
64MiB  byte-unit 67108864  ignore_case 67108864  bytesize 67108864  parse-size 67108864
64mib  byte-unit 8388608   ignore_case 67108864  bytesize 67108864  parse-size 67108864
64b    byte-unit 8         ignore_case 64        bytesize 64        parse-size 64
EOF

cat seen.txt
diff expected.txt seen.txt
