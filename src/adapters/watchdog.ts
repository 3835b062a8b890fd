import { Script } from 'node:vm'
import { GateError } from '../domain/errors.ts'
import type { Within } from '../domain/run-ending.ts'
import { codeOf } from './files.ts'

/** Where the script finds its work: of this process, a script shares nothing but the global object. */
const WORK = Symbol.for('bootgate.work')
const script = new Script('globalThis[Symbol.for("bootgate.work")]()')

/** What a run whose time went by while it waited may still take to say what it knows, in milliseconds. */
const AFTER_WAITING = 5_000

/**
 * Ends work at a point in time, for all calls the same one. It is V8 that ends it, so it needs no other thread,
 * and the process goes on. @param end in milliseconds since the process began
 */
export function watchdog(end: number): Within {
  let last: number | null = null
  return (work) => {
    const now = performance.now()
    last ??= now < end ? end : now + AFTER_WAITING
    return endedAfter(last - now, work)
  }
}

function endedAfter<T>(milliseconds: number, work: () => T): T {
  if (milliseconds < 1) throw tooLate()
  const made: T[] = []
  Reflect.set(globalThis, WORK, () => {
    made.push(work())
  })
  try {
    script.runInThisContext({ timeout: Math.ceil(milliseconds) })
  } catch (thrown) {
    if (codeOf(thrown) === ENDED) throw tooLate()
    throw thrown
  } finally {
    Reflect.deleteProperty(globalThis, WORK)
  }
  const [result] = made
  return result as T
}

const ENDED = 'ERR_SCRIPT_EXECUTION_TIMEOUT'

function tooLate(): GateError {
  return new GateError({
    code: 'TIMEOUT',
    message: 'The checks were not done within the time that the run may take.',
    fix: 'Look for a rule or a pattern that goes through long values again and again. Allow more time with --timeout SECONDS (the input `timeout`).',
  })
}
