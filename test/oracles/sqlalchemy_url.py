"""SQLAlchemy: create_engine, which loads the dialect and imports its driver, and what connect would hand to the driver."""

from sqlalchemy import create_engine

from answers import answer, brief, listed, split

SERVERS = ("postgresql", "mysql", "mariadb")


def ask(text: str) -> dict[str, object]:
    engine = create_engine(text)
    backend, driver = engine.url.get_backend_name(), engine.url.get_driver_name()
    if backend not in SERVERS:
        return {"engine": backend}
    _, given = engine.dialect.create_connect_args(engine.url)
    several = split if driver.startswith("psycopg") else listed
    return {
        "driver": driver,
        "engine": backend,
        "hosts": several(given.get("host")),
        "ports": several(given.get("port")),
        "user": brief(given.get("user")),
        "password": brief(given.get("password")),
        "database": brief(given.get("dbname", given.get("database"))),
    }


answer(ask)
