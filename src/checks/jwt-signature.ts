import { groupBy } from '../algorithms/group-by.ts'
import { nodeCrypto } from '../algorithms/node-crypto.ts'
import { type ComparableVariable, comparable, mayCompare } from '../domain/comparable.ts'
import { listed } from '../domain/listing.ts'
import type { Comparable } from '../domain/secret.ts'
import type { Variable } from '../domain/variable.ts'
import { defineCheck, EVERYWHERE, isBlank, type Scope } from './check.ts'
import { comparableNamed } from './comparing.ts'
import { filledNamed } from './name-words.ts'
import { oncePerScope } from './per-scope.ts'

/** `JWT_SECRET`, `MERCURE_JWT_SECRET`, `JWT_SIGNING_KEY_OLD`; the first group is the prefix. */
const SECRET_NAME =
  /^((?:.+?_)??)JWT_(?:SECRET(?:_KEY)?|(?:SIGNING|HMAC)_(?:KEY|SECRET))(?:_(?:OLD|PREVIOUS|NEW|NEXT|CURRENT|\d+))?$/i

/** `ANON_KEY`, `MERCURE_JWT`, `ACME_ACCESS_TOKEN`; the first group is the prefix. */
const TOKEN_NAME =
  /^((?:.+?_)??)(?:ANON_KEY|SERVICE_(?:ROLE_)?KEY|(?:(?:PUBLISHER|SUBSCRIBER)_)?JWT(?:_TOKEN)?|(?:(?:ACCESS|API|AUTH|SERVICE)_)?TOKEN)$/i

/** Without a prefix and without JWT: such a name is also that of a third party's token. */
const VAGUE_TOKEN = /^(?:(?:ACCESS|API|AUTH|SERVICE)_)?TOKEN$/i

/** The keys of a self-hosted Supabase, and the names that its services give to the one secret. */
const SUPABASE_TOKEN = /^(?:ANON_KEY|SERVICE_(?:ROLE_)?KEY)$/i
const SUPABASE_PREFIX = /^(?:GOTRUE_|PGRST_|API_|AUTH_|SUPABASE_)?$/i

/** RFC 7518, 3.2. */
const DIGESTS = { HS256: 'sha256', HS384: 'sha384', HS512: 'sha512' } as const
type Algorithm = keyof typeof DIGESTS

/** Longer texts are no tokens that a variable holds: HTTP servers refuse such headers. */
const LONGEST = 16_384
const COMPACT = /^([\w-]+)\.[\w-]+\.([\w-]+)$/

/** The HMAC algorithm that the header of a token names; null for any other text. */
function algorithmOf(raw: string): Algorithm | null {
  const [, header = ''] = raw.length > LONGEST ? [] : (COMPACT.exec(raw) ?? [])
  const text = Buffer.from(header, 'base64url').toString('utf8')
  const [, name = ''] = /"alg"\s*:\s*"(HS(?:256|384|512))"/.exec(text) ?? []
  return name === 'HS256' || name === 'HS384' || name === 'HS512' ? name : null
}

/** Libraries take the text of a secret, or what it means in base64 or hexadecimal. */
const KEY_READINGS = ['utf8', 'base64', 'base64url', 'hex'] as const

function signs(secret: Comparable, token: Comparable, algorithm: Algorithm): boolean {
  const { createHmac, timingSafeEqual } = nodeCrypto()
  return token.read((text) => {
    const end = text.lastIndexOf('.')
    const signature = Buffer.from(text.slice(end + 1), 'base64url')
    return secret.read((key) =>
      KEY_READINGS.some((reading) => {
        const digest = createHmac(DIGESTS[algorithm], Buffer.from(key, reading))
          .update(text.slice(0, end))
          .digest()
        return digest.length === signature.length && timingSafeEqual(digest, signature)
      }),
    )
  })
}

/** The secrets of signatures that a source sets, by the prefix of the name in capitals. */
const secretsByPrefix = oncePerScope(({ variables }) => {
  const secrets = variables.filter(
    ({ name, state }) => state !== 'absent' && SECRET_NAME.test(name),
  )
  return groupBy(secrets, ({ name }) => (SECRET_NAME.exec(name)?.[1] ?? '').toUpperCase())
})

/** The secrets that signed the token, as far as the names say. */
function namedSigners(token: string, scope: Scope): readonly Variable[] {
  const [, own] = TOKEN_NAME.exec(token) ?? []
  if (own === undefined || VAGUE_TOKEN.test(token)) return []
  const byPrefix = secretsByPrefix(scope)
  if (!SUPABASE_TOKEN.test(token)) return byPrefix.get(own.toUpperCase()) ?? []
  return [...byPrefix].flatMap(([prefix, secrets]) => (SUPABASE_PREFIX.test(prefix) ? secrets : []))
}

/** Of a hosted project, which Supabase itself signs: it is the issuer, and a project has 20 letters and digits. */
function isHosted(raw: string): boolean {
  const [, payload = ''] = raw.split('.', 2)
  const text = Buffer.from(payload, 'base64url').toString('utf8')
  return /"iss"\s*:\s*"supabase"/.test(text) && /"ref"\s*:\s*"[a-z0-9]{20}"/.test(text)
}

/** Variables of Supabase's own servers, and its URL where it is inside the own network. */
const OWN_SERVER = /^(?:GOTRUE|PGRST|KONG|LOGFLARE)_|^API_EXTERNAL_URL$/i
const SUPABASE_URL = /^(?:[A-Z]+_)*SUPABASE_(?:[A-Z]+_)*URL$/i
const INSIDE = /^https?:\/\/(?:[^./:]+|(?:[^/:]+\.)?(?:local|internal|svc)|10\.[\d.]+)(?:[:/]|$)/i

/** Whether the environment runs Supabase itself, so that a token of a hosted project is out of place. */
const isSelfHosted = oncePerScope(
  ({ variables, filled }) =>
    variables.some(({ name, state }) => state !== 'absent' && OWN_SERVER.test(name)) ||
    filled.some(
      ({ name, value }) => SUPABASE_URL.test(name) && value.read((raw) => INSIDE.test(raw)),
    ),
)

/** The secret of Supabase itself. Beside a hosted project, JWT_SECRET may be the service's own. */
const SUPABASE_SECRET = /^(?:SUPABASE|GOTRUE|PGRST)_/i

/** A key pair, a JWKS or the JSON of Hasura is no secret to sign with. */
const isOtherKey = (raw: string) => /^\s*[[{]|-----BEGIN/.test(raw)

/** The secrets that should have signed a token; null when one of them is not known. */
function signersOf(token: ComparableVariable, scope: Scope): readonly ComparableVariable[] | null {
  const named = namedSigners(token.name, scope).toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const compared = named.flatMap(({ name }) => comparableNamed(scope, name) ?? [])
  const filled = compared.filter((variable) => !isBlank(variable))
  const known = filled.length === named.length
  return known && !filled.some(({ value }) => value.read(isOtherKey)) ? filled : null
}

export const jwtSignature = defineCheck({
  id: 'jwt-signature',
  levels: EVERYWHERE,
  why: 'A service that verifies the token answers 401 to each request: PostgREST and GoTrue of Supabase, all versions; RFC 7515, 5.2.',
  yieldsTo: ['known-default', 'placeholder', 'unresolved-template', 'example-match'],
  example: {
    types: { ANON_KEY: 'api-key', JWT_SECRET: 'signing-secret' },
    bad: [
      'ANON_KEY=eyJhbGciOiJIUzI1NiJ9.eyJyb2xlIjoiYW5vbiJ9.vYerkoVpSdSsdmjMWou0oEiEpYylp6tlJi6LqNl0ZlI',
      'JWT_SECRET=seven-lamps-over-a-quiet-harbour',
    ],
    good: [
      'ANON_KEY=eyJhbGciOiJIUzI1NiJ9.eyJyb2xlIjoiYW5vbiJ9.NbbSBS9uz0N98u0InNSTaMz-PfDZcVwn6D1VQfp-Q1Y',
      'JWT_SECRET=seven-lamps-over-a-quiet-harbour',
    ],
  },
  find: (scope) =>
    filledNamed(scope, ['ANON', 'SERVICE', 'JWT', 'TOKEN']).flatMap((token) => {
      if (!mayCompare(token) || !TOKEN_NAME.test(token.name)) return []
      const algorithm = token.value.read(algorithmOf)
      const signers = algorithm && signersOf(token, scope)
      if (!algorithm || !signers || signers.length === 0) return []
      const hosted = SUPABASE_TOKEN.test(token.name) && token.value.read(isHosted)
      const own = signers.every(({ name }) => SUPABASE_SECRET.test(name)) || isSelfHosted(scope)
      if (hosted && !own) return []
      const text = comparable(token)
      if (signers.some((secret) => signs(comparable(secret), text, algorithm))) return []
      const names = signers.map(({ name }) => name)
      return [
        {
          variable: token,
          says: `is a JWT that ${listed(names)} did not sign`,
          fix: `Sign the token again with ${listed(names)} (${algorithm}), or set the secret that signed it.`,
          facts: { algorithm, secrets: names },
        },
      ]
    }),
})
