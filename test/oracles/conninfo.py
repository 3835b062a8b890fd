"""libpq, through psycopg: PQconninfoParse."""

from psycopg.conninfo import conninfo_to_dict

from answers import answer, brief, split


def ask(text: str) -> dict[str, object]:
    given = conninfo_to_dict(text)
    return {
        "hosts": split(given.get("host")),
        "addresses": split(given.get("hostaddr")),
        "ports": split(given.get("port")),
        "user": brief(given.get("user")),
        "password": brief(given.get("password")),
        "database": brief(given.get("dbname")),
    }


answer(ask)
