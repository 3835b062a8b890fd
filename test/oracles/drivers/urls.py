"""Python clients that read a URL, without a connection: redis-py, Celery's backend and broker, PyMongo, pika and kombu."""

import sys
import warnings

from answers import answer


def redis_py(url: str) -> dict[str, object]:
    from redis import Redis

    pool = Redis.from_url(url).connection_pool
    # from_url only keeps what a connection is made from; making one, which connects to nothing yet, tests it.
    pool.connection_class(**pool.connection_kwargs)
    return {"database": pool.connection_kwargs.get("db", 0)}


def celery_backend(url: str) -> dict[str, object]:
    from celery import Celery

    pool = Celery(backend=url, broker="memory://").backend.client.connection_pool
    pool.connection_class(**pool.connection_kwargs)
    return {}


def celery_broker(url: str) -> dict[str, object]:
    from kombu import Connection

    Connection(url)
    return {}


def kombu(url: str) -> dict[str, object]:
    from kombu import Connection

    return {"vhost": Connection(url).virtual_host}


def pika(url: str) -> dict[str, object]:
    from pika import URLParameters

    return {"vhost": URLParameters(url).virtual_host}


def pymongo(url: str) -> dict[str, object]:
    from pymongo import MongoClient

    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        MongoClient(url, connect=False).close()
        return {"warned": bool(told)}


READERS = {
    "redis-py": redis_py,
    "celery-backend": celery_backend,
    "celery-broker": celery_broker,
    "kombu": kombu,
    "pika": pika,
    "pymongo": pymongo,
}
answer(READERS[sys.argv[1]])
