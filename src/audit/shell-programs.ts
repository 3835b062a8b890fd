import type { RunContext } from './shell-context.ts'
import {
  GATE_CODE,
  replaced,
  type ShellState,
  type ShellStatus,
  testIn,
  valueIn,
} from './shell-state.ts'

/** The variables after assignments. A value that only a run can know is left out. */
export function assign(
  assigned: readonly string[],
  state: ShellState,
  after: ShellState,
  fromInner: boolean,
) {
  const entries = assigned.flatMap((text): [string, string][] => {
    const [, name = '', value = ''] = /^(\w+)=(.*)$/s.exec(text) ?? []
    const known = /^\$\(/.test(value) && fromInner ? null : valueIn(value, state)
    return name === '' ? [] : [[name, known ?? '\0']]
  })
  if (entries.length === 0) return after.variables
  const all = Object.entries({ ...after.variables, ...Object.fromEntries(entries) })
  return Object.fromEntries(all.filter(([, value]) => value !== '\0'))
}

/** How a program can end that is no function of the script. */
export function runProgram(
  words: readonly string[],
  state: ShellState,
  context: Pick<RunContext, 'lenient' | 'depth' | 'trapped'>,
): readonly ShellState[] {
  const [program = '', first, ...rest] = words
  const ended = (status: ShellStatus) => [{ ...state, status }]
  const name = program.startsWith('$') ? (valueIn(program, state) ?? program) : program
  switch (name) {
    case 'exit':
    case 'return': {
      const ends = name === 'exit' || context.depth === 0 ? ('exit' as const) : ('return' as const)
      const code = first === undefined ? null : valueIn(first, state)
      const status =
        first === undefined
          ? (context.trapped ?? state.status)
          : code === '0'
            ? 'zero'
            : code === GATE_CODE
              ? 'gate'
              : 'other'
      return (status === 'zero' ? replaced([state], 'the script ends with 0') : [state]).map(
        (one) => ({ ...one, status, ends }),
      )
    }
    case 'break':
      return [{ ...state, status: 'zero', ends: 'break' }]
    case 'set':
      return [
        {
          ...state,
          status: 'zero',
          strict: switched(words, 'errexit', 'e') ?? state.strict,
          pipefail: switched(words, 'pipefail', null) ?? state.pipefail,
        },
      ]
    case 'trap':
      return [{ ...state, status: 'zero', traps: trapped(state, words.slice(1)) }]
    case 'false':
      return ended('other')
    case 'local':
    case 'export':
    case 'declare':
    case 'readonly':
      return [
        {
          ...state,
          status: 'zero',
          variables: assign([first ?? '', ...rest], state, state, false),
        },
      ]
    case 'wait':
      return state.waiting && first !== undefined
        ? [{ ...state, status: 'gate', waiting: false, lost: null }]
        : ended('zero')
    case '[':
    case '[[':
    case 'test': {
      const known = testIn(words, state)
      return [...(known === false ? [] : ended('zero')), ...(known === true ? [] : ended('other'))]
    }
    case 'true':
    case ':':
    case 'echo':
    case 'printf':
      return ended('zero')
  }
  // Another command may fail. That matters only where the script goes on.
  return context.lenient ? [...ended('zero'), ...ended('other')] : ended('zero')
}

/** The scripts of `trap SCRIPT SIGNAL…`. `-` as the script, or a signal alone, removes a trap. */
function trapped({ traps }: ShellState, given: readonly string[]): ShellState['traps'] {
  const words = given[0] === '--' ? given.slice(1) : given
  const [script = '', ...signals] = words.length === 1 ? ['-', ...words] : words
  const names = signals.map((signal) => (signal === '0' ? 'EXIT' : signal.toUpperCase()))
  const kept = Object.entries(traps).filter(([signal]) => !names.includes(signal))
  const added = script === '-' ? [] : names.map((name) => [name, script] as const)
  return Object.fromEntries([...kept, ...added])
}

/** Whether `set` turns an option on or off; null if it does neither. */
function switched(words: readonly string[], name: string, letter: string | null): boolean | null {
  const flag = words.findLast(
    (word, at) =>
      (letter !== null && new RegExp(`^[-+]\\w*${letter}`).test(word)) ||
      (/^[-+]\w*o$/.test(word) && words[at + 1] === name),
  )
  return flag === undefined ? null : flag.startsWith('-')
}
