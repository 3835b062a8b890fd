import { groupBy } from '../algorithms/group-by.ts'
import { type ComparableVariable, comparable } from '../domain/comparable.ts'
import type { Comparable } from '../domain/secret.ts'
import { defineCheck, EVERYWHERE } from './check.ts'
import { comparableOf } from './comparing.ts'

/** The end of a name that means "certificate" or "key of a certificate", optionally followed by the form of the value. */
const FORM = '(?:_(?:PEM|DATA|CONTENTS?|BODY|VALUE|STRING))?$'
const CERTIFICATE = new RegExp(`_?(?:FULL_?CHAIN|(?:CERTIFICATE|CERT|CRT)(?:_?CHAIN)?)${FORM}`, 'i')
const KEY = new RegExp(`_?(?:(?:CERTIFICATE|CERT|CRT)_)?(?:(?:PRIVATE|PRIV)_?)?KEY${FORM}`, 'i')

/** Words in the names of certificates that often belong to another party, such as an authority or an identity provider. */
const FOREIGN = /(?:^|_)(?:CA|ROOT|TRUST(?:ED)?|ISSUER|PEER|REMOTE|SAML\d?|IDP|SSO|JWT|JWS)(?:_|$)/i
/** Names of the one server in the container: TLS_CERT and SERVER_KEY are a pair. */
const SERVER = /^(?:(?:TLS|SSL|HTTPS|SERVER)(?:_|$))+$/i

/** The rest of a name without its role, equal for both of a pair; null when the name has another role or none. */
function pairName(name: string, role: RegExp): string | null {
  const end = name.search(role)
  if (end === -1 || FOREIGN.test(name)) return null
  const rest = name.slice(0, end).toUpperCase()
  return SERVER.test(rest) ? 'SERVER' : rest
}

/** The variables of a type, grouped by the name of their pair. */
function byPair(variables: readonly ComparableVariable[], type: string, role: RegExp) {
  return groupBy(
    variables.filter(({ declaration }) => declaration.type.name === type),
    ({ name }) => pairName(name, role),
  )
}

function publicKey(variable: ComparableVariable): Comparable | null {
  const key = variable.declaration.type.part(variable.value, 'public-key')
  return key && comparable(variable, key)
}

export const certKeyMatch = defineCheck({
  id: 'cert-key-match',
  levels: EVERYWHERE,
  why: 'A server does not start when its certificate and key do not match.',
  find: (scope) => {
    const compared = comparableOf(scope)
    const keys = byPair(compared, 'pem-private-key', KEY)
    const certificates = byPair(compared, 'pem-certificate', CERTIFICATE)
    return [...certificates].flatMap(([pair, [certificate, ...others]]) => {
      const [key, ...otherKeys] = keys.get(pair) ?? []
      // Several candidates mean a rotation, or names that we do not understand.
      const plain = others.length === 0 && otherKeys.length === 0
      if (pair === null || certificate === undefined || key === undefined || !plain) return []
      const [shown, own] = [publicKey(certificate), publicKey(key)]
      if (shown === null || own === null || shown.equals(own)) return []
      return [
        {
          variable: certificate,
          says: `is a certificate that does not match the key in ${key.name}`,
          fix: `Take both from the same issue: \`openssl x509 -noout -pubkey\` and \`openssl pkey -pubout\` print the same for a pair.`,
          facts: { key: key.name },
        },
      ]
    })
  },
})
