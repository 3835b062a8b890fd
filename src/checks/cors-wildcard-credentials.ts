import type { PresentVariable } from '../domain/variable.ts'
import { YES } from '../domain/yes-no.ts'
import { defineCheck, EVERYWHERE } from './check.ts'
import { comparableOf } from './comparing.ts'

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

export const corsWildcardCredentials = defineCheck({
  id: 'cors-wildcard-credentials',
  levels: EVERYWHERE,
  why: 'Browsers and some frameworks refuse the pair; others echo the caller’s origin, so every site can act as the visitor (Fetch standard, “CORS protocol and credentials”).',
  example: {
    bad: ['CORS_ORIGINS=*', 'CORS_ALLOW_CREDENTIALS=true'],
    good: ['CORS_ORIGINS=https://app.acme-co.com', 'CORS_ALLOW_CREDENTIALS=true'],
  },
  find: (scope) => {
    const filled = comparableOf(scope)
    const senders = filled.flatMap((variable) => {
      const [, owner] = CREDENTIALS.exec(variable.name) ?? []
      return owner !== undefined && variable.value.read((raw) => YES.test(raw))
        ? [{ variable, owner }]
        : []
    })
    if (senders.length === 0) return []
    return filled.flatMap((variable) => {
      const owner = openTo(variable)
      const sender = senders.find(
        (one) => owner !== null && (one.owner === owner || one.owner === '' || owner === ''),
      )
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
