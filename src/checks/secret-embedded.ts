import { type ComparableVariable, comparable } from '../domain/comparable.ts'
import { FirstOnes, listed } from '../domain/listing.ts'
import { isKeptSecret } from '../domain/origin.ts'
import { isPublicName } from '../domain/public-name.ts'
import { Secret } from '../domain/secret.ts'
import { secretIn } from '../domain/variable.ts'
import { partOf } from './address.ts'
import { DEPLOYED, defineCheck, type FindingDraft } from './check.ts'
import { type ComparableSecret, comparableOf } from './comparing.ts'
import { isSigningKey, tellingSecrets } from './secret-names.ts'

/** One address or one word; not a document, list or settings line, which combine values on purpose. */
const SINGLE = /^\s*([a-z][a-z0-9+.-]*:\/\/\S+|[^\s,;{}[\]"'=]+=*)\s*$/i

/** Names of lists that contain a key on purpose, for rotation. */
const ROTATION = /(KEYS|SECRETS|FALLBACKS?|PREVIOUS|OLD|NEXT)$/i

/** A signing or encryption key belongs nowhere else; `secret-reuse` reports whole copies. */
function isMisplaced(
  { variable: key, secret }: ComparableSecret,
  holder: ComparableVariable,
): boolean {
  if (!isSigningKey(key) || ROTATION.test(holder.name) || holder.name.startsWith(key.name))
    return false
  const own = holder.declaration.sensitive ? secretIn(holder) : null
  const texts = own === null ? [holder.value] : [holder.value, own]
  if (texts.some((text) => comparable(holder, text).equals(secret))) return false
  return holder.value.read((raw) => SINGLE.test(raw))
}

/** From a place for secrets into plain text. `url-userinfo` and `plaintext-secret` report the password of a URL. */
function isExposed(
  { variable: key, secret }: ComparableSecret,
  holder: ComparableVariable,
): boolean {
  const password = partOf(holder, 'password')
  return (
    isKeptSecret(key.origin) &&
    !isKeptSecret(holder.origin) &&
    !holder.declaration.sensitive &&
    (password === null || !comparable(holder, password).equals(secret))
  )
}

/** A value as it is, and with its percent-escapes decoded. */
function readings(holder: ComparableVariable) {
  const decoded = holder.value.derive(decodedOf)
  const whole = { holder, text: comparable(holder) }
  return decoded === null ? whole : [whole, { holder, text: comparable(holder, decoded) }]
}

function decodedOf(raw: string): string | null {
  if (!raw.includes('%')) return null
  try {
    return /%[0-9a-f]{2}/i.test(raw) ? decodeURIComponent(raw) : null
  } catch {
    return null
  }
}

/** The names of the variables that hold a key, in the order of the texts. */
type Holders = FirstOnes<string>

/** Who holds a key, and who was found last. */
interface Holding {
  readonly exposed: Holders
  readonly misplaced: Holders
  last: string
}

function noHolding(): Holding {
  return { exposed: new FirstOnes(), misplaced: new FirstOnes(), last: '' }
}

function draftOf(
  variable: ComparableVariable,
  holders: Holders,
  words: (names: string) => Pick<FindingDraft, 'says' | 'fix'>,
): readonly FindingDraft[] {
  // A text and its decoded form may both match.
  const names = [...new Set(holders.items)]
  const count = holders.count - (holders.items.length - names.length)
  return count === 0 ? [] : [{ variable, ...words(listed(names, count)), facts: { inside: names } }]
}

export const secretEmbedded = defineCheck({
  id: 'secret-embedded',
  levels: DEPLOYED,
  why: 'A secret is only as safe as its most visible copy: logs show URLs, consoles show plain variables.',
  yieldsTo: ['known-default', 'placeholder', 'secret-filler', 'nullish-literal'],
  example: {
    types: { JWT_SECRET: 'signing-secret' },
    bad: [
      'JWT_SECRET=fake-but-long-enough-to-be-found-0',
      'HOOK_URL=https://acme-co.com/?k=fake-but-long-enough-to-be-found-0',
    ],
    good: [
      'JWT_SECRET=fake-but-long-enough-to-be-found-0',
      'HOOK_URL=https://acme-co.com/?k=another',
    ],
  },
  find: (scope) => {
    const all = tellingSecrets(scope).filter(({ variable, secret }) =>
      secret.isAllOf(variable.value),
    )
    const sameness = Secret.sameness(all.map(({ secret }) => secret))
    const keys = all.filter((_, place) => sameness[place] === place)
    if (keys.length === 0) return []
    const texts = comparableOf(scope)
      .filter(({ name }) => !isPublicName(name))
      .flatMap(readings)
    const found = new Map<number, Holding>()
    Secret.eachOccurrence(
      keys.map(({ secret }) => secret),
      texts.map(({ text }) => text),
      (place, text) => {
        const holder = texts[text]?.holder
        const key = keys[place]
        if (key === undefined || holder === undefined || holder === key.variable) return
        const exposed = isExposed(key, holder)
        if (!exposed && !isMisplaced(key, holder)) return
        const one = found.get(place) ?? noHolding()
        found.set(place, one)
        // The raw and the decoded text are one variable.
        if (holder.name === one.last) return
        one.last = holder.name
        one[exposed ? 'exposed' : 'misplaced'].add(text, holder.name)
      },
    )
    return keys.flatMap((key, place) => {
      const { exposed, misplaced } = found.get(place) ?? {}
      if (exposed === undefined || misplaced === undefined) return []
      return [
        ...draftOf(key.variable, exposed, (names) => ({
          says: `is kept as a secret, but is in plain text in ${names}`,
          fix: `Keep ${names} as a secret too, and rotate the secret: treat it as known.`,
        })),
        ...draftOf(key.variable, misplaced, (names) => ({
          says: `is a signing or encryption key, but ${names} contains it too`,
          fix: `Generate a new value for ${key.variable.name}: \`openssl rand -base64 48\``,
        })),
      ]
    })
  },
})
