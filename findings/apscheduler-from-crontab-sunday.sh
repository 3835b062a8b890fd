#!/usr/bin/env bash
# APScheduler 3.11.3, CronTrigger.from_crontab (PyPI), beside croniter 7.0.0.
# Expected: from_crontab reads the crontab format, in which 0 and 7 are Sunday and a day of the
#   month beside a day of the week means either of the two.
# Really: numbers of weekdays count from Monday, so `0 3 * * 0` is Monday, `1-5` is Tuesday to
#   Saturday, 7 is refused; and the two day fields are joined by AND, so `0 3 13 * 5` waits for a
#   Friday the 13th. Only names (`SUN`, `MON-FRI`) mean the same in both.
# Matters: the same BACKUP_CRON that a Kubernetes CronJob or crontab(5) ran on Sunday runs a day
#   later, or twice a year, once the job moves into the Python service.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"

python3 -m venv venv
venv/bin/pip install -q apscheduler==3.11.3 croniter==7.0.0 > install.log 2>&1 || { cat install.log; exit 1; }

cat > probe.py <<'EOF'
import datetime
from importlib.metadata import version
from apscheduler.triggers.cron import CronTrigger
from croniter import croniter

print(f"APScheduler {version('apscheduler')}, croniter {version('croniter')}")
start = datetime.datetime(2026, 12, 5, tzinfo=datetime.timezone.utc)

def seen(read):
    try:
        return read().strftime("%a %Y-%m-%d")
    except ValueError as error:
        return "refused"

for text in ("0 3 * * 0", "0 3 * * 7", "0 3 * * 1-5", "0 3 13 * 5", "0 3 * * SUN"):
    trigger = seen(lambda: CronTrigger.from_crontab(text, timezone="UTC").get_next_fire_time(None, start))
    cron = seen(lambda: croniter(text, start).get_next(datetime.datetime))
    print(f"{text:<12} APScheduler {trigger:<15} croniter {cron}")
EOF

{
venv/bin/python probe.py
} > seen.txt

cat > expected.txt <<'EOF'
APScheduler 3.11.3, croniter 7.0.0
0 3 * * 0    APScheduler Mon 2026-12-07  croniter Sun 2026-12-06
0 3 * * 7    APScheduler refused         croniter Sun 2026-12-06
0 3 * * 1-5  APScheduler Sat 2026-12-05  croniter Mon 2026-12-07
0 3 13 * 5   APScheduler Sat 2027-02-13  croniter Fri 2026-12-11
0 3 * * SUN  APScheduler Sun 2026-12-06  croniter Sun 2026-12-06
EOF

cat seen.txt
diff expected.txt seen.txt
