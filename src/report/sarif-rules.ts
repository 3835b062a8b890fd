import type { Severity } from '../domain/finding.ts'
import type { RuleInfo } from '../domain/rule-info.ts'
import { TIERS, type Tier } from '../domain/tier.ts'

/** Where the project lives. */
export const HOME = 'https://github.com/bootgate/bootgate'

type SarifLevel = 'error' | 'warning' | 'note'

export const SARIF_LEVELS: Readonly<Record<Severity, SarifLevel>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
}

/** How many lines of an example a viewer is shown. */
const EXAMPLE_LINES = 2

/**
 * A check as a SARIF rule (3.49). Shows good values alone: a bad one may be, letter by letter, what the
 * service runs with, and a report that holds it could not be told from one that leaks.
 */
export function sarifRule(rule: RuleInfo, tier: Tier) {
  const { id, levels } = rule
  const defaults = TIERS.toReversed().map((name) => `${levels[name]} in ${name}`)
  return ruleOf(rule, levels[tier], {
    usual: `Without a word in the policy: ${defaults.join(', ')}.`,
    advice: `Another severity, or off, is set under checks in the policy: checks: { ${id}: warning }.`,
  })
}

/** A rule of the audit, which no policy changes. Its examples are workflows, and no value of a service. */
export function auditRule(rule: RuleInfo) {
  const { id, levels, waivable } = rule
  const level = levels.production
  const waiver = `; a line is waived by: # bootgate: waive ${id} until YYYY-MM-DD by @WHO: WHY`
  return ruleOf(rule, level, {
    usual: `As a rule: ${level}.`,
    advice: `The flag --fail-on says from which severity on an audit fails${waivable ? waiver : ''}.`,
  })
}

interface RuleWords {
  /** How severe it is, unless said otherwise. */
  readonly usual: string
  /** How to have it otherwise. */
  readonly advice: string
}

function ruleOf({ id, why, example }: RuleInfo, level: Severity | 'off', words: RuleWords) {
  const good = example?.good.slice(0, EXAMPLE_LINES) ?? []
  const paragraphs = (lines: readonly string[], before: string) => [
    why,
    ...(lines.length === 0 ? [] : [before, lines.join('\n')]),
    words.advice,
  ]
  return {
    id,
    name: pascalCase(id),
    shortDescription: { text: why },
    fullDescription: { text: `${why} ${words.usual}` },
    help: {
      text: paragraphs(good, 'It passes, for example:').join('\n\n'),
      markdown: paragraphs(good.map(indented), 'It passes, for example:').join('\n\n'),
    },
    helpUri: `${HOME}/blob/main/docs/checks.md#${id}`,
    defaultConfiguration: level === 'off' ? { enabled: false } : { level: SARIF_LEVELS[level] },
  }
}

/** A rule that the policy itself has: all that is known of it is its name. */
export function policyRule(id: string) {
  const text = `A rule of this policy: ${id}.`
  return {
    id,
    shortDescription: { text },
    fullDescription: { text },
    help: { text: `${text} It stands under rules in the policy.` },
    helpUri: `${HOME}/blob/main/docs/policy.md#rules`,
  }
}

/** A block of code in Markdown that nothing inside it can end. */
function indented(line: string): string {
  return `    ${line.replaceAll('\n', '\n    ')}`
}

function pascalCase(id: string): string {
  return id.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}
