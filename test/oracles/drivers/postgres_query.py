"""Python drivers of PostgreSQL: a connection with each query, to the server of postgres.sh."""

import asyncio
import os
import sys

from answers import answer

PLACE = os.environ["ORACLE_POSTGRES"]
ASKED = "select ssl from pg_stat_ssl where pid = pg_backend_pid()"


def psycopg(url: str) -> bool:
    import psycopg

    with psycopg.connect(url) as connection:
        return connection.execute(ASKED).fetchone()[0]


def psycopg2(url: str) -> bool:
    import psycopg2

    with psycopg2.connect(url) as connection, connection.cursor() as cursor:
        cursor.execute(ASKED)
        return cursor.fetchone()[0]


def asyncpg(url: str) -> bool:
    import asyncpg

    async def ask() -> bool:
        connection = await asyncpg.connect(url)
        try:
            return await connection.fetchval(ASKED)
        finally:
            await connection.close()

    return asyncio.run(ask())


def sqlalchemy(url: str) -> bool:
    from sqlalchemy import create_engine, text

    with create_engine(url).connect() as connection:
        return connection.execute(text(ASKED)).scalar()


def sqlalchemy_asyncpg(url: str) -> bool:
    from sqlalchemy import text
    from sqlalchemy.ext.asyncio import create_async_engine

    async def ask() -> bool:
        engine = create_async_engine(url)
        try:
            async with engine.connect() as connection:
                return (await connection.execute(text(ASKED))).scalar()
        finally:
            await engine.dispose()

    return asyncio.run(ask())


READERS = {
    "psycopg": ("postgresql", psycopg),
    "psycopg2": ("postgresql", psycopg2),
    "asyncpg": ("postgresql", asyncpg),
    "sqlalchemy": ("postgresql", sqlalchemy),
    "sqlalchemy-psycopg2": ("postgresql+psycopg2", sqlalchemy),
    "sqlalchemy-asyncpg": ("postgresql+asyncpg", sqlalchemy_asyncpg),
}
scheme, read = READERS[sys.argv[1]]
answer(lambda query: {"tls": read(f"{scheme}://{PLACE}?{query}")})
