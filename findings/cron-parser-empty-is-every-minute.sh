#!/usr/bin/env bash
# cron-parser 5.10.6 (npm; the reader under many job queues).
# Expected: a schedule that is empty, or has two of its five fields, is refused. croner 11.0.1 does.
# Really: cron-parser fills up what is missing, and from the left. The empty text is every minute;
#   `5` is every minute of each Friday, `10 2` every minute of October's Tuesdays. `strict: true`
#   refuses these, but also every line of five fields, as it asks for six.
# Matters: CLEANUP_SCHEDULE="" is what a deploy hands on when the variable behind it is not set in
#   that environment. The job that should run once a night, or not at all, runs every minute.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"

npm init -y > install.log 2>&1
npm install --no-audit --no-fund cron-parser@5.10.6 croner@11.0.1 > install.log 2>&1 || { cat install.log; exit 1; }

cat > probe.mjs <<'EOF'
import { CronExpressionParser } from 'cron-parser';
import { Cron } from 'croner';
import { readFileSync } from 'node:fs';
const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version;
console.log(`cron-parser ${version('cron-parser')}, croner ${version('croner')}`);
const from = new Date('2026-12-01T00:00:30Z');
const seen = (read) => { try { return read().toISOString(); } catch (error) { return 'refused'; } };
for (const text of ['', '5', '10 2', '0 3 * * *', '0 0 3 * * *']) {
  const lenient = seen(() => CronExpressionParser.parse(text, { currentDate: from, tz: 'UTC' }).next().toDate());
  const strict = seen(() => CronExpressionParser.parse(text, { currentDate: from, tz: 'UTC', strict: true }).next().toDate());
  const other = seen(() => new Cron(text, { timezone: 'UTC', paused: true }).nextRun(from));
  console.log(`${JSON.stringify(text).padEnd(12)} cron-parser ${lenient}  strict ${strict}  croner ${other}`);
}
EOF

{
node probe.mjs
} > seen.txt

cat > expected.txt <<'EOF'
cron-parser 5.10.6, croner 11.0.1
""           cron-parser 2026-12-01T00:01:00.000Z  strict refused  croner refused
"5"          cron-parser 2026-12-04T00:00:00.000Z  strict refused  croner refused
"10 2"       cron-parser 2027-10-05T00:00:00.000Z  strict refused  croner refused
"0 3 * * *"  cron-parser 2026-12-01T03:00:00.000Z  strict refused  croner 2026-12-01T03:00:00.000Z
"0 0 3 * * *" cron-parser 2026-12-01T03:00:00.000Z  strict 2026-12-01T03:00:00.000Z  croner 2026-12-01T03:00:00.000Z
EOF

cat seen.txt
diff expected.txt seen.txt
