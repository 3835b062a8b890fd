#!/usr/bin/env bash
# django-cache-url 3.4.6 (PyPI) beside django-environ 0.14.0, and redis-py 8.1.0 on what they give.
# Expected: redis://cache:pw@host:6379/0 keeps its user, and a scheme that is taken stays.
# Really: django-cache-url writes LOCATION anew and drops the user: redis://:pw@host:6379/0 logs in
#   as `default`. django-environ keeps it, but takes valkey:// and leaves only what stands behind, so
#   redis-py refuses the result.
# Matters: on a server with users (ACL) the password belongs to another user: WRONGPASS, with the
#   right password in the environment.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"

python3 -m venv venv
venv/bin/pip install -q django-cache-url==3.4.6 django-environ==0.14.0 redis==8.1.0 > install.log 2>&1 || { cat install.log; exit 1; }

cat > probe.py <<'EOF'
from importlib.metadata import version
import django_cache_url
import environ
import redis

print(", ".join(f"{name} {version(name)}" for name in ("django-cache-url", "django-environ", "redis")))
for url in ("redis://cache:pw@host:6379/0", "valkey://cache:pw@host:6379/0"):
    print(url)
    for name, read in (("django-cache-url", django_cache_url.parse), ("django-environ", environ.Env.cache_url_config)):
        try:
            seen = read(url)
            try:
                user = repr(redis.Redis.from_url(seen["LOCATION"]).connection_pool.connection_kwargs.get("username"))
            except ValueError as error:
                user = "refused, " + str(error).split(" (")[0]
            print(f"  {name:<17} {seen['LOCATION']} redis-py: user {user}")
        except Exception as error:
            print(f"  {name:<17} refused, {error}")
EOF

{
venv/bin/python probe.py
} > seen.txt

cat > expected.txt <<'EOF'
django-cache-url 3.4.6, django-environ 0.14.0, redis 8.1.0
redis://cache:pw@host:6379/0
  django-cache-url  redis://:pw@host:6379/0 redis-py: user None
  django-environ    redis://cache:pw@host:6379/0 redis-py: user 'cache'
valkey://cache:pw@host:6379/0
  django-cache-url  refused, Unknown backend: "valkey"
  django-environ    cache:pw@host:6379 redis-py: user refused, Redis URL must specify one of the following schemes
EOF

cat seen.txt
diff expected.txt seen.txt
