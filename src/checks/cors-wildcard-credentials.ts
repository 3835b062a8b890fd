import { groupBy } from '../algorithms/group-by.ts'
import { mayCompare } from '../domain/comparable.ts'
import type { PresentVariable } from '../domain/variable.ts'
import { YES } from '../domain/yes-no.ts'
import { defineCheck, EVERYWHERE, type Scope } from './check.ts'
import { comparableOf } from './comparing.ts'
import { filledNamed } from './name-words.ts'

/** Usual names of lists of origins; the first group is the prefix. */
const ORIGINS =
  /^(.*?)_?(?:(?:BACKEND_)?CORS_(?:.*_)?ORIGINS?(?:_.*)?|(?:ACCESS_CONTROL_)?ALLOW(?:ED)?_ORIGINS?)$/i

/** django-cors-headers, before and after its version 3.5. */
const ALL_ORIGINS = /^(.*?)_?CORS_(?:ALLOW_ALL_ORIGINS|ORIGIN_ALLOW_ALL)$/i

const CREDENTIALS =
  /^(.*?)_?(?:CORS_(?:(?:ALLOW(?:ED|S)?|SUPPORTS?)_)?CREDENTIALS|(?:ACCESS_CONTROL_)?ALLOW_CREDENTIALS)$/i

function hasWildcard(raw: string): boolean {
  return raw
    .split(/[\s,;]+/)
    .some((item) => /^(\*|\.\*|\^\.\*\$|https?:\/\/\*)$/.test(item.replace(/[[\]"']/g, '')))
}

/** The prefix of a cross-origin setting that allows every origin; null for all other variables. */
function openTo({ name, value, declaration }: PresentVariable): string | null {
  const all = ALL_ORIGINS.exec(name)
  if (all) return value.read((raw) => YES.test(raw)) ? (all[1] ?? '') : null
  const [, owner] = ORIGINS.exec(name) ?? (declaration.type.name === 'cors-origins' ? ['', ''] : [])
  return owner !== undefined && value.read(hasWildcard) ? owner : null
}

interface Sender {
  readonly variable: PresentVariable
  readonly owner: string
  readonly place: number
}

/** The variables that send credentials along, in order. */
function sendersIn(scope: Scope): readonly Sender[] {
  return filledNamed(scope, ['CREDENTIALS']).flatMap((variable, place) => {
    const [, owner] = CREDENTIALS.exec(variable.name) ?? []
    return owner !== undefined &&
      mayCompare(variable) &&
      variable.value.read((raw) => YES.test(raw))
      ? [{ variable, owner, place }]
      : []
  })
}

function earlier(senders: readonly (Sender | undefined)[]): Sender | undefined {
  return senders.filter((one) => one !== undefined).sort((a, b) => a.place - b.place)[0]
}

export const corsWildcardCredentials = defineCheck({
  id: 'cors-wildcard-credentials',
  levels: EVERYWHERE,
  why: 'Browsers and some frameworks refuse the pair; others echo the caller’s origin, so every site can act as the visitor (Fetch standard, “CORS protocol and credentials”).',
  example: {
    bad: ['CORS_ORIGINS=*', 'CORS_ALLOW_CREDENTIALS=true'],
    good: ['CORS_ORIGINS=https://app.acme-co.com', 'CORS_ALLOW_CREDENTIALS=true'],
  },
  find: (scope) => {
    const senders = sendersIn(scope)
    const [any] = senders
    if (any === undefined) return []
    const byOwner = groupBy(senders, ({ owner }) => owner)
    return comparableOf(scope).flatMap((variable) => {
      const owner = openTo(variable)
      if (owner === null) return []
      const known = [byOwner.get(owner)?.[0], byOwner.get('')?.[0]]
      const sender = owner === '' ? any : earlier(known)
      if (sender === undefined) return []
      return [
        {
          variable,
          says: `lets every website call the service, and ${sender.variable.name} sends the visitor’s credentials along`,
          fix: `List the origins of your own front ends, or set ${sender.variable.name} to false.`,
          facts: { credentials: sender.variable.name },
        },
      ]
    })
  },
})
