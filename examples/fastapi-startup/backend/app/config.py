"""The settings of the service, and the checks that it makes before it starts."""

from cryptography.fernet import Fernet
from pydantic_settings import BaseSettings

DEFAULT_SECRETS = {"dev-secret", "dev-secret-change-me"}
LOCAL_REDIS = "redis://localhost:6379/0"


class Settings(BaseSettings):
    """Read from the environment: JWT_SECRET becomes jwt_secret."""

    env: str = "dev"
    otp_provider: str = "stub"
    twilio_account_sid: str | None = None
    twilio_auth_token: str | None = None
    jwt_secret: str
    token_encryption_key: str
    database_url: str
    redis_url: str = LOCAL_REDIS
    allowed_origins: str = "*"

    @property
    def strict(self) -> bool:
        return self.env == "prod"


class StartupError(ValueError):
    """The service must not start with these settings."""


def validate(settings: Settings) -> None:
    """Stops at the first problem."""
    validate_otp_provider(settings)
    validate_jwt_secret(settings)
    validate_token_encryption_key(settings)
    validate_database_url(settings)
    validate_redis_url(settings)
    validate_cors_origins(settings)


def validate_otp_provider(settings: Settings) -> None:
    if settings.strict and settings.otp_provider not in ("twilio", "twilio_verify"):
        raise StartupError("OTP_PROVIDER must be twilio or twilio_verify in production")
    if settings.otp_provider != "stub" and not (
        settings.twilio_account_sid and settings.twilio_auth_token
    ):
        raise StartupError("TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN must be set")


def validate_jwt_secret(settings: Settings) -> None:
    if not settings.jwt_secret or settings.jwt_secret in DEFAULT_SECRETS:
        raise StartupError("JWT_SECRET must be set and must not be a default value")
    if settings.jwt_secret == settings.database_url:
        raise StartupError("JWT_SECRET must not be equal to DATABASE_URL")


def validate_token_encryption_key(settings: Settings) -> None:
    try:
        Fernet(settings.token_encryption_key)
    except ValueError as error:
        raise StartupError("TOKEN_ENCRYPTION_KEY must be a Fernet key") from error


def validate_database_url(settings: Settings) -> None:
    if settings.strict and not settings.database_url.startswith("postgresql"):
        raise StartupError("DATABASE_URL must be a PostgreSQL connection string")


def validate_redis_url(settings: Settings) -> None:
    if settings.strict and settings.redis_url == LOCAL_REDIS:
        raise StartupError("REDIS_URL must be set in production")


def validate_cors_origins(settings: Settings) -> None:
    if settings.strict and "*" in settings.allowed_origins.split(","):
        raise StartupError("ALLOWED_ORIGINS must list its origins in production")
