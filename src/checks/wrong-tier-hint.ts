import type { Secret } from '../domain/secret.ts'
import { tierIn } from '../domain/tier-words.ts'
import type { PresentVariable } from '../domain/variable.ts'
import { isUrl, partOf } from './address.ts'
import { defineCheck } from './check.ts'
import { filledWithWords, LOWER_TIER } from './clues.ts'
import { isInContainer } from './in-container.ts'

/** Words that never name production, anywhere in a name. */
const PLAIN = /^(staging|stg|uat|sandbox|preprod|nonprod)\d*$/
/** Words that also occur in other names (`dev-portal`, `speed-test`, `qa-bot`): they count only alone, or at the end. */
const AMBIGUOUS = /^(dev|development|test|local|qa|stage)\d*$/
const PRODUCTION = /^(prod|production|prd|live)\d*$/

const HOST_NAME = /(^|_)(HOST|HOSTNAME|ENDPOINT|SERVER)$|^PGHOST$/i
const DATABASE_NAME =
  /(^|_)(DB|DATABASE)_NAME$|^(DB|PG|MYSQL_|POSTGRES_|MONGO_|DB_)DATABASE$|^POSTGRES_DB$/i
const BUCKET_NAME = /(^|_)BUCKET(_NAME)?$/i

/** Whether a label means "not production": `staging`, `app-dev`, `uat2`. In a public name only a whole label counts. */
function hints(label: string, wholeOnly: boolean): boolean {
  const words = label.toLowerCase().split(/[-_]/)
  if (words.some((word) => PRODUCTION.test(word))) return false
  const last = words.at(-1) ?? ''
  return (
    words.some((word) => PLAIN.test(word)) ||
    (AMBIGUOUS.test(last) && (words.length === 1 || !wholeOnly))
  )
}

/** The last label of a dotted name is a domain (`app.dev`, `db.cluster.local`), not a tier. */
function hostHints(raw: string, wholeOnly: boolean): boolean {
  return raw.split(',').some((host) => {
    const labels = host.trim().replace(/:\d*$/, '').replace(/\.$/, '').split('.')
    return (labels.length > 1 ? labels.slice(0, -1) : labels).some((label) =>
      hints(label, wholeOnly),
    )
  })
}

const says = (part: Secret | null, question: (raw: string) => boolean) =>
  part?.read((raw) => raw.length <= 1024 && question(raw)) === true

function namesTier(raw: string): boolean {
  return LOWER_TIER.test(raw)
}

/** The part of a value that names an environment below production; null when none does. */
function hintIn(variable: PresentVariable): 'host' | 'database' | 'bucket' | null {
  const { name, value } = variable
  if (isUrl(variable) || partOf(variable, 'host') !== null) {
    const web = says(partOf(variable, 'scheme'), (scheme) => /^(https?|wss?)$/.test(scheme))
    if (says(partOf(variable, 'host'), (host) => hostHints(host, web))) return 'host'
    return !web && says(partOf(variable, 'database'), (raw) => hints(raw, false))
      ? 'database'
      : null
  }
  if (HOST_NAME.test(name)) return says(value, (raw) => hostHints(raw, false)) ? 'host' : null
  if (DATABASE_NAME.test(name))
    return says(value, (raw) => hints(raw.trim(), false)) ? 'database' : null
  if (!BUCKET_NAME.test(name)) return null
  return says(value, (raw) => raw.split('.').some((label) => hints(label.trim(), false)))
    ? 'bucket'
    : null
}

export const wrongTierHint = defineCheck({
  id: 'wrong-tier-hint',
  levels: { production: 'warning', staging: 'off', development: 'off' },
  why: 'Customers notice when production writes to the staging database.',
  yieldsTo: ['unresolved-template', 'placeholder', 'url-loopback', 'vendor-test-key'],
  example: {
    bad: ['DATABASE_HOST=db.staging.acme-co.com', 'UPLOADS_BUCKET=example-uploads-dev'],
    good: ['DATABASE_HOST=db.acme-co.com', 'UPLOADS_BUCKET=example-uploads'],
  },
  find: (scope) =>
    filledWithWords(scope).flatMap((variable) => {
      if (!isInContainer(variable) || !variable.value.read(namesTier)) return []
      // A name that says so itself is intended: STAGING_API_URL.
      const hint = tierIn(variable.name) === null ? hintIn(variable) : null
      return hint === null
        ? []
        : [
            {
              variable,
              says: `has a ${hint} name that looks like development or staging`,
              fix: `Set the ${hint} of this environment; if only the name looks so, waive the finding.`,
              facts: { part: hint },
            },
          ]
    }),
})
