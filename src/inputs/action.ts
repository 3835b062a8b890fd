import type { Failure } from '../domain/errors.ts'
import type { ProcessEnv } from '../domain/process-env.ts'
import { inputInvalid, inputUnknown } from './failures.ts'
import { beginsArray } from './json-items.ts'
import { inputText, parseInputs, splitInputs } from './kinds.ts'
import type { RawInputs } from './read.ts'
import type { InputRow, InputValues } from './row.ts'
import { GATE_INPUTS, INPUTS, RUN_INPUTS } from './table.ts'

/** Everything that the workflow's step says. */
export interface ActionInputs extends InputValues<typeof RUN_INPUTS> {
  /** The inputs of the gate, before they are parsed. */
  readonly raw: RawInputs
  readonly failures: readonly Failure[]
}

/** Reads the inputs of a step. Failures: INPUT_UNKNOWN, INPUT_INVALID. */
export function readActionInputs(env: ProcessEnv): ActionInputs {
  const gate = splitInputs(GATE_INPUTS, env)
  const own = splitInputs(RUN_INPUTS, env)
  const { value, failures } = parseInputs(RUN_INPUTS, own.value)
  const empty = GATE_INPUTS.filter(
    ({ name, kind }) => kind === 'pairs' && /^\s*\{\s*\}\s*$/.test(inputText(env, name)),
  )
  const arrays = GATE_INPUTS.filter(
    (row) => row.kind === 'pairs' && 'items' in row && beginsArray(inputText(env, row.name)),
  )
  const flat = GATE_INPUTS.filter(
    ({ name, kind }) => kind === 'pairs' && isOneLineObject(inputText(env, name)),
  )
  return {
    ...value,
    raw: {
      ...gate.value,
      'empty-objects': empty.map(({ name }) => name),
      arrays: arrays.map(({ name }) => name),
      'one-line-objects': flat.map(({ name }) => name),
    },
    failures: [
      ...unknownInputs(INPUTS, env),
      ...gate.failures,
      ...own.failures,
      ...failures,
      ...policyRefFailures(value),
    ],
  }
}

/** Whether a text is a JSON object in one line with a `=`: actions that split lines make one variable of it. */
function isOneLineObject(text: string): boolean {
  return /^\{[^\n]*=[^\n]*\}$/.test(text.trim())
}

/** A failure for each input of the step that the table lacks: for these the runner only warns. */
export function unknownInputs(rows: readonly InputRow[], env: ProcessEnv): readonly Failure[] {
  const known = rows.map(({ name }) => name)
  return Object.keys(env)
    .filter((key) => key.startsWith('INPUT_'))
    .map((key) => key.slice('INPUT_'.length).toLowerCase())
    .filter((name) => !known.includes(name))
    .map((name) => inputUnknown(name, known))
}

function policyRefFailures({
  policyRef,
  policyFrom,
}: Pick<ActionInputs, 'policyRef' | 'policyFrom'>): readonly Failure[] {
  if (policyRef === null) return []
  const flaws = [
    /[\s\p{Cc}]/u.test(policyRef) ? 'is not the name of a commit.' : [],
    policyFrom === 'base'
      ? 'and `policy-from: base` name two different commits for the policy: give one of the two.'
      : [],
  ].flat()
  return flaws.map((says) => inputInvalid('policy-ref', says))
}
