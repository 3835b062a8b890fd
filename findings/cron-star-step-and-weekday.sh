#!/usr/bin/env bash
# robfig/cron 3.0.1 (Go; the parser in Kubernetes' CronJob), adhocore/gronx 1.20.4 (Go), croniter
# 7.0.0 and cronsim 2.8 (PyPI) on `0 0 */2 * 1`: a step over all days beside a weekday.
# Expected: one meaning. crontab(5) says that the two day fields are joined by OR when neither
#   starts with `*`, so a field that starts with `*` is joined by AND: Mondays on odd days.
# Really: gronx and cronsim read it so; robfig/cron and croniter join by OR: every odd day and
#   every Monday. With `1-31/2`, the same days in other letters, all four say OR.
# Matters: a CronJob moved between Kubernetes and a scheduler inside the service runs eight times
#   as often, or as rarely. The schedule itself is valid for everybody.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"

go mod init probe > install.log 2>&1
go get github.com/robfig/cron/v3@v3.0.1 github.com/adhocore/gronx@v1.20.4 > install.log 2>&1 || { cat install.log; exit 1; }
python3 -m venv venv
venv/bin/pip install -q croniter==7.0.0 cronsim==2.8 > install.log 2>&1 || { cat install.log; exit 1; }

cat > main.go <<'EOF'
package main

import (
	"fmt"
	"time"

	"github.com/adhocore/gronx"
	"github.com/robfig/cron/v3"
)

func main() {
	for _, text := range []string{"0 0 */2 * 1", "0 0 1-31/2 * 1"} {
		schedule, err := cron.ParseStandard(text)
		if err != nil {
			panic(err)
		}
		robfig, gron := "robfig/cron", "gronx      "
		at, other := time.Date(2026, 11, 30, 12, 0, 0, 0, time.UTC), time.Date(2026, 11, 30, 12, 0, 0, 0, time.UTC)
		for range 5 {
			at = schedule.Next(at)
			other, _ = gronx.NextTickAfter(text, other, false)
			robfig += at.Format("  Mon 01-02")
			gron += other.Format("  Mon 01-02")
		}
		fmt.Println(text)
		fmt.Println(" ", robfig)
		fmt.Println(" ", gron)
	}
}
EOF
cat > probe.py <<'EOF'
import datetime
from itertools import islice
from croniter import croniter
from cronsim import CronSim

start = datetime.datetime(2026, 11, 30, 12)
for text in ("0 0 */2 * 1", "0 0 1-31/2 * 1"):
    print(text)
    runs = croniter(text, start)
    for name, times in (("croniter   ", [runs.get_next(datetime.datetime) for _ in range(5)]),
                        ("cronsim    ", list(islice(CronSim(text, start), 5)))):
        print(" ", name + "".join(time.strftime("  %a %m-%d") for time in times))
EOF

{
go list -m github.com/robfig/cron/v3 github.com/adhocore/gronx
venv/bin/pip list 2> pip.log | grep -E '^cron(iter|sim) '
go run .
venv/bin/python probe.py
} > seen.txt

cat > expected.txt <<'EOF'
github.com/robfig/cron/v3 v3.0.1
github.com/adhocore/gronx v1.20.4
croniter        7.0.0
cronsim         2.8
0 0 */2 * 1
  robfig/cron  Tue 12-01  Thu 12-03  Sat 12-05  Mon 12-07  Wed 12-09
  gronx        Mon 12-07  Mon 12-21  Mon 01-11  Mon 01-25  Mon 02-01
0 0 1-31/2 * 1
  robfig/cron  Tue 12-01  Thu 12-03  Sat 12-05  Mon 12-07  Wed 12-09
  gronx        Tue 12-01  Thu 12-03  Sat 12-05  Mon 12-07  Wed 12-09
0 0 */2 * 1
  croniter     Tue 12-01  Thu 12-03  Sat 12-05  Mon 12-07  Wed 12-09
  cronsim      Mon 12-07  Mon 12-21  Mon 01-11  Mon 01-25  Mon 02-01
0 0 1-31/2 * 1
  croniter     Tue 12-01  Thu 12-03  Sat 12-05  Mon 12-07  Wed 12-09
  cronsim      Tue 12-01  Thu 12-03  Sat 12-05  Mon 12-07  Wed 12-09
EOF

cat seen.txt
diff expected.txt seen.txt
