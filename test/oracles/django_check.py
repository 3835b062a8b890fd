"""Django: what `check --deploy` says of the setting that the argument names, and whom ALLOWED_HOSTS would let in."""

import sys

from django.conf import settings
from django.core.checks.security import base
from django.http.request import validate_host

from answers import answer

SETTING = sys.argv[1]
CALLERS = ["api.example.com", "www.example.com", "localhost", "[2001:db8::1]", "attacker.example.net"]
settings.configure()


def said(check: object) -> dict[str, object]:
    """An answer of its own kind: a warning of the check is a refusal, by the warning's id."""
    found = [warning.id for warning in check(app_configs=None)]
    return {"ok": False, "error": found[0]} if found else {}


def ask(text: str) -> dict[str, object]:
    if SETTING == "SECRET_KEY":
        settings.SECRET_KEY = text
        return said(base.check_secret_key)
    if SETTING == "DEBUG":
        # As in `DEBUG = os.environ.get("DEBUG")`, where every text is true.
        settings.DEBUG = text
        return said(base.check_debug)
    # As in `os.environ["ALLOWED_HOSTS"].split(",")`, which Django's own documentation and most templates do.
    settings.ALLOWED_HOSTS = text.split(",") if text else []
    return {"lets": [host for host in CALLERS if validate_host(host, settings.ALLOWED_HOSTS)], **said(base.check_allowed_hosts)}


answer(ask)
