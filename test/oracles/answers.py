"""The frame of every question in Python: one JSON text a line comes in, one JSON answer a line goes out."""

import json
import sys
from collections.abc import Callable, Mapping

LONGEST = 200


def answer(ask: Callable[[str], Mapping[str, object]]) -> None:
    """Asks about every text of standard input; a library that raises has refused, and only the class is kept."""
    for line in sys.stdin:
        try:
            answered = {"ok": True, **ask(json.loads(line))}
        except Exception as error:  # Whatever the library raises is its answer.
            answered = {"ok": False, "error": type(error).__name__}
        print(json.dumps(answered, default=str, ensure_ascii=True, sort_keys=True), flush=True)


def brief(text: object) -> object:
    """A part of a value for a golden file: a very long text by its length."""
    return f"{len(text)} characters" if isinstance(text, str) and len(text) > LONGEST else text


def listed(value: object) -> list[object]:
    """The hosts or ports that a client holds, which keeps one, a list, or none."""
    if value is None:
        return []
    return [brief(one) for one in value] if isinstance(value, (list, tuple)) else [brief(value)]


def split(value: object) -> list[object]:
    """The same for libpq, which keeps several as one text with commas between them."""
    return listed(value.split(",") if isinstance(value, str) else value)
