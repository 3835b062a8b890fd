"""pydantic-settings: one field of the type that the argument names, read from the environment."""

import os
import sys

from pydantic import AmqpDsn, HttpUrl, KafkaDsn, MongoDsn, MySQLDsn, PostgresDsn, RedisDsn
from pydantic_settings import BaseSettings

from answers import answer, brief

FIELD = sys.argv[1]
TYPES = {
    "boolean": bool,
    "integer": int,
    "list": list[str],
    "amqp": AmqpDsn,
    "http": HttpUrl,
    "kafka": KafkaDsn,
    "mongodb": MongoDsn,
    "mysql": MySQLDsn,
    "postgres": PostgresDsn,
    "redis": RedisDsn,
}


class Settings(BaseSettings):
    value: TYPES[FIELD]


def parts(url: object) -> dict[str, object]:
    """Both kinds of URL: with one host, or with a list of them."""
    several = url.hosts() if hasattr(url, "hosts") else None
    hosts = several or [{"host": url.host, "port": url.port, "username": url.username, "password": url.password}]
    return {
        "hosts": [brief(one["host"]) for one in hosts if one["host"]],
        "ports": [one["port"] for one in hosts if one["port"] is not None],
        "user": brief(hosts[0]["username"]),
        "password": brief(hosts[0]["password"]),
        "database": brief(url.path and url.path.removeprefix("/")),
    }


def ask(text: str) -> dict[str, object]:
    os.environ["VALUE"] = text
    value = Settings().value
    if isinstance(value, bool):
        return {"value": value}
    if isinstance(value, int):
        return {"value": str(value)} if value.bit_length() <= 64 else {}
    return {"items": len(value)} if isinstance(value, list) else parts(value)


answer(ask)
