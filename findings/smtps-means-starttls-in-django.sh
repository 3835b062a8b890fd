#!/usr/bin/env bash
# smtps://mailer:pw@mail.internal:465 read by django-environ 0.14.0 and dj-email-url 1.0.6 (PyPI) and
# by nodemailer 10.6.1 (npm).
# Expected: smtps is TLS from the first byte, port 465 unless said otherwise (RFC 8314).
# Really: both readers of Django turn it into EMAIL_USE_TLS, which is STARTTLS, and leave the port
#   None; against a server on 465 each side waits for the other to speak. nodemailer means TLS from
#   the start. The words that mean it are smtp+ssl for django-environ and
#   ?ssl=True for dj-email-url; neither knows the other's.
# Matters: one SMTP_URL for a worker in Node and an application in Django: mail works in one, and the
#   other hangs in its first request that sends mail, long after the health check.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"

python3 -m venv venv
venv/bin/pip install -q django-environ==0.14.0 dj-email-url==1.0.6 > install.log 2>&1 || { cat install.log; exit 1; }
npm init -y > install.log 2>&1
npm install --no-audit --no-fund nodemailer@10.6.1 > install.log 2>&1 || { cat install.log; exit 1; }

cat > probe.py <<'EOF'
from importlib.metadata import version
import dj_email_url
import environ

for url in ("smtps://mailer:pw@mail.internal:465", "smtps://mailer:pw@mail.internal"):
    print(url)
    for name, read in (("django-environ", environ.Env.email_url_config), ("dj-email-url", dj_email_url.parse)):
        seen = read(url)
        print(f"  {name} {version(name)}: port {seen['EMAIL_PORT']}, STARTTLS {seen.get('EMAIL_USE_TLS', False)}, TLS from the start {seen.get('EMAIL_USE_SSL', False)}")
EOF
cat > probe.mjs <<'EOF'
import { readFileSync } from 'node:fs';
import nodemailer from 'nodemailer';
const { version } = JSON.parse(readFileSync('node_modules/nodemailer/package.json'));
for (const url of ['smtps://mailer:pw@mail.internal:465', 'smtps://mailer:pw@mail.internal']) {
  const { options } = nodemailer.createTransport(url).transporter;
  console.log(`${url}\n  nodemailer ${version}: port ${options.port ?? 'its own for this'}, TLS from the start ${options.secure}`);
}
EOF

{
venv/bin/python -W ignore probe.py
node probe.mjs
} > seen.txt

cat > expected.txt <<'EOF'
smtps://mailer:pw@mail.internal:465
  django-environ 0.14.0: port 465, STARTTLS True, TLS from the start False
  dj-email-url 1.0.6: port 465, STARTTLS True, TLS from the start False
smtps://mailer:pw@mail.internal
  django-environ 0.14.0: port None, STARTTLS True, TLS from the start False
  dj-email-url 1.0.6: port None, STARTTLS True, TLS from the start False
smtps://mailer:pw@mail.internal:465
  nodemailer 10.6.1: port 465, TLS from the start true
smtps://mailer:pw@mail.internal
  nodemailer 10.6.1: port its own for this, TLS from the start true
EOF

cat seen.txt
diff expected.txt seen.txt
