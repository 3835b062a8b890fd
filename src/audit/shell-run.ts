import { scriptIn } from './shell.ts'
import { functionsIn, MAX_CALLS, type RunContext } from './shell-context.ts'
import type { ShellCommand, ShellNode, ShellScript } from './shell-nodes.ts'
import { assign, runProgram } from './shell-programs.ts'
import { distinct, lose, replaced, type ShellState } from './shell-state.ts'

type States = readonly ShellState[]

/** The ways in which a script can end after its gate failed. Other commands may succeed; conditions go both ways. */
export function endingsOf(
  script: ShellScript,
  gate: ShellCommand,
  options: Pick<ShellState, 'strict' | 'pipefail'>,
): States {
  const start: ShellState = {
    status: 'zero',
    ...{ failed: false, waiting: false, ends: null, variables: {}, traps: {}, lost: null },
    ...options,
  }
  const functions = functionsIn(script)
  const context = { gate, functions, lenient: false, depth: 0, trapped: null }
  return atExit(runScript(script, [start], context), context).filter(({ failed }) => failed)
}

function runScript(script: ShellScript, states: States, context: RunContext): States {
  return script.reduce((before: States, { node, background }) => {
    const after = onGoing(before, (going) => run(node, going, context))
    if (!background) return after
    // The script goes on while the command runs.
    return onGoing(before, (going) =>
      run(node, going, context).map((state, at) => {
        const failed = state.failed && !(going[at] ?? going[0])?.failed
        const { strict, pipefail, variables, traps, ends } = going[0] ?? state
        const kept = { ...state, strict, pipefail, variables, traps, ends, status: 'zero' as const }
        return failed
          ? lose({ ...kept, waiting: true }, 'the script runs it in the background')
          : kept
      }),
    )
  }, states)
}

/** Runs the states that have not ended. */
function onGoing(states: States, next: (going: States) => States): States {
  const going = states.filter(({ ends }) => ends === null)
  if (going.length === 0) return states
  return distinct([...states.filter(({ ends }) => ends !== null), ...next(going)])
}

function run(node: ShellNode, states: States, context: RunContext): States {
  switch (node.kind) {
    case 'command':
      return states.flatMap((state) => checked(runCommand(node, state, context), context))
    case 'pipe':
      return checked(runPipe(node, states, context), context, node.negated)
    case 'list':
      return runList(node, states, context)
    case 'group':
      return node.subshell
        ? checked(inSubshell(node.body, states, context), context)
        : runScript(node.body, states, context)
    case 'if':
      return runIf(node, states, context)
    case 'loop':
      return runLoop(node, states, context)
    case 'case':
      return [...states, ...node.bodies.flatMap((body) => runScript(body, states, context))]
    case 'function':
      return states
  }
}

/** A failure runs the trap on ERR. With `set -e` it ends the script. */
function checked(states: States, context: RunContext, negated = false): States {
  return states.flatMap((state) => {
    if (state.status === 'zero' || context.lenient || negated || state.ends !== null) return state
    return runTrap('ERR', state, context).map(
      (after): ShellState => (state.strict ? { ...after, ends: 'exit' } : after),
    )
  })
}

/** The trap on EXIT runs last, and may end with another code. */
function atExit(states: States, context: RunContext): States {
  return states.flatMap((state) => runTrap('EXIT', state, context))
}

/** Runs the script of a trap. Only an `exit` in it replaces the status. */
function runTrap(signal: 'EXIT' | 'ERR', state: ShellState, context: RunContext): States {
  const text = state.traps[signal]
  if (text === undefined || context.depth >= MAX_CALLS) return [state]
  const inside = { ...context, lenient: true, depth: context.depth + 1, trapped: state.status }
  return runScript(scriptIn(text), [{ ...state, ends: null, traps: {} }], inside).map((after) => {
    if (after.ends !== 'exit') return state
    const ended = { ...after, traps: state.traps }
    return state.status === 'gate' && after.status === 'zero'
      ? lose(ended, `the trap on ${signal} ends the script with 0`)
      : ended
  })
}

function runCommand(command: ShellCommand, state: ShellState, context: RunContext): States {
  const { words, inner, assigned } = command
  const start = inner.reduce(
    (states: States, script) => inSubshell(script, states, { ...context, lenient: true }),
    [{ ...state, status: state.status }],
  )
  return start.flatMap((before) => {
    const hasInner =
      inner.length > 0 && (before.status === 'gate' || before.failed !== state.failed)
    const variables = assign(assigned, state, before, hasInner)
    if (words.length === 0)
      return [
        { ...before, variables, status: hasInner || inner.length > 0 ? before.status : 'zero' },
      ]
    const runsScript = /^(bash|sh|zsh|ssh|sops|nix-shell)$/.test(words[0] ?? '') && inner.length > 0
    if (command === context.gate) return [{ ...before, failed: true, status: 'gate' as const }]
    if (runsScript) return [before]
    const from = hasInner ? replaced([before], 'the command around $(…) replaces it') : [before]
    return from.flatMap((one) => {
      const ready = { ...one, status: hasInner ? ('zero' as const) : state.status }
      const body = context.functions.get(words[0] ?? '')
      return body === undefined || context.depth >= MAX_CALLS
        ? runProgram(words, ready, context)
        : runFunction(body, ready, context)
    })
  })
}

function runFunction(body: ShellScript, state: ShellState, context: RunContext): States {
  return runScript(body, [state], { ...context, depth: context.depth + 1 }).map((after) =>
    after.ends === 'return' ? { ...after, ends: null } : after,
  )
}

/** A subshell gives its exit code, and keeps its variables and options. */
function inSubshell(script: ShellScript, states: States, context: RunContext): States {
  return states.flatMap((outer) =>
    atExit(runScript(script, [{ ...outer, traps: {} }], context), context).map((after) => {
      const { strict, pipefail, variables, traps } = outer
      return { ...after, strict, pipefail, variables, traps, ends: null }
    }),
  )
}

function runPipe(node: ShellNode & { kind: 'pipe' }, states: States, context: RunContext): States {
  const { parts, negated } = node
  const inner =
    negated || parts.length > 1 ? { ...context, lenient: context.lenient || negated } : context
  const [only] = parts
  const after =
    parts.length === 1 && only !== undefined
      ? run(only, states, inner)
      : parts.reduce((before: States, part, at) => {
          const script = [{ node: part, background: false }]
          return before.flatMap((one) =>
            inSubshell(script, [{ ...one, status: 'zero' }], context).map((next): ShellState => {
              if (at === 0 || one.status !== 'gate') return next
              if (one.pipefail) return { ...next, status: 'gate' }
              return lose(
                next,
                'a pipe returns the exit code of its last command, unless pipefail is set',
              )
            }),
          )
        }, states)
  if (!negated) return after
  return after.map((state) =>
    state.status === 'zero'
      ? { ...state, status: 'other' }
      : { ...lose(state, 'no branch of the condition exits'), status: 'zero' },
  )
}

function runList(node: ShellNode & { kind: 'list' }, states: States, context: RunContext): States {
  const nodes = [node.first, ...node.rest.map((item) => item.node)]
  return nodes.reduce((before: States, part, at) => {
    const inner = { ...context, lenient: context.lenient || at < nodes.length - 1 }
    const operator = node.rest[at - 1]?.operator
    const goes = ({ status, ends }: ShellState) =>
      ends === null && (operator === undefined || (operator === '&&') === (status === 'zero'))
    const going =
      operator === '||'
        ? replaced(before.filter(goes), 'the command after || replaces it')
        : before.filter(goes)
    const stays = before
      .filter((state) => !goes(state))
      .map((state) =>
        state.status === 'gate'
          ? lose(
              state,
              'the script continues on the next line, because set -e ignores a failure before &&',
            )
          : state,
      )
    return distinct([...stays, ...(going.length === 0 ? [] : run(part, going, inner))])
  }, states)
}

const UNHEARD = 'no branch of the condition exits'

function runIf(node: ShellNode & { kind: 'if' }, states: States, context: RunContext): States {
  const done: ShellState[] = []
  let going = states
  for (const { test, body } of node.branches) {
    if (test === null) {
      done.push(...runScript(body, going, context))
      going = []
      break
    }
    const tested = replaced(runScript(test, going, { ...context, lenient: true }), UNHEARD)
    done.push(...tested.filter(({ ends }) => ends !== null))
    const open = tested.filter(({ ends }) => ends === null)
    const yes = open.filter(({ status }) => status === 'zero')
    if (yes.length > 0) done.push(...runScript(body, yes, context))
    going = open.filter(({ status }) => status !== 'zero')
  }
  return distinct([...done, ...going.map((state) => ({ ...state, status: 'zero' as const }))])
}

function runLoop(node: ShellNode & { kind: 'loop' }, states: States, context: RunContext): States {
  const { test, until, body } = node
  const enters = ({ ends, status }: ShellState) =>
    ends === null && (test === null || (status === 'zero') !== until)
  const tried = (before: States) =>
    test === null || before.length === 0
      ? before
      : replaced(runScript(test, before, { ...context, lenient: true }), UNHEARD)
  const first = tried(states)
  const entering = first.filter(enters)
  const once = entering.length === 0 ? [] : runScript(body, entering, context)
  // After another pass of the body, the code of a gate that failed may be replaced.
  const again = once.filter((state) => state.status === 'gate' && state.ends === null)
  const passed = replaced(again, 'the last pass of the loop replaces it').map(
    (state): ShellState => ({ ...state, status: 'zero' }),
  )
  // The second test shows how the loop ends after its body.
  const second = tried([...once, ...passed])
  const left = [...first, ...second].filter((state) => test === null || !enters(state))
  return distinct(
    left.map((state): ShellState => {
      if (state.ends === 'break') return { ...state, ends: null }
      // A loop that its test ends returns 0.
      return state.ends === null && test !== null ? { ...state, status: 'zero' } : state
    }),
  )
}
