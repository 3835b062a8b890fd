#!/usr/bin/env bash
# The virtual host of an AMQP URL in pika 1.4.4 and kombu 5.7.0 (PyPI) and amqp091-go 1.16.0 (Go).
# Expected: `amqp://u:p@mq//`, the form in Celery's own guide, is the virtual host `/` for all;
#   `/team/jobs` is team/jobs, or refused.
# Really: pika takes `//` for the virtual host with the empty name, which no broker has, and cuts
#   `/team/jobs` to `team`. kombu and Go read `/` and `team/jobs`. With %2F all of them agree. Without
#   a password pika fails with a TypeError that speaks of NoneType.
# Matters: one BROKER_URL for a Celery worker and a pika consumer: the second closes with
#   NOT_ALLOWED, and `team` may be a virtual host of somebody else.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"

python3 -m venv venv
venv/bin/pip install -q pika==1.4.4 kombu==5.7.0 > install.log 2>&1 || { cat install.log; exit 1; }
go mod init probe > install.log 2>&1
go get github.com/rabbitmq/amqp091-go@v1.16.0 > install.log 2>&1 || { cat install.log; exit 1; }

cat > probe.py <<'EOF'
from importlib.metadata import version
import kombu
import pika

print(f"pika {version('pika')}, kombu {version('kombu')}")
for url in ("amqp://u:p@mq", "amqp://u:p@mq//", "amqp://u:p@mq/%2F", "amqp://u:p@mq/team/jobs", "amqp://u:p@mq/team%2Fjobs", "amqp://u@mq/jobs"):
    try:
        first = repr(pika.URLParameters(url).virtual_host)
    except TypeError:
        first = "TypeError"
    print(f"{url:<26} pika {first}, kombu {kombu.Connection(url).virtual_host!r}")
EOF
cat > main.go <<'EOF'
package main

import (
	"fmt"

	amqp "github.com/rabbitmq/amqp091-go"
)

func main() {
	for _, url := range []string{"amqp://u:p@mq", "amqp://u:p@mq//", "amqp://u:p@mq/%2F", "amqp://u:p@mq/team/jobs", "amqp://u:p@mq/team%2Fjobs", "amqp://u@mq/jobs"} {
		uri, err := amqp.ParseURI(url)
		if err != nil {
			panic(err)
		}
		fmt.Printf("%-26s Go '%s'\n", url, uri.Vhost)
	}
}
EOF

{
venv/bin/python probe.py
go list -m github.com/rabbitmq/amqp091-go
go run .
} > seen.txt

cat > expected.txt <<'EOF'
pika 1.4.4, kombu 5.7.0
amqp://u:p@mq              pika '/', kombu '/'
amqp://u:p@mq//            pika '', kombu '/'
amqp://u:p@mq/%2F          pika '/', kombu '/'
amqp://u:p@mq/team/jobs    pika 'team', kombu 'team/jobs'
amqp://u:p@mq/team%2Fjobs  pika 'team/jobs', kombu 'team/jobs'
amqp://u@mq/jobs           pika TypeError, kombu 'jobs'
github.com/rabbitmq/amqp091-go v1.16.0
amqp://u:p@mq              Go '/'
amqp://u:p@mq//            Go '/'
amqp://u:p@mq/%2F          Go '/'
amqp://u:p@mq/team/jobs    Go 'team/jobs'
amqp://u:p@mq/team%2Fjobs  Go 'team/jobs'
amqp://u@mq/jobs           Go 'jobs'
EOF

cat seen.txt
diff expected.txt seen.txt
