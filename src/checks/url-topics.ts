import {
  ADVICE,
  type Check,
  DEPLOYED,
  type Levels,
  PRODUCTION,
  PRODUCTION_ADVICE,
} from './check.ts'
import { flawCheck } from './flaw.ts'

/** Depends on the network: reported, never blocking. */
const PRODUCTION_NOTE: Levels = { development: 'off', staging: 'off', production: 'info' }
/** For things that staging does with good reason. */
const PRODUCTION_ONLY: Levels = { development: 'off', staging: 'off', production: 'error' }

/** Flaws of URLs, hosts and origins beyond their form. */
export const urlTopics: readonly Check[] = [
  flawCheck({
    id: 'url-metadata-ip',
    yieldsTo: [],
    levels: ADVICE,
    why: 'Responses from there may contain the credentials of the machine.',
    example: {
      types: { API_URL: 'url' },
      bad: ['API_URL=http://169.254.169.254/latest/meta-data'],
      good: ['API_URL=https://api.acme-co.com'],
    },
  }),
  flawCheck({
    id: 'url-private',
    yieldsTo: [],
    levels: PRODUCTION_NOTE,
    why: 'In another network, a private address means another machine, or none.',
    example: {
      types: { API_URL: 'url' },
      bad: ['API_URL=https://10.0.3.7'],
      good: ['API_URL=https://api.acme-co.com'],
    },
  }),
  flawCheck({
    id: 'url-single-label',
    yieldsTo: [],
    levels: PRODUCTION_NOTE,
    why: 'The name exists in one network only, such as a Compose project or a namespace.',
    example: {
      types: { REDIS_URL: 'redis-url' },
      bad: ['REDIS_URL=redis://redis:6379/0'],
      good: ['REDIS_URL=redis://cache.backend.internal:6379/0'],
    },
  }),
  flawCheck({
    id: 'url-https',
    yieldsTo: [],
    levels: PRODUCTION_ADVICE,
    why: 'Anyone on the network can read and change the traffic.',
    example: {
      types: { API_URL: 'url' },
      bad: ['API_URL=http://api.acme-co.com'],
      good: ['API_URL=https://api.acme-co.com'],
    },
  }),
  flawCheck({
    id: 'url-trailing-slash',
    yieldsTo: [],
    levels: ADVICE,
    why: 'The policy requires it with `trailing-slash`: paths joined to the URL get two slashes, or none.',
    example: {
      types: { API_URL: 'url' },
      options: { API_URL: { 'trailing-slash': 'forbid' } },
      bad: ['API_URL=https://api.acme-co.com/'],
      good: ['API_URL=https://api.acme-co.com'],
    },
  }),
  flawCheck({
    id: 'url-double-slash',
    yieldsTo: [],
    levels: ADVICE,
    why: 'The policy requires it with `double-slash`: servers answer 404 to extra slashes.',
    example: {
      types: { API_URL: 'url' },
      options: { API_URL: { 'double-slash': 'forbid' } },
      bad: ['API_URL=https://api.acme-co.com//v1'],
      good: ['API_URL=https://api.acme-co.com/v1'],
    },
  }),
  flawCheck({
    id: 'url-fragment',
    yieldsTo: [],
    levels: ADVICE,
    why: 'The policy requires it with `fragment`: clients do not send what follows the #.',
    example: {
      types: { API_URL: 'url' },
      options: { API_URL: { fragment: 'forbid' } },
      bad: ['API_URL=https://api.acme-co.com/#v1'],
      good: ['API_URL=https://api.acme-co.com/v1'],
    },
  }),
  flawCheck({
    id: 'cors-wildcard',
    yieldsTo: ['cors-wildcard-credentials'],
    levels: PRODUCTION,
    why: 'Any website can then act with the visitor’s session, or the framework refuses to start.',
    example: {
      types: { ALLOWED_ORIGINS: 'cors-origins' },
      bad: ['ALLOWED_ORIGINS=*'],
      good: ['ALLOWED_ORIGINS=https://app.acme-co.com'],
    },
  }),
  flawCheck({
    id: 'cors-loopback',
    yieldsTo: [],
    levels: PRODUCTION_ONLY,
    why: 'Any program on a visitor’s machine can then act with that visitor’s session.',
    example: {
      types: { ALLOWED_ORIGINS: 'cors-origins' },
      bad: ['ALLOWED_ORIGINS=https://app.acme-co.com,http://localhost:3000'],
      good: ['ALLOWED_ORIGINS=https://app.acme-co.com'],
    },
  }),
  flawCheck({
    id: 'cors-http',
    yieldsTo: [],
    levels: PRODUCTION_ADVICE,
    why: 'Anyone on the network between can act with the visitor’s session.',
    example: {
      types: { ALLOWED_ORIGINS: 'cors-origins' },
      bad: ['ALLOWED_ORIGINS=http://app.acme-co.com'],
      good: ['ALLOWED_ORIGINS=https://app.acme-co.com'],
    },
  }),
  flawCheck({
    id: 'allowed-hosts',
    yieldsTo: [],
    levels: PRODUCTION,
    why: 'A request can then name any host, and links in e-mails and caches use it (Django, ALLOWED_HOSTS).',
    example: {
      types: { ALLOWED_HOSTS: 'hosts' },
      bad: ['ALLOWED_HOSTS=*'],
      good: ['ALLOWED_HOSTS=app.example.com,.acme-co.org'],
    },
  }),
  flawCheck({
    id: 'bind-loopback',
    yieldsTo: [],
    levels: DEPLOYED,
    why: 'Nothing outside the container reaches the process, so the health check fails and the deploy is rolled back.',
    example: {
      types: { BIND_HOST: 'ip' },
      options: { BIND_HOST: { use: 'bind' } },
      bad: ['BIND_HOST=127.0.0.1'],
      good: ['BIND_HOST=0.0.0.0'],
    },
  }),
]
