import type { PresentVariable } from '../domain/variable.ts'
import { defineCheck, type FindingDraft, PRODUCTION, PRODUCTION_ADVICE } from './check.ts'
import { filledWithWords, RESERVED_HOST } from './clues.ts'
import { STAND_INS } from './flaw.ts'
import { hostsIn } from './value-parts.ts'

/** RFC 2606 (2): names that never resolve. */
const RESERVED = /\.(test|invalid|example)\.?$/i
/** RFC 2606 (3): IANA's names for documentation. */
const DOCUMENTATION = /(^|\.)example\.(com|net|org)\.?$/i

const FIX = 'Set the real host name.'

function flawOfHosts(raw: string): 'reserved' | 'documentation' | null {
  if (!RESERVED_HOST.test(raw)) return null
  const hosts = hostsIn(raw)
  if (hosts.some((host) => RESERVED.test(host))) return 'reserved'
  return hosts.some((host) => DOCUMENTATION.test(host)) ? 'documentation' : null
}

/** What is wrong with a host of the value; null when all hosts may be real. */
function reservedIn(variable: PresentVariable): FindingDraft | null {
  const { value } = variable
  const flaw = value.read(flawOfHosts)
  if (flaw === null) return null
  if (flaw === 'reserved')
    return {
      variable,
      says: 'holds a name under .test, .invalid or .example, which never resolves',
      fix: FIX,
      facts: { flaw: 'reserved' },
    }
  return {
    variable,
    says: 'holds a host name of documentation (example.com, example.net or example.org), which is no server of yours',
    fix: FIX,
    facts: { flaw: 'documentation' },
    ...(value.read(isMail) && { exception: 'mail' }),
  }
}

function isMail(raw: string): boolean {
  return raw.includes('@') && !raw.includes('://')
}

export const urlReservedTld = defineCheck({
  id: 'url-reserved-tld',
  levels: PRODUCTION,
  exceptions: {
    mail: {
      when: 'it is a mail address at example.com, example.net or example.org',
      levels: PRODUCTION_ADVICE,
    },
  },
  why: 'Such a name is reserved for tests and documentation (RFC 2606), so the service reaches nothing of yours.',
  yieldsTo: [],
  example: {
    types: { API_URL: 'url' },
    bad: ['API_URL=https://api.test', 'API_URL=https://api.example.com'],
    good: ['API_URL=https://api.acme-co.com'],
  },
  find: (scope) => {
    const ofTypes = (scope.flaws.get('url-reserved-tld') ?? []).map(({ variable, flaw }) => ({
      variable,
      says: flaw.says,
      fix: flaw.fix,
      facts: { flaw: flaw.code },
    }))
    const known = new Set(ofTypes.map(({ variable }) => variable))
    return [
      ...ofTypes,
      ...filledWithWords(scope).flatMap((variable) => {
        const draft = known.has(variable) ? null : reservedIn(variable)
        return draft === null ? [] : [{ ...draft, yieldsTo: STAND_INS }]
      }),
    ]
  },
})
