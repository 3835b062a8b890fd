/** A synthetic service of any size, as variables for the suite and as texts for zod. */
import * as z from 'zod'
import type { Variable } from '../src/domain/variable.ts'
import { seeded } from '../test/checks/good-values.ts'
import { ALNUM, HEX, token } from '../test/support/tokens.ts'
import { absent, MANIFEST, present, STORE } from '../test/support/variables.ts'

// zod would compile a function: V8 cannot compile one for 100,000 keys, and takes a second for 10,000.
z.config({ jitless: true })

/** A kind of variable. */
interface Kind {
  /** The end of the name. Words before it make the name unique. */
  readonly name: string
  readonly type: string
  readonly options?: Readonly<Record<string, unknown>>
  readonly good: (seed: number) => string
  /** A value that people leave there by mistake. */
  readonly bad: string
  /** The usual check with zod. */
  readonly zod: z.ZodType
  readonly declared?: false
}

const text = z.string().min(1)
const secret = z.string().min(16)
const number = z.string().regex(/^-?\d+$/)
const base64 = (bytes: number, seed: number) => seeded(seed)(bytes).toString('base64')
const host = (seed: number) => `${token('', 6, HEX, seed)}.acme-co.com`

const KINDS: readonly Kind[] = [
  {
    name: 'API_KEY',
    type: 'secret',
    good: (seed) => token('', 40, ALNUM, seed),
    bad: 'your-api-key-here',
    zod: secret,
  },
  {
    name: 'WEBHOOK_SECRET',
    type: 'secret',
    good: (seed) => token('', 64, HEX, seed),
    bad: 'changeme',
    zod: secret,
  },
  {
    name: 'JWT_SECRET',
    type: 'signing-secret',
    good: (seed) => base64(48, seed),
    bad: 'dev-secret',
    zod: z.string().min(32),
  },
  {
    name: 'ENCRYPTION_KEY',
    type: 'fernet-key',
    good: (seed) => `${seeded(seed)(32).toString('base64url')}=`,
    bad: 'a-string-of-mine',
    zod: z.string().regex(/^[\w-]{43}=$/),
  },
  {
    name: 'DATABASE_URL',
    type: 'postgres-url',
    options: { driver: 'sqlalchemy' },
    good: (seed) =>
      `postgresql+psycopg://app:${token('', 24, ALNUM, seed)}@${host(seed)}:5432/app?sslmode=require`,
    bad: 'postgres://app:app@localhost/app',
    zod: z.url(),
  },
  {
    name: 'REDIS_URL',
    type: 'redis-url',
    good: (seed) => `rediss://:${token('', 24, ALNUM, seed)}@${host(seed)}:6379/0`,
    bad: 'cache.example.com',
    zod: z.url(),
  },
  {
    name: 'API_URL',
    type: 'url',
    good: (seed) => `https://${host(seed)}/v2/${token('', 8, HEX, seed)}`,
    bad: 'http://localhost:8000',
    zod: z.url(),
  },
  {
    name: 'ALLOWED_ORIGINS',
    type: 'cors-origins',
    good: (seed) => `https://app.${host(seed)},https://${host(seed)}`,
    bad: '*',
    zod: text,
  },
  {
    name: 'LOG_LEVEL',
    type: 'enum',
    options: { values: ['debug', 'info', 'warning', 'error'] },
    good: (seed) => (seed % 2 === 0 ? 'info' : 'warning'),
    bad: 'verbose',
    zod: z.enum(['debug', 'info', 'warning', 'error']),
  },
  { name: 'POOL_SIZE', type: 'integer', good: String, bad: '1O', zod: number },
  {
    name: 'LISTEN_PORT',
    type: 'port',
    good: (seed) => String(1024 + (seed % 60_000)),
    bad: '80800',
    zod: number,
  },
  { name: 'TIMEOUT_SECONDS', type: 'integer', good: String, bad: '30s', zod: number },
  {
    name: 'FEATURE_ENABLED',
    type: 'boolean',
    good: (seed) => (seed % 2 === 0 ? 'true' : 'false'),
    bad: 'maybe',
    zod: z.enum(['true', 'false', '1', '0']),
  },
  {
    name: 'REGION',
    type: 'string',
    good: (seed) => (seed % 2 === 0 ? 'eu-west-1' : 'us-east-1'),
    bad: '<your-region>',
    zod: text,
  },
  {
    name: 'QUEUE_NAME',
    type: 'string',
    good: (seed) => token('orders-', 6, HEX, seed),
    bad: '${QUEUE}',
    zod: text,
  },
  {
    name: 'DISPLAY_NAME',
    type: 'string',
    good: (seed) => `Orders of region ${seed}`,
    bad: '"Orders"',
    zod: text,
  },
  {
    name: 'BUILD_LABEL',
    type: 'string',
    declared: false,
    good: (seed) => token('build-', 12, HEX, seed),
    bad: 'null',
    zod: text,
  },
]

/** One value in fifty is bad. */
const BAD_EVERY = 50
/** One declared name in a hundred is misspelt. */
const MISSPELT_EVERY = 100

const WORDS = ['ORDERS', 'PAYMENTS', 'LEDGER', 'SEARCH', 'MAILER', 'CATALOGUE', 'REPORTS']

/** The variables, the same values as texts, and the zod schema of a plain start-up check. */
export interface Service {
  readonly variables: readonly Variable[]
  readonly texts: Readonly<Record<string, string>>
  readonly schema: z.ZodType
}

/** A service with so many variables: most are good, one in fifty is bad, one in a hundred is misspelt. */
export function serviceOf(size: number): Service {
  const variables: Variable[] = []
  const texts: Record<string, string> = {}
  const shape: Record<string, z.ZodType> = {}
  for (let place = 0; place < size; place += 1) {
    const kind = KINDS[place % KINDS.length] ?? KINDS[0]
    if (kind === undefined) break
    const name = `${WORDS[place % WORDS.length]}_${place}_${kind.name}`
    const raw = place % BAD_EVERY === BAD_EVERY - 1 ? kind.bad : kind.good(place)
    const misspelt = place % MISSPELT_EVERY === MISSPELT_EVERY - 1
    const found = misspelt ? `${name.slice(0, -2)}${name.slice(-1)}` : name
    const sensitive = /secret|key|url/.test(kind.type) && kind.type !== 'url'
    const traits = {
      ...(kind.options && { options: kind.options }),
      origin: sensitive ? STORE : MANIFEST,
    }
    if (misspelt) variables.push(absent(name, kind.type, traits))
    const declared = !misspelt && kind.declared !== false
    variables.push(present(found, declared ? kind.type : 'string', raw, { ...traits, declared }))
    texts[found] = raw
    shape[found] = kind.zod
  }
  return { variables, texts, schema: z.object(shape) }
}
