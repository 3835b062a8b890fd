#!/usr/bin/env bash
# bytes 3.1.2 (npm; the reader behind `limit` of body-parser 2.4.0, so of Express).
# Expected: MAX_BODY=1Mi, the spelling that every Kubernetes manifest uses for memory, is either
#   a mebibyte or an error; the same for `1k`, `1G`, `5 megabytes`, `1e6`.
# Really: a number followed by a unit that bytes does not know is the number alone, in bytes, and
#   nothing is thrown. `1Mi` is one byte. An Express application that reads its limit from the
#   environment then starts, looks healthy to every probe without a body, and answers 413 to each
#   POST. `1MiB` is one byte too, while `1MB` is 1048576.
# Matters: a size that was copied from resources.limits.memory into a variable is a limit of a few
#   bytes, seen only when the first client sends something.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"

npm init -y > install.log 2>&1
npm install --no-audit --no-fund bytes@3.1.2 body-parser@2.4.0 > install.log 2>&1 || { cat install.log; exit 1; }

cat > probe.mjs <<'EOF'
import bytes from 'bytes';
import bodyParser from 'body-parser';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
const version = (name) => createRequire(import.meta.url)(`${name}/package.json`).version;
console.log(`bytes ${version('bytes')}, body-parser ${version('body-parser')}`);
for (const size of ['1MB', '1Mi', '1MiB', '1k', '1G', '5 megabytes', '1e6', '1,000', 'one'])
  console.log(`${size.padEnd(12)} ${bytes(size)}`);
for (const limit of ['1MB', '1Mi']) {
  const json = bodyParser.json({ limit });
  const server = createServer((request, response) =>
    json(request, response, (error) => {
      response.statusCode = error?.status ?? 200;
      response.end();
    }));
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  const answer = await fetch(`http://127.0.0.1:${server.address().port}/`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"id":7}' });
  console.log(`limit ${limit}: POST of 8 bytes answers ${answer.status}`);
  await new Promise((closed) => server.close(closed));
}
EOF

{
node probe.mjs
} > seen.txt

cat > expected.txt <<'EOF'
bytes 3.1.2, body-parser 2.4.0
1MB          1048576
1Mi          1
1MiB         1
1k           1
1G           1
5 megabytes  5
1e6          1
1,000        1
one          null
limit 1MB: POST of 8 bytes answers 200
limit 1Mi: POST of 8 bytes answers 413
EOF

cat seen.txt
diff expected.txt seen.txt
