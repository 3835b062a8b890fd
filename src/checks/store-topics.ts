import { ADVICE, type Check, DEPLOYED, EVERYWHERE, PRODUCTION, PRODUCTION_ADVICE } from './check.ts'
import { flawCheck } from './flaw.ts'

/** Flaws of databases, caches, brokers and mail servers beyond their form. */
export const storeTopics: readonly Check[] = [
  flawCheck({
    id: 'db-sqlite',
    yieldsTo: [],
    levels: DEPLOYED,
    why: 'A database inside the container is lost with the container, and strict start-up code refuses it.',
    example: {
      types: { DATABASE_URL: 'postgres-url' },
      bad: ['DATABASE_URL=sqlite:///./app.db'],
      good: ['DATABASE_URL=postgresql://app@db.acme-co.com/app'],
    },
  }),
  flawCheck({
    id: 'db-scheme-driver',
    yieldsTo: [],
    levels: EVERYWHERE,
    why: 'A driver refuses a URL of another engine or dialect at its first connection.',
    example: {
      types: { DATABASE_URL: 'postgres-url' },
      bad: ['DATABASE_URL=mysql://app@db.acme-co.com/app'],
      good: ['DATABASE_URL=postgresql://app@db.acme-co.com/app'],
    },
  }),
  flawCheck({
    id: 'db-password-encoding',
    yieldsTo: [],
    levels: EVERYWHERE,
    why: 'An unescaped delimiter silently moves the border between password and host.',
    example: {
      types: { DATABASE_URL: 'postgres-url' },
      bad: ['DATABASE_URL=postgresql://app:plum@violins@db.acme-co.com/app'],
      good: ['DATABASE_URL=postgresql://app:plum%40violins@db.acme-co.com/app'],
    },
  }),
  flawCheck({
    id: 'db-multihost',
    yieldsTo: [],
    levels: EVERYWHERE,
    why: 'Drivers that read one host fail at the comma.',
    example: {
      types: { DATABASE_URL: 'postgres-url' },
      options: { DATABASE_URL: { driver: 'sqlalchemy' } },
      bad: ['DATABASE_URL=postgresql://app@a.example.com,b.acme-co.com/app'],
      good: ['DATABASE_URL=postgresql://app@db.acme-co.com/app'],
    },
  }),
  flawCheck({
    id: 'db-name',
    yieldsTo: [],
    levels: PRODUCTION_ADVICE,
    why: 'The client then looks for tables in a default database.',
    example: {
      types: { DATABASE_URL: 'postgres-url' },
      bad: ['DATABASE_URL=postgresql://app@db.acme-co.com'],
      good: ['DATABASE_URL=postgresql://app@db.acme-co.com/app'],
    },
  }),
  flawCheck({
    id: 'db-user',
    // The usual password with the usual user has one cause.
    yieldsTo: ['known-default', 'trivial-credentials'],
    levels: PRODUCTION_ADVICE,
    why: 'A flaw in the service then exposes the whole server, not only its tables.',
    example: {
      types: { DATABASE_URL: 'postgres-url' },
      bad: ['DATABASE_URL=postgresql://postgres@db.acme-co.com/app'],
      good: ['DATABASE_URL=postgresql://app@db.acme-co.com/app'],
    },
  }),
  flawCheck({
    id: 'db-ssl',
    yieldsTo: [],
    levels: PRODUCTION_ADVICE,
    why: 'Others can read the password and the data, or impersonate the server.',
    example: {
      types: { DATABASE_URL: 'postgres-url' },
      bad: ['DATABASE_URL=postgresql://app@db.acme-co.com/app?sslmode=prefer'],
      good: ['DATABASE_URL=postgresql://app@db.acme-co.com/app?sslmode=verify-full'],
    },
  }),
  flawCheck({
    id: 'query-portable',
    yieldsTo: [],
    levels: ADVICE,
    why: 'A client refuses an option that it does not have, at its first connection; other clients ignore it.',
    example: {
      types: { DATABASE_URL: 'postgres-url' },
      bad: ['DATABASE_URL=postgresql://app@db.acme-co.com/app?schema=public'],
      good: ['DATABASE_URL=postgresql://app@db.acme-co.com/app?sslmode=verify-full'],
    },
  }),
  flawCheck({
    id: 'redis-tls',
    yieldsTo: [],
    levels: PRODUCTION_ADVICE,
    why: 'Without TLS, Redis sends its password as plain text.',
    example: {
      types: { REDIS_URL: 'redis-url' },
      bad: ['REDIS_URL=redis://:five-herons-by-the-mill@cache.acme-co.com'],
      good: ['REDIS_URL=rediss://:five-herons-by-the-mill@cache.acme-co.com'],
    },
  }),
  flawCheck({
    id: 'redis-no-password',
    yieldsTo: [],
    levels: PRODUCTION_ADVICE,
    why: 'Anyone who finds an open Redis can read, change and delete all data.',
    example: {
      types: { REDIS_URL: 'redis-url' },
      bad: ['REDIS_URL=rediss://cache.acme-co.com'],
      good: ['REDIS_URL=rediss://:five-herons-by-the-mill@cache.acme-co.com'],
    },
  }),
  flawCheck({
    id: 'redis-db-index',
    yieldsTo: [],
    levels: PRODUCTION_ADVICE,
    why: 'A server has 16 databases by default, and refuses higher numbers.',
    example: {
      types: { REDIS_URL: 'redis-url' },
      bad: ['REDIS_URL=rediss://:five-herons-by-the-mill@cache.acme-co.com/16'],
      good: ['REDIS_URL=rediss://:five-herons-by-the-mill@cache.acme-co.com/15'],
    },
  }),
  flawCheck({
    id: 'mongodb-options',
    yieldsTo: [],
    levels: ADVICE,
    why: 'Go’s driver and older drivers refuse options without a slash before them.',
    example: {
      types: { MONGODB_URI: 'mongodb-url' },
      bad: ['MONGODB_URI=mongodb://db.acme-co.com?retryWrites=true'],
      good: ['MONGODB_URI=mongodb://db.acme-co.com/?retryWrites=true'],
    },
  }),
  flawCheck({
    id: 'amqp-vhost',
    yieldsTo: [],
    levels: ADVICE,
    why: 'Clients read // as the virtual host /, as an empty name, or refuse it.',
    example: {
      types: { BROKER_URL: 'amqp-url' },
      bad: ['BROKER_URL=amqps://app@mq.acme-co.com//'],
      good: ['BROKER_URL=amqps://app@mq.acme-co.com/%2F'],
    },
  }),
  flawCheck({
    id: 'smtp-tls-port',
    yieldsTo: [],
    levels: ADVICE,
    why: 'Client and server wait for each other, until the first mail times out.',
    example: {
      types: { EMAIL_URL: 'smtp-url' },
      bad: ['EMAIL_URL=smtp://app@mail.acme-co.com:465'],
      good: ['EMAIL_URL=smtp://app@mail.acme-co.com:587'],
    },
  }),
  flawCheck({
    id: 'smtp-stand-in',
    yieldsTo: [],
    levels: PRODUCTION,
    why: 'The mails go to a log, a file or nowhere.',
    example: {
      types: { EMAIL_URL: 'smtp-url' },
      bad: ['EMAIL_URL=consolemail://'],
      good: ['EMAIL_URL=smtp://app@mail.acme-co.com:587'],
    },
  }),
]
