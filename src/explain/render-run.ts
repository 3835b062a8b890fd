import type { BootPlan } from '../domain/boot.ts'
import { type Location, placeOf } from '../domain/location.ts'
import { describeOrigin } from '../domain/origin.ts'
import { safeText } from '../domain/safe-text.ts'
import type { Waiver } from '../domain/waiver.ts'
import type { Paint } from '../report/paint.ts'
import { columns, type Section, sections, title } from '../report/sections.ts'
import { findingBlock } from '../report/terminal.ts'
import type {
  ExplainedPlace,
  ExplainedPolicy,
  ExplainedRule,
  ExplainedVariable,
} from './explanation.ts'

function runLine({ service, environment, tier, policy }: ExplainedPlace): string {
  return `${service} in ${environment} (${tier}), by ${policy}`
}

/** A variable as text: rules, source, state, findings; never its value. */
export function renderExplainedVariable(variable: ExplainedVariable, paint: Paint): string {
  const { rules, declared, state, because, origin, shadowed, findings, required } = variable
  const location = origin?.location
  const origins = origin === null ? [] : [describeOrigin(origin)]
  const version = origin?.versionId === undefined ? [] : [`version ${origin.versionId}`]
  const place = location === undefined ? '' : placeOf(location)
  const named =
    place === '' || origins.some((text) => text.includes(place)) ? [] : [`named in ${place}`]
  const rows: readonly Section[] = [
    ['in', [runLine(variable)]],
    ['declared', declared ? [] : ['no: a source sets it, but the policy does not mention it']],
    ['rules', columns(rules.map(ruleRow))],
    ['', [variable.summary].filter((text) => text !== '')],
    ['needed', [neededWords(required)]],
    ['state', [because === null ? state : `${state}: it ${because}`]],
    ['source', [...origins, ...version, ...named]],
    ['unused', shadowed.map((other) => `${describeOrigin(other)} sets it too`)],
    [
      'waived',
      findings.flatMap(({ check, waiver }) =>
        waiver === null ? [] : [`${check}: ${waiver.reason} (${termsOf(waiver)})`],
      ),
    ],
    ['findings', findings.length === 0 && state !== 'unavailable' ? ['none'] : []],
  ]
  const blocks = findings.map((finding) => findingBlock(finding, paint))
  const head = [title('variable', variable.name, paint), sections(rows, paint)].join('\n')
  return [head, ...blocks].join('\n\n')
}

function neededWords(required: boolean | null): string {
  if (required === null) return 'unknown here: it depends on a value that is not known'
  return required ? 'yes, here' : 'no, not here'
}

function ruleRow({ option, value, layer, location }: ExplainedRule): readonly string[] {
  return [
    option,
    value,
    [layer === null ? '' : `in ${layer}`, at(location)].filter(Boolean).join(', '),
  ]
}

/** A policy in one environment: its variables, its rules, and the severities that it changes. */
export function renderExplainedPolicy(policy: ExplainedPolicy, paint: Paint): string {
  const { variables, severities, rules, waivers, boot } = policy
  const declared = variables.map(({ name, rules: all, location }) => [
    name,
    brief(all),
    location === null ? (all.find(({ option }) => option === 'type')?.layer ?? '') : at(location),
  ])
  const rows: readonly Section[] = [
    ['in', [runLine(policy)]],
    ['variables', columns(declared)],
    [
      'severities',
      columns(severities.map(({ check, here, usual }) => [check, here, `default: ${usual}`])),
    ],
    [
      'rules',
      columns(rules.map(({ id, asks, severity, location }) => [id, severity, asks, at(location)])),
    ],
    ['waivers', columns(waivers.map((one) => [one.check, one.variable, termsOf(one)]))],
    ['boot', boot === null ? [] : bootLines(boot)],
  ]
  return [title('policy', policy.policy, paint), sections(rows, paint)].join('\n')
}

/** How the application starts. A word of the command that may be a secret is not shown. */
function bootLines(plan: BootPlan): readonly string[] {
  const { command, directory, timeout, expect, keep, network, memory, location } = plan
  const place = location === undefined ? '' : `  ${placeOf(location)}`
  const limits = [`${timeout / 1000} s`, `${memory / 1024 ** 2} MiB`, `network ${network}`]
  return [
    `${command.map((word) => safeText(word, '…')).join(' ')}${place}`,
    `in ${safeText(directory, '…')}, ${expectedOf(expect)}; ${limits.join(', ')}; keeps ${keep.join(', ')}`,
  ]
}

function expectedOf(expect: BootPlan['expect']): string {
  switch (expect.kind) {
    case 'exit':
      return 'until it exits with 0'
    case 'log':
      return 'until it prints the text of `expect.log`'
    case 'http':
      return `until port ${expect.port} answers with ${expect.status}`
  }
}

/** `postgres-url, driver sqlalchemy, required, sensitive`; without the description, which is too long. */
function brief(rules: readonly ExplainedRule[]): string {
  return rules
    .flatMap(({ option, value }) => {
      if (option === 'type') return value
      if (option === 'description') return []
      if (value === 'yes') return option
      if (value === 'no') return option === 'required' ? 'optional' : []
      return `${option} ${value}`
    })
    .join(', ')
}

function termsOf({ owner, expires }: Waiver): string {
  return `${owner}, until ${expires}`
}

function at(location: Location | null): string {
  return location === null ? '' : placeOf(location)
}
