"""The readers of booleans in Python: the argument names the one that reads the variable."""

import os
import sys
from collections.abc import Callable

import environ
from decouple import Config, RepositoryEmpty
from dynaconf import Dynaconf, Validator
from environs import Env
from flask import Flask
from starlette.config import Config as StarletteConfig

from answers import answer, brief


def flask(_: str) -> object:
    app = Flask("oracle")
    app.config.from_prefixed_env("APP")
    return app.config["VALUE"]


def dynaconf(_: str) -> object:
    settings = Dynaconf(envvar_prefix="APP", validators=[Validator("VALUE", cast=bool)])
    settings.validators.validate()
    return settings.VALUE


READERS: dict[str, Callable[[str], object]] = {
    "decouple": lambda _: Config(RepositoryEmpty())("APP_VALUE", cast=bool),
    "environs": lambda _: Env().bool("APP_VALUE"),
    "django-environ": lambda _: environ.Env().bool("APP_VALUE"),
    "starlette": lambda _: StarletteConfig()("APP_VALUE", cast=bool),
    "dynaconf": dynaconf,
    "flask": flask,
}
READER = READERS[sys.argv[1]]


def ask(text: str) -> dict[str, object]:
    os.environ["APP_VALUE"] = text
    value = READER(text)
    # Another value than a boolean counts as what a condition of the language makes of it.
    return {"value": value} if isinstance(value, bool) else {"value": bool(value), "kept": brief(str(value))}


answer(ask)
