import { mayCompare } from '../domain/comparable.ts'
import type { PresentVariable } from '../domain/variable.ts'
import { defineCheck, EVERYWHERE, type FindingDraft, type Scope } from './check.ts'
import { containedNamed } from './name-words.ts'
import { oncePerScope } from './per-scope.ts'

/** `JWT_ALGORITHM`, `AUTH_JWT_ALG`, `TOKEN_SIGNING_ALGORITHMS`; the first group is the prefix of its key's name. */
const NAME =
  /^((?:.+_)?(?:JWT|JWS|TOKEN))_(?:(?:SIGN(?:ING|ATURE)?|ACCESS|AUTH)_)?ALG(?:O|ORITHMS?)?$/i

/** Names of the key that signs and verifies, after that prefix. */
const KEYS = ['SECRET', 'SECRET_KEY', 'KEY', 'SIGNING_KEY', 'SIGNING_SECRET']

/** With any of these, the secret may have another purpose. */
const KEY_PAIR = /PRIVATE|PUBLIC|JWKS?(_|$)|CERT|PEM|ISSUER|AUTH0|COGNITO|OIDC|KEY_?(FILE|PATH)/i

const hasKeyPair = oncePerScope(({ variables }) =>
  variables.some(({ name, state }) => state !== 'absent' && KEY_PAIR.test(name)),
)

type AlgorithmFamily = 'none' | 'hmac' | 'rsa' | 'other'

/** For a list: the family that all algorithms share, or `none` when one of them is `none`. RFC 7518, 3.1. */
function familyOf(raw: string): AlgorithmFamily {
  const names = raw.split(/[\s,;[\]"']+/).filter((name) => name !== '')
  if (names.some((name) => /^none$/i.test(name))) return 'none'
  if (names.every((name) => /^HS(256|384|512)$/i.test(name))) return 'hmac'
  return names.every((name) => /^[RP]S(256|384|512)$/i.test(name)) ? 'rsa' : 'other'
}

/** A PEM block or a JWK. PyJWT refuses both as HMAC secrets: everyone with the public key could sign (CVE-2026-48526). */
function isAsymmetricKey(raw: string): boolean {
  const text = raw.trim()
  return /^-----BEGIN [A-Z ]+-----/.test(text) || /^\{[^{}]*"kty"\s*:\s*"(RSA|EC|OKP)"/.test(text)
}

/** Too short for an RSA key in any form, and not a path or an address of one. */
function isShortText(raw: string): boolean {
  return (
    raw.length < 200 && !/^\s*[{[]|-----|^LS0t|^[./~]|:\/\/|^arn:|\.(pem|key|crt|der)\s*$/.test(raw)
  )
}

function clashOf(algorithm: PresentVariable, scope: Scope): FindingDraft | null {
  const family = algorithm.value.read(familyOf)
  if (family === 'none')
    return {
      variable: algorithm,
      says: 'accepts unsigned tokens (algorithm “none”), so anyone can forge one',
      fix: 'Set the algorithm that you sign with, such as HS256 or RS256.',
      facts: { clash: 'none' },
    }
  const [, start = ''] = NAME.exec(algorithm.name) ?? []
  const key = KEYS.map((end) => scope.byName.get(`${start}_${end}`)).find(
    (variable) => variable?.state === 'present',
  )
  if (key?.state !== 'present' || !mayCompare(key) || !mayCompare(algorithm)) return null
  if (family === 'hmac' && key.value.read(isAsymmetricKey))
    return {
      variable: algorithm,
      says: `selects HMAC, but ${key.name} is a key of a key pair (PEM or JWK), which libraries refuse as a shared secret`,
      fix: `Select RS256 or ES256, or set ${key.name} to a random secret: \`openssl rand -base64 48\``,
      facts: { clash: 'hmac', key: key.name },
    }
  if (family !== 'rsa' || !key.value.read(isShortText)) return null
  if (hasKeyPair(scope)) return null
  return {
    variable: algorithm,
    says: `selects RSA, but ${key.name} is too short to be an RSA key`,
    fix: `Set ${key.name} to the private key as PEM, or select HS256.`,
    facts: { clash: 'rsa', key: key.name },
  }
}

export const jwtAlg = defineCheck({
  id: 'jwt-alg',
  levels: EVERYWHERE,
  why: 'Anyone can forge an unsigned token; a key of the wrong kind makes the first token fail.',
  example: { bad: ['JWT_ALGORITHM=none'], good: ['JWT_ALGORITHM=HS256'] },
  find: (scope) =>
    containedNamed(scope, ['ALG', 'ALGO', 'ALGORITHM', 'ALGORITHMS']).flatMap((variable) => {
      const clash = NAME.test(variable.name) ? clashOf(variable, scope) : null
      return clash === null ? [] : [clash]
    }),
})
