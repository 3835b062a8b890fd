import { applyEdits, type EditedText } from '../algorithms/edits.ts'
import type { Finding } from '../domain/finding.ts'
import { TIERS, type Tier, usualTier } from '../domain/tier.ts'
import type { Environment } from '../resolve/resolve.ts'
import { isMap, valueAt } from '../text/data.ts'
import { readDocument } from '../text/document.ts'
import { Unsafe } from '../text/yaml-edits.ts'
import { appendIn, setIn, type YamlValue } from '../text/yaml-set.ts'
import {
  type Closing,
  closingLine,
  closingsOf,
  extended,
  type Shown,
  writtenClosing,
} from './closing.ts'
import { blockingIn, type TrialTexts } from './environment.ts'

/** The policy that closings are written into. */
export interface OpenPolicy {
  readonly file: string
  readonly edited: EditedText
  /** The environment with another text of this policy; null when that text is no valid policy. */
  readonly again: (text: string) => Promise<Environment | null>
}

/** What closes the blind spots of an environment. */
export interface ClosedPolicy {
  readonly edited: EditedText
  /** The environment with the changed policy. */
  readonly environment: Environment
  /** The lines for each variable. */
  readonly lines: ReadonlyMap<string, string>
  /** Why nothing was changed for a variable. Completes "not fixed, because ". */
  readonly unfixed: ReadonlyMap<string, string>
}

/** Each round tries another closing of at least one variable. */
const MOST_ROUNDS = 60
const STILL_BLIND = 'the gate would still pass what the application refuses, or block good values'

/**
 * Finds changes of the policy after which the gate blocks all that the application refuses, and still passes the good
 * environment. The gate itself judges each try; nothing is started.
 * @param now in milliseconds since 1970
 */
export async function closeBlind(
  shown: readonly Shown[],
  good: TrialTexts,
  environment: Environment,
  { policy, now }: { readonly policy: OpenPolicy; readonly now: number },
): Promise<ClosedPolicy> {
  const byName = new Map(shown.map((one) => [one.declaration.name, one]))
  const choices = new Map([...byName].map(([name, one]) => [name, [...closingsOf(one)]]))
  const unfixed = new Map<string, string>()
  const scope = scopeIn(policy, environment.tier)
  const chosen = () =>
    [...choices].flatMap(([name, [closing]]) =>
      closing === undefined || unfixed.has(name) ? [] : closing,
    )
  const next = (name: string) => {
    const [last] = choices.get(name) ?? []
    choices.get(name)?.shift()
    if (choices.get(name)?.length !== 0) return
    unfixed.set(name, STILL_BLIND)
    if (last !== undefined) choices.set(name, [last])
  }
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const edited = withClosings(policy, chosen(), scope, unfixed)
    const changed = edited === policy.edited ? environment : await policy.again(edited.text)
    if (changed === null) {
      for (const name of await invalidIn(policy, chosen(), scope)) next(name)
      continue
    }
    const passes = (texts: TrialTexts) => blockingIn(changed, texts, now).length === 0
    let done = true
    for (const closing of chosen()) {
      const { declaration, blind } = byName.get(closing.variable) ?? {}
      const open = blind?.filter(({ texts }) => passes(texts)) ?? []
      if (declaration === undefined || open.length === 0) continue
      done = false
      const more = extended(closing, open, declaration)
      if (JSON.stringify(more) === JSON.stringify(closing)) next(closing.variable)
      else choices.get(closing.variable)?.splice(0, 1, more)
    }
    for (const name of guiltyOf(blockingIn(changed, good, now), chosen())) {
      done = false
      next(name)
    }
    if (!done) continue
    const lines = [...choices].flatMap(([name, [closing]]) => {
      const declaration = byName.get(name)?.declaration
      if (closing === undefined || declaration === undefined) return []
      // What cannot be written is still the likeliest answer, as far as it goes.
      const all = unfixed.has(name)
        ? extended(closing, byName.get(name)?.blind ?? [], declaration)
        : closing
      return [[name, closingLine(all, declaration, scope)] as const]
    })
    return { edited, environment: changed, lines: new Map(lines), unfixed }
  }
  return { edited: policy.edited, environment, lines: new Map(), unfixed }
}

/** The tier for which options count; null when the policy has no environment of another tier. */
function scopeIn({ file, edited }: OpenPolicy, tier: Tier): string | null {
  const reading = readDocument(edited.text, file)
  const all = reading.ok ? valueAt(reading.document.value, ['environments']) : null
  const others = Object.entries(isMap(all) ? all : {}).some(([name, one]) => {
    const named = isMap(one) ? TIERS.find((known) => known === one.tier) : undefined
    return (named ?? usualTier(name)) !== tier
  })
  return others ? tier : null
}

/** Applies closings; a place that cannot be changed safely is in `unfixed`. */
function withClosings(
  { file, edited }: OpenPolicy,
  closings: readonly Closing[],
  scope: string | null,
  unfixed: Map<string, string>,
): EditedText {
  const pairs = new Set<string>()
  let done = edited
  for (const closing of closings) {
    const rules = closing.rules.filter(({ assert }) => {
      const pair = assert.split(' != ').toSorted().join(' ')
      const isNew = !pairs.has(pair)
      pairs.add(pair)
      return isNew
    })
    try {
      done = withClosing(done, file, { ...closing, rules }, scope)
    } catch (thrown) {
      if (!(thrown instanceof Unsafe)) throw thrown
      unfixed.set(closing.variable, thrown.says)
    }
  }
  return done
}

function withClosing(
  edited: EditedText,
  file: string,
  closing: Closing,
  scope: string | null,
): EditedText {
  const spelling = edited.text.trimStart().startsWith('{') ? 'json' : 'yaml'
  const reading = readDocument(edited.text, file)
  const path = ['variables', closing.variable]
  const now = reading.ok ? valueAt(reading.document.value, path) : undefined
  if (now === undefined) throw new Unsafe('another file declares it')
  const wanted = writtenClosing(closing, scope)
  const set = (text: EditedText, at: readonly string[], value: YamlValue) =>
    applyEdits(text, [setIn(text.text, at, value, spelling)])
  let done = edited
  if (typeof now === 'string' || now === null) {
    const whole = { ...(now !== null && { type: now }), ...wanted }
    const { type = '', ...options } = whole
    if (Object.keys(wanted).length > 0)
      done = set(done, path, Object.keys(options).length === 0 ? type : whole)
  } else
    for (const [key, value] of Object.entries(wanted))
      for (const [at, one] of key === 'in' ? leaves(value) : [[[], value] as const])
        done = set(done, [...path, key, ...at], one)
  for (const rule of closing.rules)
    done = applyEdits(done, [appendIn(done.text, 'rules', { ...rule }, spelling)])
  return done
}

/** The options of `in`, each with its tier: those that stand there stay. */
function leaves(scoped: YamlValue): readonly (readonly [readonly string[], YamlValue])[] {
  return Object.entries(scoped).flatMap(([tier, options]) =>
    Object.entries(options as Readonly<Record<string, YamlValue>>).map(
      ([key, value]) => [[tier, key], value] as const,
    ),
  )
}

/** The variables whose closings block the good environment; all when the findings name none. */
function guiltyOf(blocking: readonly Finding[], closings: readonly Closing[]): readonly string[] {
  const names = closings.map(({ variable }) => variable)
  if (blocking.length === 0) return []
  const named = blocking.flatMap(({ variable, check }) => [
    ...(variable === null ? [] : [variable]),
    ...closings.flatMap((one) => (one.rules.some(({ id }) => id === check) ? one.variable : [])),
  ])
  const known = named.filter((name) => names.includes(name))
  return [...new Set(known.length === 0 ? names : known)]
}

/** The variables whose closing makes the policy invalid; all when no single one does. */
async function invalidIn(
  policy: OpenPolicy,
  closings: readonly Closing[],
  scope: string | null,
): Promise<readonly string[]> {
  const guilty: string[] = []
  for (const closing of closings) {
    const { text } = withClosings(policy, [closing], scope, new Map())
    if ((await policy.again(text)) === null) guilty.push(closing.variable)
  }
  return guilty.length > 0 ? guilty : closings.map(({ variable }) => variable)
}
