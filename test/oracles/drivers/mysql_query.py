"""SQLAlchemy's drivers of MySQL: a connection with each query, to a port that is closed. An error of the connection itself says that the driver took the query. aiomysql uses its TLS options only after the greeting of a server with TLS, so it gets one."""

import asyncio
import socket
import struct
import sys
import threading

from answers import answer

CLOSED = "app:password@127.0.0.1:1/app"


def refusal(error: BaseException) -> bool:
    """Whether the connection was tried: all drivers say so with the numbers of MySQL's client."""
    return not any(number in str(error) for number in ("2002", "2003", "2013"))


def greeting() -> bytes:
    """The first packet of a server of version 8.4 that can do TLS (Protocol::HandshakeV10)."""
    able = 0x000FFFFF
    body = b"\x0a8.4.0\0" + struct.pack("<I", 1) + b"abcdefgh\0" + struct.pack("<H", able & 0xFFFF)
    body += b"\x21" + struct.pack("<HH", 2, able >> 16) + b"\x15" + b"\0" * 10
    body += b"ijklmnopqrst\0mysql_native_password\0"
    return struct.pack("<I", len(body))[:3] + b"\0" + body


def greeter() -> str:
    """A server that greets, waits for the answer, and leaves."""
    server = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        while True:
            client, _ = server.accept()
            client.sendall(greeting())
            client.recv(4096)
            client.close()

    threading.Thread(target=serve, daemon=True).start()
    return f"app:password@127.0.0.1:{server.getsockname()[1]}/app"


def sync(url: str) -> None:
    from sqlalchemy import create_engine

    create_engine(url).connect()


def asynchronous(url: str) -> None:
    from sqlalchemy.ext.asyncio import create_async_engine

    async def ask() -> None:
        await create_async_engine(url).connect()

    asyncio.run(ask())


READERS = {
    "pymysql": ("mysql+pymysql", sync),
    "mysqlclient": ("mysql+mysqldb", sync),
    "asyncmy": ("mysql+asyncmy", asynchronous),
    "aiomysql": ("mysql+aiomysql", asynchronous),
    "mysqlconnector": ("mysql+mysqlconnector", sync),
}
scheme, read = READERS[sys.argv[1]]
place = greeter() if sys.argv[1] == "aiomysql" else CLOSED


def ask(query: str) -> dict[str, object]:
    try:
        read(f"{scheme}://{place}?{query}")
    except Exception as error:
        if refusal(error):
            raise
    return {}


answer(ask)
