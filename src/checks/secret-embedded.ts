import { type ComparableVariable, comparable } from '../domain/comparable.ts'
import { FirstOnes, listed } from '../domain/listing.ts'
import { isSecretStore } from '../domain/origin.ts'
import { isPublicName } from '../domain/public-name.ts'
import { Secret } from '../domain/secret.ts'
import { secretIn } from '../domain/variable.ts'
import { partOf } from './address.ts'
import { DEPLOYED, defineCheck, type FindingDraft } from './check.ts'
import { type ComparableSecret, comparableOf } from './comparing.ts'
import { isSigningKey, tellingSecrets } from './secret-names.ts'

/** One address, or one word: not a document, a list or a line of settings, which are put together on purpose. */
const SINGLE = /^\s*([a-z][a-z0-9+.-]*:\/\/\S+|[^\s,;{}[\]"'=]+=*)\s*$/i

/** Names of lists that hold a key on purpose, so that it can be rotated. */
const ROTATION = /(KEYS|SECRETS|FALLBACKS?|PREVIOUS|OLD|NEXT)$/i

/** A key that signs or encrypts stands nowhere else by right; what `secret-reuse` says is not said again. */
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

/** Out of the store and in plain sight. The password of a URL is `url-userinfo`'s and `plaintext-secret`'s to see. */
function isExposed(
  { variable: key, secret }: ComparableSecret,
  holder: ComparableVariable,
): boolean {
  const password = partOf(holder, 'password')
  return (
    isSecretStore(key.origin) &&
    !isSecretStore(holder.origin) &&
    !holder.declaration.sensitive &&
    (password === null || !comparable(holder, password).equals(secret))
  )
}

/** A value as it stands, and as it reads once its percent-escapes are undone. */
function readings(holder: ComparableVariable) {
  const decoded = holder.value.derive((raw) => {
    try {
      return /%[0-9a-f]{2}/i.test(raw) ? decodeURIComponent(raw) : null
    } catch {
      return null
    }
  })
  return [holder.value, ...(decoded ? [decoded] : [])].map((text) => ({
    holder,
    text: comparable(holder, text),
  }))
}

/** The names of those that hold a key, in the order of the texts. */
type Holders = FirstOnes<string>

function draftOf(
  variable: ComparableVariable,
  holders: Holders,
  words: (names: string) => Pick<FindingDraft, 'says' | 'fix'>,
): readonly FindingDraft[] {
  // A text that reads otherwise once it is decoded may be found twice.
  const names = [...new Set(holders.items)]
  const count = holders.count - (holders.items.length - names.length)
  return count === 0 ? [] : [{ variable, ...words(listed(names, count)), facts: { inside: names } }]
}

export const secretEmbedded = defineCheck({
  id: 'secret-embedded',
  levels: DEPLOYED,
  why: 'A secret is as safe as the place that is looked at most: URLs stand in logs, plain variables in consoles.',
  yieldsTo: ['known-default', 'placeholder', 'secret-filler', 'nullish-literal'],
  example: {
    types: { JWT_SECRET: 'signing-secret' },
    bad: [
      'JWT_SECRET=fake-but-long-enough-to-be-found-0',
      'HOOK_URL=https://example.com/?k=fake-but-long-enough-to-be-found-0',
    ],
    good: [
      'JWT_SECRET=fake-but-long-enough-to-be-found-0',
      'HOOK_URL=https://example.com/?k=another',
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
    const found = keys.map((key) => ({
      key,
      exposed: new FirstOnes<string>(),
      misplaced: new FirstOnes<string>(),
      last: '',
    }))
    Secret.eachOccurrence(
      keys.map(({ secret }) => secret),
      texts.map(({ text }) => text),
      (place, text) => {
        const holder = texts[text]?.holder
        const one = found[place]
        if (one === undefined || holder === undefined || holder === one.key.variable) return
        const exposed = isExposed(one.key, holder)
        if (!exposed && !isMisplaced(one.key, holder)) return
        // As it stands and as it reads, it is one variable.
        if (holder.name === one.last) return
        one.last = holder.name
        one[exposed ? 'exposed' : 'misplaced'].add(text, holder.name)
      },
    )
    return found.flatMap(({ key, exposed, misplaced }) => {
      return [
        ...draftOf(key.variable, exposed, (names) => ({
          says: `is kept in a secret store, and stands in plain text in ${names}`,
          fix: `Put ${names} into the store as well, and change the secret: it counts as known.`,
        })),
        ...draftOf(key.variable, misplaced, (names) => ({
          says: `signs or encrypts, and stands inside ${names} too`,
          fix: `Make ${key.variable.name} a value of its own: \`openssl rand -base64 48\``,
        })),
      ]
    })
  },
})
