import { type Check, DEPLOYED, EVERYWHERE, PRODUCTION } from './check.ts'
import { flawCheck } from './flaw.ts'

/** What the types of URLs, hosts and origins find beyond their own shape. */
export const urlTopics: readonly Check[] = [
  flawCheck({
    id: 'db-sqlite',
    yieldsTo: [],
    levels: DEPLOYED,
    why: 'A database inside the container is lost with the container, and strict start-up code refuses it.',
  }),
  flawCheck({
    id: 'db-scheme-driver',
    yieldsTo: [],
    levels: EVERYWHERE,
    why: 'A driver refuses a URL of another engine or dialect when it first connects.',
  }),
  flawCheck({
    id: 'db-password-encoding',
    yieldsTo: [],
    levels: EVERYWHERE,
    why: 'An unescaped delimiter moves the border between password and host without any error.',
  }),
  flawCheck({
    id: 'db-multihost',
    yieldsTo: [],
    levels: EVERYWHERE,
    why: 'Drivers that know one host fail on the comma.',
  }),
  flawCheck({
    id: 'url-loopback',
    yieldsTo: [],
    levels: DEPLOYED,
    why: 'In a container, loopback is the container itself.',
  }),
  flawCheck({
    id: 'cors-wildcard',
    yieldsTo: [],
    levels: PRODUCTION,
    why: 'Any web site may then act with the visitor’s session, or the framework refuses to start.',
  }),
  flawCheck({
    id: 'allowed-hosts',
    yieldsTo: [],
    levels: PRODUCTION,
    why: 'A request may then name any host, and links in e-mails and caches are made of what it names (Django, ALLOWED_HOSTS).',
    example: {
      types: { ALLOWED_HOSTS: 'hosts' },
      bad: ['ALLOWED_HOSTS=*'],
      good: ['ALLOWED_HOSTS=app.example.com,.example.org'],
    },
  }),
  flawCheck({
    id: 'bind-loopback',
    yieldsTo: [],
    levels: DEPLOYED,
    why: 'The process runs and answers itself alone, so the health check fails and the deploy is rolled back.',
  }),
]
