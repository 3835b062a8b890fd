/** A terminal and npm may both hand on the same key press, within milliseconds. */
const ONE_PRESS = 500
/**
 * What is left for the report, in milliseconds. GitHub's runner sends SIGINT, SIGTERM 7.5 s later, and kills
 * after 2.5 s more (actions/runner, ProcessInvoker.cs).
 */
const GRACE = 5_000
/** How long open connections may hold up the end, in milliseconds. */
const LEAVING = 500

/**
 * Tells when somebody cancels the run. From then on it ends as broken: in its own time while it still has
 * its report to show, at once with a second signal or when showing takes too long.
 */
export function onCancel(cancelled: () => void): void {
  let first: number | null = null
  const endNow = () => process.exit(2)
  const take = () => {
    if (first === null) {
      first = performance.now()
      process.on('exit', () => {
        process.exitCode = 2
      })
      setTimeout(endNow, GRACE).unref()
      cancelled()
    } else if (performance.now() - first > ONE_PRESS) endNow()
  }
  process.on('SIGINT', take)
  process.on('SIGTERM', take)
}

/**
 * Ends the process with this code once what it printed has been taken, also when a connection that nobody
 * waits for any more is still open. Anything but a code is a fault of the gate; Node would end with 0.
 */
export function leaveWith(code: number): void {
  process.exitCode = Number.isInteger(code) ? code : 2
  process.stdout.write('', () => setTimeout(() => process.exit(), LEAVING).unref())
}
