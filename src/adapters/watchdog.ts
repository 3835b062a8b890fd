import { Script } from 'node:vm'
import { GateError } from '../domain/errors.ts'
import type { Within } from '../domain/run-ending.ts'
import { sinceStart } from './clock.ts'
import { codeOf } from './files.ts'

/** Where the script finds its work: it shares only the global object with this process. */
const WORK = Symbol.for('bootgate.work')
const script = new Script('globalThis[Symbol.for("bootgate.work")]()')

/** Time for the checks when fetching used up the timeout, in milliseconds. */
const AFTER_WAITING = 5_000

/**
 * Ends work at one point in time, the same for all calls. V8 ends it, so no other thread is needed and the process
 * goes on. Both times are in milliseconds since the process began.
 * @param fetched when fetching ends at the latest
 */
export function watchdog(end: number, fetched = end): Within {
  let last: number | null = null
  return (work) => {
    const now = sinceStart()
    last ??= now < fetched ? end : now + AFTER_WAITING
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
    message: 'The checks did not finish within the timeout.',
    fix: 'Find the rule or pattern that reads long values again and again. Allow more time with --timeout SECONDS (the input `timeout`).',
  })
}
