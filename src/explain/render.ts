import { ownIn } from '../algorithms/own.ts'
import type { Failure } from '../domain/errors.ts'
import { placeOf } from '../domain/location.ts'
import { exceptionWords } from '../domain/rule-info.ts'
import { TIERS } from '../domain/tier.ts'
import { plainLine } from '../report/escape.ts'
import { checkPage } from '../report/pages.ts'
import type { Paint } from '../report/paint.ts'
import { type Section, sections, title } from '../report/sections.ts'
import { failureBlocks } from '../report/terminal.ts'
import type {
  ExplainedAuditRule,
  ExplainedCheck,
  ExplainedFailure,
  ExplainedOption,
  ExplainedType,
  Explanation,
} from './explanation.ts'
import { renderExplainedPolicy, renderExplainedVariable } from './render-run.ts'

/** Explanations as text for a terminal, then the failures. Ends with a line end. */
export function renderExplanations(
  explanations: readonly Explanation[],
  failures: readonly Failure[],
  paint: Paint,
): string {
  const blocks = [
    ...explanations.map((one) => renderOne(one, paint)),
    ...failureBlocks(failures, paint),
  ]
  return `${blocks.join('\n\n')}\n`
}

/** Explanations as JSON, version 1. Ends with a line end. */
export function renderExplanationsJson(
  explanations: readonly Explanation[],
  failures: readonly Failure[],
): string {
  const data = { version: 1, explanations, failures }
  // The runner reads ##[ as a command anywhere in a line.
  return `${JSON.stringify(data, null, 2).replaceAll('##[', '\\u0023#[')}\n`
}

function renderOne(explanation: Explanation, paint: Paint): string {
  switch (explanation.kind) {
    case 'audit':
      return renderAuditRule(explanation, paint)
    case 'check':
      return renderCheck(explanation, paint)
    case 'failure':
      return renderFailure(explanation, paint)
    case 'type':
      return renderType(explanation, paint)
    case 'variable':
      return renderExplainedVariable(explanation, paint)
    case 'policy':
      return renderExplainedPolicy(explanation, paint)
  }
}

const FIX = 'Each finding names its place and the fix.'

function renderCheck(check: ExplainedCheck, paint: Paint): string {
  const { id, why, levels, yieldsTo, types, asks, location } = check
  const typed = (line: string) => {
    const type = ownIn(check.typesOfNames, line.slice(0, line.indexOf('=')))
    return type === undefined ? line : `${line}   (${type})`
  }
  const severity = TIERS.toReversed().map((tier) => `${tier} ${levels[tier]}`)
  const rows: readonly Section[] = [
    ['why', [why]],
    ['severity', [severity.join(', '), ...check.exceptions.map(exceptionWords)]],
    ['says', check.says.map((says) => `NAME ${says}`)],
    ['asks', asks === null ? [] : [asks]],
    ['declared', location === null ? [] : [placeOf(location)]],
    ['bad', check.bad.map(typed)],
    ['good', check.good.map(typed)],
    ['fix', check.fixes.length > 0 ? check.fixes : [FIX]],
    ['types', types.length === 0 ? [] : [types.join(', ')]],
    ['yields', yieldsTo.length === 0 ? [] : [`to ${yieldsTo.join(', ')}, on the same variable`]],
    ['policy', [`checks: { ${id}: { staging: warning } }`, ...waiver(id)]],
  ]
  return [title('check', id, paint), sections(rows, paint)].join('\n')
}

function renderAuditRule(rule: ExplainedAuditRule, paint: Paint): string {
  const { id, why, severity, says, bad, good, fixes, waivable } = rule
  const rows: readonly Section[] = [
    ['why', [why]],
    ['severity', [severity]],
    ['says', says],
    ['bad', bad],
    ['good', good],
    ['fix', fixes],
    ['run', ['bootgate audit --fail-on error|warning|never']],
    ['waive', waivable ? [`# bootgate: waive ${id} until YYYY-MM-DD by @WHO: WHY`] : []],
  ]
  return [title('audit rule', id, paint), sections(rows, paint)].join('\n')
}

function renderFailure({ code, meaning, cause, fixes }: ExplainedFailure, paint: Paint): string {
  const rows: readonly Section[] = [
    ['what', [meaning]],
    ['cause', [cause]],
    ['fix', fixes],
    ['result', ['broken, exit code 2, with any fail-on; it cannot be waived']],
    ['page', [checkPage(code)]],
  ]
  return [title('failure', code, paint), sections(rows, paint)].join('\n')
}

/** A waiver to copy into the policy. */
function waiver(id: string): readonly string[] {
  return [
    'waivers:',
    `  - { check: ${id}, variable: NAME, environments: [staging], reason: WHY, owner: "@WHO", expires: YYYY-MM-DD }`,
  ]
}

function renderType(type: ExplainedType, paint: Paint): string {
  const { name, summary, sensitive, options, good, bad, make, checks } = type
  const needed = options.filter((option) => option.needed)
  const neededOptions = needed.map((option) => `, ${option.name}: …`).join('')
  const rows: readonly Section[] = [
    ['what', [summary]],
    ['secret', [sensitive ? 'yes: never shown' : 'no']],
    ['options', options.map(optionLine)],
    ['good', good],
    ['bad', bad],
    ['make', make === null ? [] : [make]],
    ['checks', checks.length === 0 ? [] : [checks.join(', ')]],
    [
      'policy',
      [neededOptions === '' ? `NAME: ${name}` : `NAME: { type: ${name}${neededOptions} }`],
    ],
  ]
  return [title('type', name, paint), sections(rows, paint)].join('\n')
}

function optionLine({ name, about, values, fallback, needed }: ExplainedOption): string {
  const parts = [
    about,
    values.length === 0 ? null : `one of ${values.join(', ')}`,
    fallback === null ? null : `default: ${fallback}`,
    needed ? 'needed' : null,
  ].filter((part) => part !== null)
  return plainLine(parts.length === 0 ? name : `${name}: ${parts.join('; ')}`)
}
