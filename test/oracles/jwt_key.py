"""PyJWT: signing with the HMAC algorithm that the argument names. Its warnings are part of the answer."""

import sys
import warnings

import jwt

from answers import answer

ALGORITHM = sys.argv[1]


def ask(text: str) -> dict[str, object]:
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        jwt.encode({}, text, algorithm=ALGORITHM)
    return {"warnings": sorted({one.category.__name__ for one in said})}


answer(ask)
