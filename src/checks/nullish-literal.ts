import type { PresentVariable } from '../domain/variable.ts'
import { defineCheck, EVERYWHERE } from './check.ts'

/** Whole values that languages print for a missing value. */
const NOTHING = /^(undefined|null|none|nil|nan|\[object object\]|<nil>|<null>|\(null\))$/i

/** Of these, the words that people also write to choose nothing. */
const CHOSEN = /^(none|null)$/i

/**
 * Names of choices in which a word for nothing is a choice: OpenTelemetry's exporters and propagators, SameSite,
 * Hibernate's ddl-auto, Laravel's drivers, channels and session domain.
 */
const CHOICE_NAME =
  /(^|_)(EXPORTERS?|PROPAGATORS?|SAMPLERS?|SAMPLING|SAME_?SITE|DDL_AUTO|DRIVER|TYPE|MODE|CHANNEL|CONNECTION|STRATEGY|POLICY|METHOD|MECHANISM|PROTOCOL|COMPRESSION|LEVEL|QUEUES|SESSION_DOMAIN)$/i

/** The policy allows this word, so it is intended. */
const CHOICES = ['enum', 'boolean']

/** Types that take any word. */
const OPEN_TYPES = ['string', 'list']

function isChosen({ name, declaration: { type, sensitive }, value }: PresentVariable): boolean {
  if (CHOICES.includes(type.name)) return type.judge(value).length === 0
  if (sensitive || !OPEN_TYPES.includes(type.name)) return false
  const isChoice = CHOICE_NAME.test(name)
  return value.read((raw) => raw === 'none' || (isChoice && CHOSEN.test(raw)))
}

export const nullishLiteral = defineCheck({
  id: 'nullish-literal',
  levels: EVERYWHERE,
  why: 'A program printed a missing value as text, and the service reads that text.',
  yieldsTo: ['container-view', 'jwt-alg'],
  example: { bad: ['API_HOST=undefined'], good: ['API_HOST=api.acme-co.com'] },
  find: (scope) =>
    scope.filled
      .filter((variable) => variable.value.read((raw) => NOTHING.test(raw.trim())))
      .filter((variable) => !isChosen(variable))
      .map((variable) => ({
        variable,
        says: 'holds the text of a missing value (undefined, null, None, …)',
        fix: 'Set a value at its source, or remove the variable; if the service reads this word as no value, add it to `not-set:` of the policy.',
        facts: {},
      })),
})
