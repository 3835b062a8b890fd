import { writeFileSync } from 'node:fs'
import { codeOf } from './files.ts'
import { endBrokenOnError } from './uncaught.ts'

/**
 * Sets up the process of an entry: no dumps, quiet ends of closed pipes, and an end as broken on
 * any uncaught error.
 * @param out where such an error is reported
 */
export async function startProcess(
  out: NodeJS.WritableStream,
  debug: () => boolean,
): Promise<void> {
  leaveNoDumps()
  await neverAbort()
  ignoreClosedPipes([process.stdout, process.stderr])
  endBrokenOnError((line) => out.write(line), debug)
}

/**
 * Switches off every dump of this process's memory: Node's diagnostic reports and heap snapshots, and the
 * kernel's core dumps. Call it before any other code listens to signals.
 */
function leaveNoDumps(): void {
  const { report } = process
  // A report quotes the arguments, the environment and the message of the error.
  report.reportOnFatalError = false
  report.reportOnUncaughtException = false
  report.reportOnSignal = false
  // The only listener so far is Node's own, for `--heapsnapshot-signal`.
  const signals = process.eventNames().filter((name) => /^SIG/.test(String(name)))
  for (const signal of signals) process.removeAllListeners(signal)
  try {
    // No memory of any kind: core(5), "Controlling which mappings are written to the core dump".
    writeFileSync('/proc/self/coredump_filter', '0')
  } catch {
    // Other kernels have no such file.
  }
}

/** Node loads its module for V8's flags only when somebody set this one. */
async function neverAbort(): Promise<void> {
  const flags = [...process.execArgv, process.env.NODE_OPTIONS ?? ''].join(' ')
  if (!/abort/i.test(flags.replace(/[\\'"]/g, ''))) return
  const { setFlagsFromString } = await import('node:v8')
  setFlagsFromString('--no-abort-on-uncaught-exception')
}

/**
 * Drops what a reader no longer takes, as in `bootgate check | head -1`: the run goes on and ends with the code of its
 * verdict. Any other error of the stream is thrown.
 */
function ignoreClosedPipes(streams: readonly NodeJS.WritableStream[]): void {
  for (const stream of streams)
    stream.on('error', (error) => {
      if (codeOf(error) !== 'EPIPE') throw error
    })
}
