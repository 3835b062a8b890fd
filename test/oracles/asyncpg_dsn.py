"""asyncpg: the parser behind connect(dsn). It is private, so the pinned version matters."""

import inspect

from asyncpg.connect_utils import _parse_connect_dsn_and_args

from answers import answer, brief

NOTHING = dict.fromkeys(inspect.signature(_parse_connect_dsn_and_args).parameters)


def ask(text: str) -> dict[str, object]:
    addresses, parameters = _parse_connect_dsn_and_args(**{**NOTHING, "dsn": text})
    pairs = [(one, None) if isinstance(one, str) else one for one in addresses]
    return {
        "hosts": [brief(host) for host, _ in pairs],
        "ports": [port for _, port in pairs if port is not None],
        "user": brief(parameters.user),
        "password": brief(parameters.password),
        "database": brief(parameters.database),
    }


answer(ask)
