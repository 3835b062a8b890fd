import { isLoopback, LOOPBACK_FLAW } from './loopback.ts'
import { defineType } from './type.ts'
import { hasSpace, isHostText, isPort } from './url-text.ts'

/**
 * What both the JavaScript SDK (DSN_REGEX in utils/dsn.ts) and the Python SDK (Dsn in utils.py) accept: a public
 * key, a host, and a project number at the end of the path. Old SDKs add a secret after a colon.
 */
const DSN =
  /^(https?):\/\/(\w+)(?::(\w*))?@(\[[\w:.%]+\]|[\w.-]+)(?::(\d+))?\/(?:[^?#]*\/)?\d+(?:[?#].*)?$/

export const sentryDsnType = defineType({
  name: 'sentry-dsn',
  summary: 'Where a Sentry SDK sends events: https://PUBLIC_KEY@HOST/PROJECT_NUMBER.',
  sensitive: false,
  options: {},
  examples: {
    good: ['https://0123456789abcdef@o1.ingest.example.com/42'],
    bad: [
      'https://o1.ingest.example.com/42',
      'https://key@sentry.example.com/',
      'https://key@sentry.example.com/my-project',
      'http://key@localhost:9000/1',
    ],
  },
  flaws: {
    form: {
      says: 'is not a valid Sentry DSN: the Python SDK raises BadDsn at start-up, the JavaScript SDK sends nothing',
      fix: 'Copy it from Sentry, Project Settings, Client Keys (DSN): https://PUBLIC_KEY@HOST/PROJECT_NUMBER.',
    },
    loopback: LOOPBACK_FLAW,
  },
  judge: (raw) => {
    const [match, , , , host = '', port] = DSN.exec(raw) ?? []
    if (match === undefined || hasSpace(raw) || !isHostText(host)) return ['form']
    if (port !== undefined && !isPort(port)) return ['form']
    return isLoopback(host) ? ['loopback'] : []
  },
  secretPart: (raw) => DSN.exec(raw)?.[3] || null,
  parts: {
    scheme: (raw) => DSN.exec(raw)?.[1] ?? null,
    host: (raw) => DSN.exec(raw)?.[4] ?? null,
    port: (raw) => DSN.exec(raw)?.[5] ?? null,
    user: (raw) => DSN.exec(raw)?.[2] ?? null,
  },
})
