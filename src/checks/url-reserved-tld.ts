import { defineCheck, PRODUCTION } from './check.ts'
import { STAND_INS } from './flaw.ts'
import { hostsIn } from './value-parts.ts'

/** RFC 2606 (2): names that never resolve. */
const RESERVED = /\.(test|invalid|example)\.?$/i

function holdsReserved(raw: string): boolean {
  return hostsIn(raw).some((host) => RESERVED.test(host))
}

export const urlReservedTld = defineCheck({
  id: 'url-reserved-tld',
  levels: PRODUCTION,
  why: 'Such a name is reserved for tests and examples: no DNS server knows it.',
  yieldsTo: [],
  example: {
    types: { API_URL: 'url' },
    bad: ['API_URL=https://api.test'],
    good: ['API_URL=https://api.example.com'],
  },
  find: ({ flaws, filled }) => {
    const ofTypes = (flaws.get('url-reserved-tld') ?? []).map(({ variable, flaw }) => ({
      variable,
      says: flaw.says,
      fix: flaw.fix,
      facts: { flaw: flaw.code },
    }))
    const known = new Set(ofTypes.map(({ variable }) => variable))
    return [
      ...ofTypes,
      ...filled
        .filter((variable) => !known.has(variable) && variable.value.read(holdsReserved))
        .map((variable) => ({
          variable,
          says: 'holds a name under .test, .invalid or .example, which never resolves',
          fix: 'Set the real host name.',
          facts: { flaw: 'reserved' },
          yieldsTo: STAND_INS,
        })),
    ]
  },
})
