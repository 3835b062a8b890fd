import { ownIn } from '../algorithms/own.ts'

/** How a command ended: with 0, with another code, or with the code of the failed gate. */
export type ShellStatus = 'zero' | 'other' | 'gate'

/** A way in which a script has run so far, after the gate in it failed or before that. */
export interface ShellState {
  readonly status: ShellStatus
  /** Whether the gate has run and failed. */
  readonly failed: boolean
  /** Whether a failed gate runs in the background, and no one has waited for it. */
  readonly waiting: boolean
  /** `set -e` and `set -o pipefail`. */
  readonly strict: boolean
  readonly pipefail: boolean
  /** How the commands end here: the script or function ends, or the loop does. Null: they go on. */
  readonly ends: 'exit' | 'return' | 'break' | null
  /** The text of variables; the code of the failed gate is the text `?`. */
  readonly variables: Readonly<Record<string, string>>
  /** The scripts of `trap`, by signal: only EXIT and ERR count. */
  readonly traps: Readonly<Record<string, string>>
  /** How the exit code of the gate was lost; null if it is not. */
  readonly lost: string | null
}

/** The text of a variable that holds the exit code of the failed gate. */
export const GATE_CODE = '?'

/** How many ways to run are followed at once. Real scripts stay far below. */
const MAX_STATES = 64

/** States without those that are alike; the first ones if there are too many. */
export function distinct(states: readonly ShellState[]): readonly ShellState[] {
  const found = new Map(states.map((state) => [keyOf(state), state]))
  return [...found.values()].slice(0, MAX_STATES)
}

function keyOf({ lost, ...state }: ShellState): string {
  return JSON.stringify(state)
}

/** The text of a word after its variables are filled in; null if one of them is unknown. */
export function valueIn(word: string, { status, variables }: ShellState): string | null {
  let known = true
  const text = word.replace(
    /\$(?:\{(\w+|\?)(?:\[0\])?(?::?[-+=?][^}]*)?\}|(\w+|\?)|\(\((\w+)\)\))/g,
    (_, braced: string | undefined, plain: string | undefined, sum: string | undefined) => {
      const name = braced ?? plain ?? sum ?? ''
      if (name === '?') return status === 'gate' ? GATE_CODE : status === 'zero' ? '0' : '1'
      if (name === 'PIPESTATUS' && status === 'gate') return GATE_CODE
      const value = ownIn(variables, name)
      if (value === undefined) known = false
      return value ?? ''
    },
  )
  return known && !text.includes('$') ? text : null
}

/** Whether a test such as `[ "$code" -ne 0 ]` holds; null if only a run can know. */
export function testIn(words: readonly string[], state: ShellState): boolean | null {
  const [program, ...rest] = words
  const given = program === 'test' ? rest : rest.filter((word) => word !== ']' && word !== ']]')
  const negated = given[0] === '!'
  const parts = (negated ? given.slice(1) : given).map((word) => valueIn(word, state))
  const holds = comparison(parts)
  return holds === null ? null : holds !== negated
}

function comparison([first, second, third, ...more]: readonly (string | null)[]): boolean | null {
  if (first === undefined || more.length > 0) return null
  if (second === undefined) return first === null ? null : first !== ''
  if (third === undefined) {
    if (second === null) return null
    return first === '-n' ? second !== '' : first === '-z' ? second === '' : null
  }
  if (first === null || third === null) return null
  // The code of a failed gate is 1 or 2.
  if (first === GATE_CODE && /^[^012]/.test(third)) return null
  const [one, other] = [first === GATE_CODE ? '1' : first, third === GATE_CODE ? '1' : third]
  switch (second) {
    case '-eq':
    case '=':
    case '==':
      return first === GATE_CODE && other === '2' ? null : one === other
    case '-ne':
    case '!=':
      return first === GATE_CODE && other === '2' ? null : one !== other
    case '-gt':
      return Number(one) > Number(other)
    case '-ge':
      return Number(one) >= Number(other)
    case '-lt':
      return Number(one) < Number(other)
    case '-le':
      return Number(one) <= Number(other)
    default:
      return null
  }
}

/** A state that lost the gate's exit code. The first way counts. */
export function lose(state: ShellState, how: string): ShellState {
  return { ...state, lost: state.lost ?? how }
}

/** A status that is overwritten: how is kept, should the script end well. */
export function replaced(states: readonly ShellState[], how: string): readonly ShellState[] {
  return states.map((state) => (state.status === 'gate' ? lose(state, how) : state))
}
