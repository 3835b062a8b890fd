#!/usr/bin/env bash
# cron 0.17.0 (crates.io; the most used cron reader of Rust) beside croner 4.0.3.
# Expected: in `0 0 3 * * 1-5` (seconds first) 1-5 is Monday to Friday, 0 and 7 are Sunday, and a
#   line of five fields is a crontab line.
# Really: cron counts weekdays from 1 = Sunday, as Quartz does: 1-5 is Sunday to Thursday, 7 is
#   Saturday, 0 is refused; a day of the month beside it is joined by AND; five fields are refused.
#   croner reads the same texts as crontab(5).
# Matters: SETTLEMENT_CRON=0 0 3 * * 1-5 runs on Sunday and leaves out Friday. Both crates accept
#   it, so a change of the crate moves the job by a day without an error.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"

cargo init -q --edition 2021 --name probe --vcs none . > install.log 2>&1
cargo add -q cron@=0.17.0 croner@=4.0.3 chrono@=0.4.45 > install.log 2>&1 || { cat install.log; exit 1; }

mkdir -p src
cat > src/main.rs <<'EOF'
use chrono::{TimeZone, Utc};
use std::str::FromStr;

fn main() {
    let start = Utc.with_ymd_and_hms(2026, 12, 4, 12, 0, 0).unwrap();
    for text in ["0 0 3 * * 1-5", "0 0 3 * * 7", "0 0 3 * * 0", "0 0 3 13 * 6", "0 3 * * *", "0 0 3 * * Mon-Fri"] {
        let quartz = match cron::Schedule::from_str(text) {
            Ok(schedule) => schedule.after(&start).next().unwrap().format("%a %Y-%m-%d").to_string(),
            Err(_) => "refused".into(),
        };
        let crontab = match croner::Cron::from_str(text) {
            Ok(schedule) => schedule.find_next_occurrence(&start, false).unwrap().format("%a %Y-%m-%d").to_string(),
            Err(_) => "refused".into(),
        };
        println!("{text:<18} cron {quartz:<15} croner {crontab}");
    }
}
EOF
cargo build -q > install.log 2>&1 || { cat install.log; exit 1; }

{
cargo tree --depth 1 --prefix none | grep -E '^cron(er)? '
cargo run -q
} > seen.txt

cat > expected.txt <<'EOF'
cron v0.17.0
croner v4.0.3
0 0 3 * * 1-5      cron Sun 2026-12-06  croner Mon 2026-12-07
0 0 3 * * 7        cron Sat 2026-12-05  croner Sun 2026-12-06
0 0 3 * * 0        cron refused         croner Sun 2026-12-06
0 0 3 13 * 6       cron Fri 2027-08-13  croner Sat 2026-12-05
0 3 * * *          cron refused         croner Sat 2026-12-05
0 0 3 * * Mon-Fri  cron Mon 2026-12-07  croner Mon 2026-12-07
EOF

cat seen.txt
diff expected.txt seen.txt
