"""SQLAlchemy's drivers of MySQL: a connection with each query, to a port that is closed. An error of the connection itself says that the driver took the query."""

import asyncio
import sys

from answers import answer

PLACE = "app:password@127.0.0.1:1/app"


def refusal(error: BaseException) -> bool:
    """Whether the connection was tried: all three drivers say so with the numbers of MySQL's client."""
    return not any(number in str(error) for number in ("2002", "2003"))


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
}
scheme, read = READERS[sys.argv[1]]


def ask(query: str) -> dict[str, object]:
    try:
        read(f"{scheme}://{PLACE}?{query}")
    except Exception as error:
        if refusal(error):
            raise
    return {}


answer(ask)
