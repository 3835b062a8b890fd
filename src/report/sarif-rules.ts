import type { Severity } from '../domain/finding.ts'
import { exceptionWords, type RuleInfo } from '../domain/rule-info.ts'
import { TIERS, type Tier } from '../domain/tier.ts'
import { checkPage, rulePage } from './pages.ts'

type SarifLevel = 'error' | 'warning' | 'note'

export const SARIF_LEVELS: Readonly<Record<Severity, SarifLevel>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
}

/** The most lines of an example in the help text. */
const EXAMPLE_LINES = 2

/**
 * A check as a SARIF rule (3.49). It shows good values only: a bad example may equal the service's real value,
 * and then the report would look like a leak.
 */
export function sarifRule(rule: RuleInfo, tier: Tier) {
  const { id, levels, exceptions = {} } = rule
  const defaults = TIERS.toReversed().map((name) => `${levels[name]} in ${name}`)
  const others = Object.values(exceptions).map((one) => ` The severity is ${exceptionWords(one)}.`)
  return ruleOf(rule, levels[tier], {
    usual: `Default: ${defaults.join(', ')}.${others.join('')}`,
    advice: `To change it, write in the policy: checks: { ${id}: warning }, or off.`,
  })
}

/** A rule of the audit. No policy changes it, and its examples are workflows, not values. */
export function auditRule(rule: RuleInfo) {
  const { id, levels, waivable } = rule
  const level = levels.production
  const waiver = `. To waive a line: # bootgate: waive ${id} until YYYY-MM-DD by @WHO: WHY`
  return ruleOf(rule, level, {
    usual: `Default: ${level}.`,
    advice: `The flag --fail-on sets the mildest severity that fails an audit${waivable ? waiver : '.'}`,
  })
}

interface RuleWords {
  /** Its default severity, in words. */
  readonly usual: string
  /** How to change the severity. */
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
      text: paragraphs(good, 'Examples that pass:').join('\n\n'),
      markdown: paragraphs(good.map(indented), 'Examples that pass:').join('\n\n'),
    },
    helpUri: checkPage(id),
    defaultConfiguration: level === 'off' ? { enabled: false } : { level: SARIF_LEVELS[level] },
  }
}

/** A rule of the policy: only its id is known. */
export function policyRule(id: string) {
  const text = `A rule of this policy: ${id}.`
  return {
    id,
    shortDescription: { text },
    fullDescription: { text },
    help: { text: `${text} The policy defines it under rules.` },
    helpUri: rulePage(),
  }
}

/** An indented code block in Markdown: no text inside can end it. */
function indented(line: string): string {
  return `    ${line.replaceAll('\n', '\n    ')}`
}

function pascalCase(id: string): string {
  return id.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}
