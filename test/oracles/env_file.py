"""Says what load_dotenv of python-dotenv sets from a text, with HOME and SHELLVAR in the environment."""

import logging
import os
import tempfile

from answers import answer, brief
from dotenv.main import DotEnv

logging.disable()
os.environ.clear()
os.environ.update({"HOME": "/home/u", "SHELLVAR": "fromshell"})


def ask(text: str) -> dict[str, object]:
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, ".env")
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        read = DotEnv(path, encoding="utf-8", override=False).dict()
    return {"values": {name: brief(value) for name, value in read.items() if value is not None}}


answer(ask)
