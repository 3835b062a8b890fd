/** The readers that a finding may name. Closed, so that a name can leave a secret as its place in this list. */
export const READERS = [
  'redis-py',
  'redis-py with TLS',
  'Celery',
  'go-redis',
  'PyMySQL',
  'libpq',
  'psycopg',
  'psycopg2',
  'psycopg under SQLAlchemy',
  'asyncpg under SQLAlchemy',
  'asyncpg',
  'node-pg',
  'Prisma',
  'postgres.js',
  'pgx',
  'lib/pq',
  'pgjdbc',
] as const

export type Reader = (typeof READERS)[number]
