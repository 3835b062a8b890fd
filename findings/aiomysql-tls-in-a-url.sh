#!/usr/bin/env bash
# aiomysql 0.3.2, PyMySQL 1.2.4 and MySQL Connector/Python 26.10.0 under SQLAlchemy 2.1.9 (PyPI), in front of a server
# that greets as MySQL 8.4 with TLS does and then leaves.
# Expected: ?ssl_ca=FILE switches TLS on, as SQLAlchemy documents for its MySQL dialects.
# Really: SQLAlchemy makes a dictionary of the ssl_ options, and aiomysql hands it to asyncio as an SSLContext:
#   AttributeError, 'dict' object has no attribute 'wrap_bio'. ?ssl=true is such a text. No option of a URL gives
#   aiomysql TLS; only connect_args={"ssl": SSLContext} does.
# Matters: the URL that works with PyMySQL ends each connection of the asynchronous service, with an error that does not
#   name the option, and only at a server with TLS: not at the one of the developer's machine.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"

python3 -m venv venv
venv/bin/pip install -q sqlalchemy==2.1.9 greenlet==3.5.6 aiomysql==0.3.2 pymysql==1.2.4 mysql-connector-python==26.10.0 > install.log 2>&1 || { cat install.log; exit 1; }

cat > probe.py <<'EOF'
import asyncio
import socket
import struct
import threading
from importlib.metadata import version

from sqlalchemy import create_engine
from sqlalchemy.ext.asyncio import create_async_engine

CA = "/etc/ssl/certs/ca-certificates.crt"
ABLE = 0x000FFFFF
greeting = b"\x0a8.4.0\0" + struct.pack("<I", 1) + b"abcdefgh\0" + struct.pack("<H", ABLE & 0xFFFF)
greeting += b"\x21" + struct.pack("<HH", 2, ABLE >> 16) + b"\x15" + b"\0" * 10 + b"ijklmnopqrst\0mysql_native_password\0"
server = socket.create_server(("127.0.0.1", 0))
port = server.getsockname()[1]


def serve():
    while True:
        client, _ = server.accept()
        client.sendall(struct.pack("<I", len(greeting))[:3] + b"\0" + greeting)
        client.recv(4096)
        client.close()


threading.Thread(target=serve, daemon=True).start()


def connect(client, url):
    if client != "aiomysql":
        return create_engine(url).connect()

    async def ask():
        await create_async_engine(url).connect()

    return asyncio.run(ask())


print(", ".join(f"{name} {version(name)}" for name in ("SQLAlchemy", "aiomysql", "PyMySQL", "mysql-connector-python")))
for query in ("charset=utf8mb4", f"ssl_ca={CA}", "ssl=true"):
    print(f"?{query.replace(CA, 'FILE')}")
    for client in ("pymysql", "mysqlconnector", "aiomysql"):
        try:
            connect(client, f"mysql+{client}://app:pw@127.0.0.1:{port}/app?{query}")
        except Exception as error:
            text = str(error)
            gone = any(word in text for word in ("2013", "2055", "2026", "SSL", "Lost connection"))
            print(f"  {client:<15}", "talked to the server" if gone and "wrap_bio" not in text else f"{type(error).__name__}: {text.splitlines()[0][:60]}")
EOF

{
venv/bin/python -W ignore probe.py 2>/dev/null
} > seen.txt

cat > expected.txt <<'EOF'
SQLAlchemy 2.1.9, aiomysql 0.3.2, PyMySQL 1.2.4, mysql-connector-python 26.10.0
?charset=utf8mb4
  pymysql         talked to the server
  mysqlconnector  talked to the server
  aiomysql        talked to the server
?ssl_ca=FILE
  pymysql         talked to the server
  mysqlconnector  talked to the server
  aiomysql        AttributeError: 'dict' object has no attribute 'wrap_bio'
?ssl=true
  pymysql         AttributeError: 'str' object has no attribute 'get'
  mysqlconnector  AttributeError: Unsupported argument 'ssl'
  aiomysql        AttributeError: 'str' object has no attribute 'wrap_bio'
EOF

cat seen.txt
diff expected.txt seen.txt
