import { type Check, DEPLOYED, EVERYWHERE, PRODUCTION } from './check.ts'
import { flawCheck } from './flaw.ts'

/** What the types of URLs, hosts and origins find beyond their own shape. */
export const urlTopics: readonly Check[] = [
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
      options: { DATABASE_URL: { driver: 'prisma' } },
      bad: ['DATABASE_URL=postgresql://app@db1.example.com,db2.example.com/app'],
      good: ['DATABASE_URL=postgresql://app@db.example.com/app'],
    },
  }),
  flawCheck({
    id: 'url-loopback',
    yieldsTo: [],
    levels: DEPLOYED,
    why: 'In a container, loopback is the container itself.',
    example: {
      types: { REDIS_URL: 'redis-url' },
      bad: ['REDIS_URL=redis://localhost:6379/0'],
      good: ['REDIS_URL=redis://cache.example.com:6379/0'],
    },
  }),
  flawCheck({
    id: 'cors-wildcard',
    yieldsTo: [],
    levels: PRODUCTION,
    why: 'Any web site may then act with the visitor’s session, or the framework refuses to start.',
    example: {
      types: { ALLOWED_ORIGINS: 'cors-origins' },
      bad: ['ALLOWED_ORIGINS=*'],
      good: ['ALLOWED_ORIGINS=https://app.example.com'],
    },
  }),
]
