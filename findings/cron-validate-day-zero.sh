#!/usr/bin/env bash
# cron-validate 1.5.3 (npm), whose only task is to say whether a cron line is valid, default preset.
# Expected: it refuses what schedulers refuse, and takes what they take.
# Really: it says yes to day 0 of the month, to `+5` as a minute and to 31 February, all refused by
#   cron-parser 5.10.6 (croner 11.0.1 takes 31 February and never runs), and no to `0 12 * * MON-FRI`,
#   to `@daily` and to two blanks between fields, which both schedulers take.
# Matters: as a start-up check of REPORT_CRON it stops good deploys and lets bad ones through to
#   the scheduler.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"

npm init -y > install.log 2>&1
npm install --no-audit --no-fund cron-validate@1.5.3 cron-parser@5.10.6 croner@11.0.1 > install.log 2>&1 || { cat install.log; exit 1; }

cat > probe.mjs <<'EOF'
import cronValidate from 'cron-validate';
import { CronExpressionParser } from 'cron-parser';
import { Cron } from 'croner';
import { readFileSync } from 'node:fs';
const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version;
console.log(['cron-validate', 'cron-parser', 'croner'].map((name) => `${name} ${version(name)}`).join(', '));
const validate = cronValidate.default ?? cronValidate;
const from = new Date('2026-12-01T00:00:30Z');
const next = (read) => { try { return read()?.toISOString() ?? 'never'; } catch { return 'refused'; } };
for (const text of ['0 0 0 1 1', '+5 * * * *', '0 0 31 2 *', '0 12 * * MON-FRI', '@daily', '0  12 * * *'])
  console.log([text.padEnd(18), validate(text).isValid() ? 'valid    ' : 'not valid',
    next(() => CronExpressionParser.parse(text, { currentDate: from, tz: 'UTC' }).next().toDate()),
    next(() => new Cron(text, { timezone: 'UTC', paused: true }).nextRun(from))].join('  '));
EOF

{
node probe.mjs
} > seen.txt

cat > expected.txt <<'EOF'
cron-validate 1.5.3, cron-parser 5.10.6, croner 11.0.1
0 0 0 1 1           valid      refused  refused
+5 * * * *          valid      refused  refused
0 0 31 2 *          valid      refused  never
0 12 * * MON-FRI    not valid  2026-12-01T12:00:00.000Z  2026-12-01T12:00:00.000Z
@daily              not valid  2026-12-02T00:00:00.000Z  2026-12-02T00:00:00.000Z
0  12 * * *         not valid  2026-12-01T12:00:00.000Z  2026-12-01T12:00:00.000Z
EOF

cat seen.txt
diff expected.txt seen.txt
