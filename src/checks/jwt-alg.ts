import { mayCompare } from '../domain/comparable.ts'
import type { PresentVariable } from '../domain/variable.ts'
import { defineCheck, EVERYWHERE, type FindingDraft, type Scope } from './check.ts'
import { filledInContainer } from './in-container.ts'

/** `JWT_ALGORITHM`, `AUTH_JWT_ALG`, `TOKEN_SIGNING_ALGORITHMS`; the first group is what its key's name begins with. */
const NAME =
  /^((?:.+_)?(?:JWT|JWS|TOKEN))_(?:(?:SIGN(?:ING|ATURE)?|ACCESS|AUTH)_)?ALG(?:O|ORITHMS?)?$/i

/** Names of the one key that both signs and verifies, behind that beginning. */
const KEYS = ['SECRET', 'SECRET_KEY', 'KEY', 'SIGNING_KEY', 'SIGNING_SECRET']

/** With any of these the secret may be there for something else. */
const KEY_PAIR = /PRIVATE|PUBLIC|JWKS?(_|$)|CERT|PEM|ISSUER|AUTH0|COGNITO|OIDC|KEY_?(FILE|PATH)/i

type AlgorithmFamily = 'none' | 'hmac' | 'rsa' | 'other'

/** Of a list only what all its algorithms are; `none` when one of them is. RFC 7518, 3.1. */
function familyOf(raw: string): AlgorithmFamily {
  const names = raw.split(/[\s,;[\]"']+/).filter((name) => name !== '')
  if (names.some((name) => /^none$/i.test(name))) return 'none'
  if (names.every((name) => /^HS(256|384|512)$/i.test(name))) return 'hmac'
  return names.every((name) => /^[RP]S(256|384|512)$/i.test(name)) ? 'rsa' : 'other'
}

/** A PEM block, or a JWK. PyJWT refuses both as an HMAC secret: who knows the public key could sign (CVE-2026-48526). */
function isAsymmetricKey(raw: string): boolean {
  const text = raw.trim()
  return /^-----BEGIN [A-Z ]+-----/.test(text) || /^\{[^{}]*"kty"\s*:\s*"(RSA|EC|OKP)"/.test(text)
}

/** Too short for an RSA key in any form, and neither a path nor an address where one could be. */
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
      says: 'accepts tokens without a signature (the algorithm “none”), so anybody can write one',
      fix: 'Name the algorithm that you sign with, such as HS256 or RS256.',
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
      says: `chooses HMAC, and ${key.name} is a key pair’s key (PEM or JWK), which libraries refuse as a shared secret`,
      fix: `Choose RS256 or ES256, or make ${key.name} a random secret: \`openssl rand -base64 48\``,
      facts: { clash: 'hmac', key: key.name },
    }
  if (family !== 'rsa' || !key.value.read(isShortText)) return null
  if (scope.variables.some(({ name, state }) => state !== 'absent' && KEY_PAIR.test(name)))
    return null
  return {
    variable: algorithm,
    says: `chooses RSA, and ${key.name} is a short text that no RSA key can be`,
    fix: `Give ${key.name} the private key as PEM, or choose HS256.`,
    facts: { clash: 'rsa', key: key.name },
  }
}

export const jwtAlg = defineCheck({
  id: 'jwt-alg',
  levels: EVERYWHERE,
  why: 'Tokens that anybody can sign let anybody in; a key of the wrong kind stops the service at its first token.',
  example: { bad: ['JWT_ALGORITHM=none'], good: ['JWT_ALGORITHM=HS256'] },
  find: (scope) =>
    filledInContainer(scope).flatMap((variable) => {
      const clash = NAME.test(variable.name) ? clashOf(variable, scope) : null
      return clash === null ? [] : [clash]
    }),
})
