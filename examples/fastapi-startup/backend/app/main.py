"""The service. Its settings are checked while Python imports this module, before any log is configured."""

import logging

from fastapi import FastAPI

from app.config import Settings, validate

settings = Settings()
validate(settings)

logging.basicConfig(level=logging.INFO)
app = FastAPI()


@app.get("/healthz")
def healthz() -> dict[str, str]:
    return {"status": "ok"}
