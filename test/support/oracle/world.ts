import fc from 'fast-check'
import type { Given } from '../gate-runs.ts'

/** Who gives a variable, and whether the policy declares it. */
export type Role = 'stored' | 'stored, undeclared' | 'plain' | 'plain, undeclared'

export interface Part {
  readonly name: string
  readonly role: Role
  readonly text: string
}

/** A service: what its variables are, how plain texts are written down, and what an example file shows. */
export interface World {
  readonly format: Format
  readonly parts: readonly Part[]
  readonly example: readonly (readonly [name: string, text: string])[]
}

/** Names that checks go by, pairs of them included: the policy's type of each, where it is declared. */
export const TYPES: Readonly<Record<string, string>> = {
  DATABASE_URL: 'postgres-url',
  REDIS_URL: 'redis-url',
  JWT_SECRET: 'signing-secret',
  SESSION_SECRET: 'signing-secret',
  API_KEY: 'secret',
  DB_PASSWORD: 'secret',
  DB_USER: 'string',
  DB_HOST: 'string',
  HOOK_URL: 'string',
  NEXT_PUBLIC_KEY: 'string',
  VITE_API_KEY: 'string',
  DB_POOL_MIN: 'integer',
  DB_POOL_MAX: 'integer',
  JWT_EXPIRES_IN: 'string',
  JWT_REFRESH_EXPIRES_IN: 'string',
  CORS_ORIGINS: 'string',
  CORS_ALLOW_CREDENTIALS: 'string',
  JWT_ALGORITHM: 'string',
  STRIPE_SECRET_KEY: 'secret',
  STRIPE_PUBLISHABLE_KEY: 'string',
  OTP_PROVIDER: 'string',
  TWILIO_AUTH_TOKEN_PROVIDER: 'string',
  NODE_ENV: 'string',
}

const KEY = 'h4Rk9vWq2LxTp7Zc8Nb3Yd6Gf1Js5Mhq'
const WORD = 'orchard-kite-91'

/** Texts that meet each other: the same, one inside the other, and the words that pairs of variables are judged by. */
export const TEXTS: readonly string[] = [
  KEY,
  KEY.slice(0, 16),
  WORD,
  `postgresql://app:${KEY}@db.acme-co.com/app`,
  `postgresql://${WORD}:${WORD}@db.acme-co.com/app`,
  `rediss://:${KEY}@cache.acme-co.com/0`,
  `https://a.acme-co.com/?key=${KEY}`,
  'db.acme-co.com',
  'old-db.acme-co.com',
  'app',
  ...['5', '20', '7d', '15m', '*', 'true', 'false', 'HS256', 'RS256', 'twilio', 'production'],
  ...['sk_test_NoKeyOfAnybodysAtAll', 'sk_live_NoKeyOfAnybodysAtAll', 'pk_test_NoKeyOfAnybodys'],
]

/** What a variable of a name is usually given. */
const USUAL: Readonly<Record<string, readonly string[]>> = {
  DATABASE_URL: TEXTS.filter((text) => text.startsWith('postgresql:')),
  DB_HOST: ['db.acme-co.com', 'old-db.acme-co.com'],
  DB_USER: ['app', KEY],
  DB_PASSWORD: [WORD, KEY],
  DB_POOL_MIN: ['5', '20'],
  DB_POOL_MAX: ['5', '20'],
  JWT_EXPIRES_IN: ['7d', '15m'],
  JWT_REFRESH_EXPIRES_IN: ['7d', '15m'],
  CORS_ORIGINS: ['*', 'https://app.acme-co.com'],
  CORS_ALLOW_CREDENTIALS: ['true', 'false'],
  JWT_ALGORITHM: ['HS256', 'RS256'],
  STRIPE_SECRET_KEY: ['sk_test_NoKeyOfAnybodysAtAll', 'sk_live_NoKeyOfAnybodysAtAll'],
  STRIPE_PUBLISHABLE_KEY: ['pk_test_NoKeyOfAnybodys', 'pk_live_NoKeyOfAnybodys'],
  OTP_PROVIDER: ['twilio', 'stub'],
  TWILIO_AUTH_TOKEN_PROVIDER: ['twilio', 'stub'],
}

/** Texts for a variable: mostly its usual ones. */
export function textsFor(name: string): fc.Arbitrary<string> {
  const any = fc.constantFrom(...TEXTS)
  const usual = USUAL[name]
  return usual === undefined
    ? any
    : fc.oneof(any, { weight: 5, arbitrary: fc.constantFrom(...usual) })
}

type Texts = Readonly<Record<string, string>>

/** How plain texts reach a run. */
const FORMATS = {
  ecs: (texts: Texts) =>
    manifest('task.json', {
      family: 'app',
      containerDefinitions: [{ name: 'app', image: 'x', environment: listed(texts) }],
    }),
  compose: (texts: Texts) =>
    manifest('compose.yml', { services: { app: { image: 'x', environment: texts } } }),
  kubernetes: (texts: Texts) =>
    manifest('deployment.yml', {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'app' },
      spec: {
        template: { spec: { containers: [{ name: 'app', image: 'x', env: listed(texts) }] } },
      },
    }),
  'env file': (texts: Texts) => ({
    files: { '.env': `# all\n${lines(texts).join('\n')}\n` },
    inputs: { 'env-files': ['.env'], 'env-file-format': 'docker' },
  }),
  input: (texts: Texts) => ({ files: {}, inputs: { variables: lines(texts) } }),
}
export type Format = keyof typeof FORMATS
export const FORMAT_NAMES = Object.keys(FORMATS) as readonly Format[]

function manifest(file: string, data: object) {
  return { files: { [file]: JSON.stringify(data, null, 1) }, inputs: { manifest: [file] } }
}

const listed = (texts: Texts) => Object.entries(texts).map(([name, value]) => ({ name, value }))
const lines = (texts: Texts) => Object.entries(texts).map(([name, value]) => `${name}=${value}`)

const ROLES: readonly Role[] = ['stored', 'stored, undeclared', 'plain', 'plain, undeclared']

/** Names that some check looks at together. */
const COMPANIES: readonly (readonly string[])[] = [
  ['DATABASE_URL', 'DB_HOST', 'DB_PASSWORD', 'DB_USER'],
  ['DB_POOL_MIN', 'DB_POOL_MAX'],
  ['JWT_EXPIRES_IN', 'JWT_REFRESH_EXPIRES_IN'],
  ['CORS_ORIGINS', 'CORS_ALLOW_CREDENTIALS'],
  ['JWT_ALGORITHM', 'JWT_SECRET'],
  ['STRIPE_SECRET_KEY', 'STRIPE_PUBLISHABLE_KEY'],
  ['OTP_PROVIDER', 'TWILIO_AUTH_TOKEN_PROVIDER'],
  ['SESSION_SECRET', 'HOOK_URL', 'API_KEY'],
  ['REDIS_URL', 'NEXT_PUBLIC_KEY', 'VITE_API_KEY', 'NODE_ENV'],
]

export const worlds: fc.Arbitrary<World> = fc
  .shuffledSubarray([...COMPANIES], { minLength: 1, maxLength: 2 })
  .chain((companies) => {
    const names = companies.flat()
    return fc.record({
      format: fc.constantFrom(...FORMAT_NAMES),
      parts: fc.tuple(
        ...names.map((name) =>
          fc.record({
            name: fc.constant(name),
            role: fc.constantFrom(...ROLES),
            text: textsFor(name),
          }),
        ),
      ),
      example: fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...TEXTS)), {
        maxLength: 6,
      }),
    })
  })

const plainOf = (parts: readonly Part[]): Texts =>
  Object.fromEntries(
    parts.filter(({ role }) => role.startsWith('plain')).map(({ name, text }) => [name, text]),
  )
const isStored = ({ role }: Part) => role.startsWith('stored')

/** What a run of the gate over a world is given. */
export function givenBy({ format, parts, example }: World): Given {
  const declared = parts.filter(({ role }) => role === 'stored' || role === 'plain')
  const stored = parts.filter(isStored)
  const { files, inputs } = FORMATS[format](plainOf(parts))
  return {
    policy: {
      version: 1,
      service: 'backend',
      environments: {
        prod: {
          tier: 'production',
          secrets: Object.fromEntries(stored.map(({ name }) => [name, `prod#${name}`])),
        },
      },
      variables: {
        BASE: { type: 'string', required: false },
        ...Object.fromEntries(declared.map(({ name }) => [name, TYPES[name]])),
      },
    },
    files: {
      ...files,
      '.env.example': example.map(([name, text]) => `${name}=${text}\n`).join(''),
    },
    inputs: { environment: ['prod'], ...inputs },
    secrets: {
      prod: JSON.stringify(Object.fromEntries(stored.map(({ name, text }) => [name, text]))),
    },
  }
}
