"""Prints what pydantic's own model_json_schema() says of a settings model. Run by regenerate.sh."""

import json
from datetime import timedelta
from enum import Enum
from pathlib import Path
from typing import Literal
from uuid import UUID

from pydantic import (
    AliasChoices,
    AnyUrl,
    Base64Str,
    BaseModel,
    ByteSize,
    Field,
    HttpUrl,
    IPvAnyAddress,
    Json,
    MongoDsn,
    PostgresDsn,
    RedisDsn,
    SecretStr,
)
from pydantic_settings import BaseSettings


class Level(str, Enum):
    debug = "debug"
    info = "info"


class Mail(BaseModel):
    host: str
    port: int = 25


class Settings(BaseSettings):
    database_url: PostgresDsn
    mongo_url: MongoDsn
    redis_url: RedisDsn
    api_base_url: HttpUrl
    any_url: AnyUrl
    jwt_secret: SecretStr = Field(min_length=32)
    log_level: Level = Level.info
    otp_provider: Literal["twilio", "twilio_verify"]
    region: Literal["eu"]
    workers: int = Field(ge=1, le=10)
    retries: int = Field(gt=0, lt=5)
    steps: int = Field(multiple_of=5)
    ratio: float
    debug: bool = False
    sentry_dsn: str | None = None
    pool_size: int | None = None
    allowed_origins: list[str]
    labels: dict[str, str] = {}
    mail: Mail
    backup_mail: Mail | None = None
    timeout: timedelta
    tenant: UUID
    bind: IPvAnyAddress
    data_dir: Path
    code: str = Field(pattern="^[A-Z]{3}$", max_length=3)
    extra: Json
    upload_limit: ByteSize
    legacy: str = Field(validation_alias="LEGACY_NAME")
    renamed: str = Field(validation_alias=AliasChoices("NEW_NAME", "OLD_NAME"))
    port_or_name: int | str
    blob: Base64Str
    described: str = Field(description="What it\nis for.", examples=["an example"])


print(json.dumps(Settings.model_json_schema(), indent=2))
