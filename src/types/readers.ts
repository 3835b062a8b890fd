/** The readers that a finding may name. Closed, so that a name can leave a secret as its place in this list. */
export const READERS = [
  'redis-py',
  'redis-py with TLS',
  'Celery',
  'go-redis',
  'PyMySQL',
  'asyncpg under SQLAlchemy',
] as const

export type Reader = (typeof READERS)[number]
