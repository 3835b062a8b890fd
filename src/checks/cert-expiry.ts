import type { PresentVariable } from '../domain/variable.ts'
import { defineCheck, EVERYWHERE, type FindingDraft, type Levels, type Scope } from './check.ts'

const DAY = 86_400_000
/** Long enough to renew in office hours. ACME clients renew a 90-day certificate 30 days before it expires. */
const DAYS_LEFT = 21

/** The types whose values have dates. */
export const DATED: readonly string[] = ['pem-certificate']

const SOON: Levels = { development: 'off', staging: 'warning', production: 'warning' }
const SHOW = '`openssl x509 -noout -dates -in FILE` shows its dates.'

export const certExpiry = defineCheck({
  id: 'cert-expiry',
  levels: EVERYWHERE,
  exceptions: { soon: { when: 'the certificate is still valid', levels: SOON } },
  why: 'Peers refuse a certificate outside its dates, so every connection fails.',
  find: (scope) =>
    scope.filled
      .filter(({ declaration }) => DATED.includes(declaration.type.name))
      .flatMap((variable) => draftsOf(variable, scope)),
})

function draftsOf(variable: PresentVariable, { now }: Scope): readonly FindingDraft[] {
  const { type } = variable.declaration
  const time = (part: 'not-before' | 'not-after') =>
    type.part(variable.value, part)?.read((text) => Number(text)) ?? null
  const end = time('not-after')
  if (end === null) return []
  if (end < now)
    return [{ variable, says: 'is an expired certificate', fix: `Renew it; ${SHOW}`, facts: {} }]
  if ((time('not-before') ?? now) > now)
    return [
      {
        variable,
        says: 'is a certificate that is not yet valid',
        fix: `Deploy it later, or issue one that is valid now; ${SHOW}`,
        facts: {},
      },
    ]
  if (end >= now + DAYS_LEFT * DAY) return []
  return [
    {
      variable,
      says: `is a certificate that expires within ${DAYS_LEFT} days`,
      fix: `Renew it; ${SHOW}`,
      facts: { days: DAYS_LEFT },
      exception: 'soon',
    },
  ]
}
