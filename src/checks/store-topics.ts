import { ADVICE, type Check, DEPLOYED, EVERYWHERE, PRODUCTION, PRODUCTION_ADVICE } from './check.ts'
import { flawCheck } from './flaw.ts'

/** What the types of databases, caches, brokers and mail servers find beyond their own shape. */
export const storeTopics: readonly Check[] = [
  flawCheck({
    id: 'db-sqlite',
    yieldsTo: [],
    levels: DEPLOYED,
    why: 'A database inside the container is lost with the container, and strict start-up code refuses it.',
    example: {
      types: { DATABASE_URL: 'postgres-url' },
      bad: ['DATABASE_URL=sqlite:///./app.db'],
      good: ['DATABASE_URL=postgresql://app@db.example.com/app'],
    },
  }),
  flawCheck({
    id: 'db-scheme-driver',
    yieldsTo: [],
    levels: EVERYWHERE,
    why: 'A driver refuses a URL of another engine or dialect when it first connects.',
    example: {
      types: { DATABASE_URL: 'postgres-url' },
      bad: ['DATABASE_URL=mysql://app@db.example.com/app'],
      good: ['DATABASE_URL=postgresql://app@db.example.com/app'],
    },
  }),
  flawCheck({
    id: 'db-password-encoding',
    yieldsTo: [],
    levels: EVERYWHERE,
    why: 'An unescaped delimiter moves the border between password and host without any error.',
    example: {
      types: { DATABASE_URL: 'postgres-url' },
      bad: ['DATABASE_URL=postgresql://app:plum@violins@db.example.com/app'],
      good: ['DATABASE_URL=postgresql://app:plum%40violins@db.example.com/app'],
    },
  }),
  flawCheck({
    id: 'db-multihost',
    yieldsTo: [],
    levels: EVERYWHERE,
    why: 'Drivers that know one host fail on the comma.',
    example: {
      types: { DATABASE_URL: 'postgres-url' },
      options: { DATABASE_URL: { driver: 'sqlalchemy' } },
      bad: ['DATABASE_URL=postgresql://app@a.example.com,b.example.com/app'],
      good: ['DATABASE_URL=postgresql://app@db.example.com/app'],
    },
  }),
  flawCheck({
    id: 'db-name',
    yieldsTo: [],
    levels: PRODUCTION_ADVICE,
    why: 'Tables are then looked for in a database that nobody chose.',
    example: {
      types: { DATABASE_URL: 'postgres-url' },
      bad: ['DATABASE_URL=postgresql://app@db.example.com'],
      good: ['DATABASE_URL=postgresql://app@db.example.com/app'],
    },
  }),
  flawCheck({
    id: 'db-user',
    // The usual password beside the usual user is one cause.
    yieldsTo: ['known-default', 'trivial-credentials'],
    levels: PRODUCTION_ADVICE,
    why: 'A flaw in the service then opens the whole server, and not its own tables alone.',
    example: {
      types: { DATABASE_URL: 'postgres-url' },
      bad: ['DATABASE_URL=postgresql://postgres@db.example.com/app'],
      good: ['DATABASE_URL=postgresql://app@db.example.com/app'],
    },
  }),
  flawCheck({
    id: 'db-ssl',
    yieldsTo: [],
    levels: PRODUCTION_ADVICE,
    why: 'Password and data can be read on the way, or sent to a server that only claims to be the right one.',
    example: {
      types: { DATABASE_URL: 'postgres-url' },
      bad: ['DATABASE_URL=postgresql://app@db.example.com/app?sslmode=prefer'],
      good: ['DATABASE_URL=postgresql://app@db.example.com/app?sslmode=verify-full'],
    },
  }),
  flawCheck({
    id: 'redis-tls',
    yieldsTo: [],
    levels: PRODUCTION_ADVICE,
    why: 'Redis sends its password as plain text when there is no TLS.',
    example: {
      types: { REDIS_URL: 'redis-url' },
      bad: ['REDIS_URL=redis://:five-herons-by-the-mill@cache.example.com'],
      good: ['REDIS_URL=rediss://:five-herons-by-the-mill@cache.example.com'],
    },
  }),
  flawCheck({
    id: 'redis-no-password',
    yieldsTo: [],
    levels: PRODUCTION_ADVICE,
    why: 'Whoever finds an open Redis can read, change and delete all of it.',
    example: {
      types: { REDIS_URL: 'redis-url' },
      bad: ['REDIS_URL=rediss://cache.example.com'],
      good: ['REDIS_URL=rediss://:five-herons-by-the-mill@cache.example.com'],
    },
  }),
  flawCheck({
    id: 'redis-db-index',
    yieldsTo: [],
    levels: PRODUCTION_ADVICE,
    why: 'A server starts with 16 databases and refuses the others.',
    example: {
      types: { REDIS_URL: 'redis-url' },
      bad: ['REDIS_URL=rediss://:five-herons-by-the-mill@cache.example.com/16'],
      good: ['REDIS_URL=rediss://:five-herons-by-the-mill@cache.example.com/15'],
    },
  }),
  flawCheck({
    id: 'mongodb-options',
    yieldsTo: [],
    levels: ADVICE,
    why: 'Go’s driver and older ones refuse options without a slash before them.',
    example: {
      types: { MONGODB_URI: 'mongodb-url' },
      bad: ['MONGODB_URI=mongodb://db.example.com?retryWrites=true'],
      good: ['MONGODB_URI=mongodb://db.example.com/?retryWrites=true'],
    },
  }),
  flawCheck({
    id: 'amqp-vhost',
    yieldsTo: [],
    levels: ADVICE,
    why: 'One client reads // as the virtual host /, the next as one without a name, a third refuses it.',
    example: {
      types: { BROKER_URL: 'amqp-url' },
      bad: ['BROKER_URL=amqps://app@mq.example.com//'],
      good: ['BROKER_URL=amqps://app@mq.example.com/%2F'],
    },
  }),
  flawCheck({
    id: 'smtp-tls-port',
    yieldsTo: [],
    levels: ADVICE,
    why: 'Each side waits for the other to begin, until the first mail fails with a timeout.',
    example: {
      types: { EMAIL_URL: 'smtp-url' },
      bad: ['EMAIL_URL=smtp://app@mail.example.com:465'],
      good: ['EMAIL_URL=smtp://app@mail.example.com:587'],
    },
  }),
  flawCheck({
    id: 'smtp-stand-in',
    yieldsTo: [],
    levels: PRODUCTION,
    why: 'Mails are written to a log, a file or nowhere, and nobody gets one.',
    example: {
      types: { EMAIL_URL: 'smtp-url' },
      bad: ['EMAIL_URL=consolemail://'],
      good: ['EMAIL_URL=smtp://app@mail.example.com:587'],
    },
  }),
]
