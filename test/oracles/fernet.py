"""cryptography: Fernet(key), or with `many` MultiFernet over a comma-separated list as Airflow reads it."""

import base64
import sys
import zlib

from cryptography.fernet import Fernet, MultiFernet

from answers import answer


def one(text: str) -> dict[str, object]:
    Fernet(text)
    # The checksum shows which 32 bytes were read; the keys are made for the test from a seed.
    return {"crc32": zlib.crc32(base64.urlsafe_b64decode(text))}


def many(text: str) -> dict[str, object]:
    keys = [Fernet(part.encode()) for part in text.split(",")]
    MultiFernet(keys)
    return {"keys": len(keys)}


answer(many if "many" in sys.argv else one)
