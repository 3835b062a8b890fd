#!/usr/bin/env bash
# humantime 2.4.0, duration-str 0.21.0, parse_duration 2.1.1 (crates.io) on short durations.
# Expected: `5M` is five minutes or an error; `PT5M`, the ISO 8601 form that AWS and Java write, is
#   five minutes or an error; `.5h` is half an hour; a year has one length.
# Really: humantime takes `5M` for five months (13150080 s), duration-str for five minutes.
#   parse_duration takes `PT5M` for five months, `.5h` for five hours and `1h-30m` for half an hour.
#   A year has three lengths. None of it is an error.
# Matters: SESSION_TTL=PT5M or LOCK_TIMEOUT=5M from a shared environment holds locks and sessions
#   for 152 days in one service and five minutes in its neighbour.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"

cargo init -q --edition 2021 --name probe --vcs none . > install.log 2>&1
cargo add -q humantime@=2.4.0 duration-str@=0.21.0 parse_duration@=2.1.1 > install.log 2>&1 || { cat install.log; exit 1; }

mkdir -p src
cat > src/main.rs <<'EOF'
use std::time::Duration;

fn seen<E>(read: Result<Duration, E>) -> String {
    read.map(|time| format!("{} s", time.as_secs())).unwrap_or("refused".into())
}

fn main() {
    println!("{:<8} {:<14} {:<14} parse_duration", "text", "humantime", "duration-str");
    for text in ["5m", "5M", "PT5M", ".5h", "1.5h", "1h-30m", "1y"] {
        println!(
            "{text:<8} {:<14} {:<14} {}",
            seen(humantime::parse_duration(text)),
            seen(duration_str::parse(text)),
            seen(parse_duration::parse(text))
        );
    }
}
EOF
cargo build -q > install.log 2>&1 || { cat install.log; exit 1; }

{
cargo tree --depth 1 --prefix none | grep -E '^(humantime|duration-str|parse_duration) '
cargo run -q
} > seen.txt

cat > expected.txt <<'EOF'
duration-str v0.21.0
humantime v2.4.0
parse_duration v2.1.1
text     humantime      duration-str   parse_duration
5m       300 s          300 s          300 s
5M       13150080 s     300 s          13148730 s
PT5M     refused        refused        13148730 s
.5h      refused        refused        18000 s
1.5h     5400 s         refused        5400 s
1h-30m   refused        refused        1800 s
1y       31557600 s     31536000 s     31556952 s
EOF

cat seen.txt
diff expected.txt seen.txt
