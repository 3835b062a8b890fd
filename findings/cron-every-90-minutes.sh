#!/usr/bin/env bash
# cronstrue 3.39.0, node-cron 4.6.0, cron-parser 5.10.6, croner 11.0.1 (npm) on `*/90 * * * *`.
# Expected: all refuse it, as minutes end at 59, or it is told that this is hourly.
# Really: cronstrue, which many dashboards use to show a schedule to people, says "Every 90
#   minutes"; node-cron's validate calls it valid; cron-parser runs it at minute 0 of every hour;
#   croner alone refuses. `*/40` is called "Every 40 minutes" and runs at :00 and :40.
# Matters: SYNC_CRON is reviewed through its description. The text that was approved and the
#   times at which the job really starts are different things.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"

npm init -y > install.log 2>&1
npm install --no-audit --no-fund cronstrue@3.39.0 cron-parser@5.10.6 node-cron@4.6.0 croner@11.0.1 > install.log 2>&1 || { cat install.log; exit 1; }

cat > probe.mjs <<'EOF'
import cronstrue from 'cronstrue';
import { CronExpressionParser } from 'cron-parser';
import nodeCron from 'node-cron';
import { Cron } from 'croner';
import { readFileSync } from 'node:fs';
const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version;
console.log(['cronstrue', 'cron-parser', 'node-cron', 'croner'].map((name) => `${name} ${version(name)}`).join(', '));
for (const text of ['*/90 * * * *', '*/40 * * * *']) {
  console.log(text);
  console.log(`  described as   ${cronstrue.toString(text)}`);
  console.log(`  node-cron      ${nodeCron.validate(text) ? 'valid' : 'not valid'}`);
  const runs = CronExpressionParser.parse(text, { currentDate: new Date('2026-12-01T00:00:30Z'), tz: 'UTC' });
  console.log(`  cron-parser    ${runs.take(4).map((run) => run.toDate().toISOString().slice(11, 16)).join(' ')}`);
  try {
    console.log(`  croner         ${new Cron(text, { timezone: 'UTC', paused: true }).nextRuns(4, new Date('2026-12-01T00:00:30Z')).map((run) => run.toISOString().slice(11, 16)).join(' ')}`);
  } catch { console.log('  croner         refused'); }
}
EOF

{
node probe.mjs
} > seen.txt

cat > expected.txt <<'EOF'
cronstrue 3.39.0, cron-parser 5.10.6, node-cron 4.6.0, croner 11.0.1
*/90 * * * *
  described as   Every 90 minutes
  node-cron      valid
  cron-parser    01:00 02:00 03:00 04:00
  croner         refused
*/40 * * * *
  described as   Every 40 minutes
  node-cron      valid
  cron-parser    00:40 01:00 01:40 02:00
  croner         00:40 01:00 01:40 02:00
EOF

cat seen.txt
diff expected.txt seen.txt
