import { examine } from '../checks/examine.ts'
import { suiteFor } from '../checks/index.ts'
import { scopeOf } from '../checks/scope.ts'
import type { Finding } from '../domain/finding.ts'
import type { Origin } from '../domain/origin.ts'
import { Secret } from '../domain/secret.ts'
import type { Variable } from '../domain/variable.ts'
import type { Environment } from '../resolve/resolve.ts'
import { goodTexts } from './values.ts'

/** The text of each variable; null for one that is not set. */
export type TrialTexts = ReadonlyMap<string, string | null>

/** Sets made-up texts in place of all values. */
export function withTexts(environment: Environment, texts: TrialTexts): readonly Variable[] {
  return environment.variables.map((variable): Variable => {
    const { name, declaration } = variable
    const base = { name, declaration, shadowed: [] }
    const text = texts.get(name) ?? null
    const origin = originOf(variable)
    if (text === null) return { ...base, state: 'absent', origin: null }
    if (text === '' && declaration.empty === 'absent')
      return { ...base, state: 'absent', origin: null, unset: origin }
    if (text === '') return { ...base, state: 'empty', origin }
    return { ...base, state: 'present', value: new Secret(text), origin }
  })
}

/** The place of a made-up value. */
export const MADE_UP = 'probe'

/** A made-up secret counts as one from a store. */
function originOf({ declaration, origin }: Variable): Origin {
  if (declaration.sensitive) return { source: 'secrets-manager', locator: MADE_UP }
  return origin ?? { source: 'policy', locator: MADE_UP }
}

/** The findings that would stop a deploy with these texts. */
export function blockingIn(
  environment: Environment,
  texts: TrialTexts,
  now: number,
): readonly Finding[] {
  const variables = withTexts(environment, texts)
  const judged = { ...environment, variables, drafts: [], examples: new Map(), now }
  const { value } = examine(suiteFor(environment.rules), scopeOf(judged), environment.severities)
  return value.filter(({ severity, waiver }) => severity === 'error' && waiver === null)
}

/** A choice of texts is changed until no variable blocks. In rounds. */
const MOST_ROUNDS = 40

/**
 * A good environment: plain values that the sources show, and made-up ones for all others, so that the gate
 * passes. Options, conditions and rules are honoured, because the gate itself judges each try.
 * @param refused how many texts of a variable the application has refused
 * @returns the texts, and the findings that no made-up text could avoid
 */
export function goodTextsFor(
  environment: Environment,
  now: number,
  refused: ReadonlyMap<string, number> = new Map(),
): { readonly texts: TrialTexts; readonly blocking: readonly Finding[] } {
  const choices = new Map(
    environment.variables.map((variable) => [
      variable.name,
      choicesFor(variable).slice(refused.get(variable.name) ?? 0),
    ]),
  )
  const places = new Map<string, number>()
  const texts = () =>
    new Map([...choices].map(([name, all]) => [name, all[places.get(name) ?? 0] ?? null]))
  let blocking = blockingIn(environment, texts(), now)
  for (let round = 0; round < MOST_ROUNDS && blocking.length > 0; round += 1) {
    const stuck = blocking.flatMap(({ variable }) => variable ?? [])
    const next = stuck.filter(
      (name) => (places.get(name) ?? 0) + 1 < (choices.get(name)?.length ?? 0),
    )
    if (next.length === 0) break
    for (const name of next) places.set(name, (places.get(name) ?? 0) + 1)
    blocking = blockingIn(environment, texts(), now)
  }
  return { texts: texts(), blocking }
}

function choicesFor(variable: Variable): readonly (string | null)[] {
  const { declaration } = variable
  const optional = declaration.required === false ? [null] : []
  const given =
    variable.state === 'present' && !declaration.sensitive ? [variable.value.reveal()] : []
  const made = goodTexts(variable)
  return variable.state === 'absent' ? [...optional, ...made] : [...given, ...made, ...optional]
}
