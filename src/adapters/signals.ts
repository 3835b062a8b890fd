import { sinceStart } from './clock.ts'

/** A terminal and npm may both send the signal of one key press, in milliseconds. */
const ONE_PRESS = 500
/**
 * Time for the report after a signal, in milliseconds. GitHub's runner sends SIGINT, SIGTERM 7.5 s later, and kills
 * after 2.5 s more (actions/runner, ProcessInvoker.cs).
 */
const GRACE = 5_000
/** How long open connections may delay the end, in milliseconds. */
const LEAVING = 500

/**
 * Calls back when a signal cancels the run, which then ends as broken: once its report is shown, or at once on a
 * second signal or when showing takes too long.
 */
export function onCancel(cancelled: () => void): void {
  let first: number | null = null
  const endNow = () => process.exit(2)
  const take = () => {
    if (first === null) {
      first = sinceStart()
      process.on('exit', () => {
        process.exitCode = 2
      })
      setTimeout(endNow, GRACE).unref()
      cancelled()
    } else if (sinceStart() - first > ONE_PRESS) endNow()
  }
  process.on('SIGINT', take)
  process.on('SIGTERM', take)
}

/**
 * Ends the process with this code once its output is written, even when a connection is still open.
 * Anything that is no code becomes 2; Node would end with 0.
 */
export function leaveWith(code: number): void {
  process.exitCode = Number.isInteger(code) ? code : 2
  process.stdout.write('', () => setTimeout(() => process.exit(), LEAVING).unref())
}
