import type { Declaration, ValueType } from '../domain/declaration.ts'
import { Secret } from '../domain/secret.ts'
import { inFlow, type YamlValue } from '../text/yaml-set.ts'
import { types } from '../types/index.ts'
import type { Trial } from './trials.ts'
import { likelyType, VAGUE } from './values.ts'

/** A rule of the policy that a closing adds. */
interface ClosingRule {
  readonly id: string
  readonly assert: string
  readonly message: string
}

/** What the policy must say of a variable so that the gate refuses what the application refuses. */
export interface Closing {
  readonly variable: string
  /** Of all environments; left out when it stays. */
  readonly type?: string
  /** Options that count for the tier of the probe only, where the policy knows other tiers. */
  readonly options: Readonly<Record<string, YamlValue>>
  readonly rules: readonly ClosingRule[]
}

/** What starts showed of one variable. */
export interface Shown {
  readonly declaration: Declaration
  /** The trials that the gate passes and the application refuses. */
  readonly blind: readonly Trial[]
  /** Texts that the application accepts. */
  readonly accepted: readonly string[]
}

/** Closings to begin with, the likeliest first: a type each, and the last one keeps the type. */
export function closingsOf({ declaration, blind, accepted }: Shown): readonly Closing[] {
  const none = { variable: declaration.name, options: {}, rules: [] }
  const refused = blind.filter(({ kind }) => kind === 'bad' || kind === 'equal').map(textOf)
  const likely = likelyType(declaration)
  const suggested = likely.type !== declaration.type.name
  const telling = !VAGUE.includes(likely.type)
  const choices = types.flatMap((definition): readonly RankedClosing[] => {
    const { name } = definition
    const byName = suggested && name === likely.type
    const options = byName ? (likely.options as Readonly<Record<string, YamlValue>>) : {}
    if (name === declaration.type.name || definition.misfits(options).length > 0) return []
    const type = definition.bind(options)
    // A name says what may be odd; only starts say more than the name.
    const fitting = byName ? accepted.slice(0, 1) : accepted
    if (!fitting.every((text) => accepts(type, text))) return []
    const left = refused.filter((text) => accepts(type, text)).length
    if (left === refused.length) return []
    const kin = !telling || wordOf(name) === wordOf(likely.type)
    if (!byName && (refused.length < TELLING || !kin || left > 0)) return []
    return [{ left, closing: { ...none, type: name, options } }]
  })
  const ranked = choices.toSorted(
    (one, other) =>
      one.left - other.left ||
      Number(likely.type === other.closing.type) - Number(likely.type === one.closing.type),
  )
  return [...ranked.map(({ closing }) => closing), none]
}

/** A closing, and how many refused texts its type accepts. */
interface RankedClosing {
  readonly left: number
  readonly closing: Closing
}

/** Fewer refused texts say too little to choose a type that the name does not suggest. */
const TELLING = 2

/** Of a database URL, only another URL may take the place. */
function wordOf(type: string): string {
  return type.split('-').at(-1) ?? ''
}

/** Adds to a closing what closes trials that the gate still passes. @param declaration as the policy has it now */
export function extended(
  closing: Closing,
  open: readonly Trial[],
  declaration: Declaration,
): Closing {
  const kinds = new Set(open.map(({ kind }) => kind))
  const patterns = open.filter(({ kind }) => kind === 'bad').map(textOf)
  return {
    ...closing,
    options: {
      ...closing.options,
      // A required variable is seldom allowed to be empty.
      ...(kinds.has('left-out') && { required: true }),
      ...(kinds.has('empty') && !kinds.has('left-out') && { empty: 'error' }),
      ...(patterns.length > 0 && notPattern(patterns, declaration)),
    },
    rules: [
      ...closing.rules,
      ...open.flatMap(({ kind, variable, other = '' }) =>
        kind === 'equal' ? ruleOf(variable, other) : [],
      ),
    ],
  }
}

function accepts(type: ValueType, text: string): boolean {
  return type.judge(new Secret(text)).length === 0
}

function textOf({ variable, texts }: Trial): string {
  return texts.get(variable) ?? ''
}

function notPattern(texts: readonly string[], { options }: Declaration) {
  const escaped = texts.map((text) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  const whole = escaped.length === 1 ? `^${escaped[0]}$` : `^(${escaped.join('|')})$`
  const old = options?.['not-pattern']
  return { 'not-pattern': typeof old === 'string' ? `${old}|${whole}` : whole }
}

function ruleOf(name: string, other: string): ClosingRule {
  const word = (one: string) => one.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  return {
    id: `${word(name)}-is-not-${word(other)}`,
    assert: `${name} != ${other}`,
    message: `${name} needs a value of its own.`,
  }
}

/** How a closing is written for an environment. @param scope the tier for which its options count; null for all */
export function writtenClosing(
  { type, options }: Closing,
  scope: string | null,
): Readonly<Record<string, YamlValue>> {
  const flat = scope === null || Object.keys(options).length === 0
  return { ...(type !== undefined && { type }), ...(flat ? options : { in: { [scope]: options } }) }
}

/** A closing as a line of the policy. */
export function closingLine(
  closing: Closing,
  { type, name }: Declaration,
  scope: string | null,
): string {
  const written = writtenClosing(closing, scope)
  const rules =
    closing.rules.length === 0
      ? []
      : [
          `rules: ${inFlow(
            closing.rules.map((rule) => ({ ...rule })),
            'yaml',
          )}`,
        ]
  const keys = Object.keys(written)
  const line =
    keys.length === 1 && closing.type !== undefined
      ? closing.type
      : inFlow({ type: type.name, ...written }, 'yaml')
  return [...(keys.length === 0 ? [] : [`${name}: ${line}`]), ...rules].join('\n')
}
