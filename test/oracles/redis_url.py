"""redis-py: Redis.from_url, and what it would hand to each connection."""

from redis import Redis

from answers import answer, brief, listed


def ask(text: str) -> dict[str, object]:
    pool = Redis.from_url(text).connection_pool
    given = pool.connection_kwargs
    # from_url only keeps what a connection is made from; making one, which connects to nothing yet, tests it.
    pool.connection_class(**given)
    return {
        "hosts": listed(given.get("host")),
        "ports": listed(given.get("port")),
        "path": given.get("path"),
        "user": brief(given.get("username")),
        "password": brief(given.get("password")),
        "database": brief(given.get("db")),
    }


answer(ask)
