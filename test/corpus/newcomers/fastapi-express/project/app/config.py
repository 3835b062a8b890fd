from pydantic import PostgresDsn, RedisDsn, SecretStr, field_validator
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    environment: str
    database_url: PostgresDsn
    redis_url: RedisDsn
    jwt_secret: SecretStr
    allowed_origins: list[str]
    sentry_dsn: str | None = None
    log_level: str = "INFO"
    access_token_minutes: int = 30

    @field_validator("jwt_secret")
    @classmethod
    def long_enough(cls, value: SecretStr) -> SecretStr:
        if len(value.get_secret_value()) < 32:
            raise ValueError("jwt_secret is too short")
        return value


settings = Settings()
