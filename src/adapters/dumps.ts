import { writeFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'

/**
 * Switches off every dump of this process's memory: Node's diagnostic reports and heap snapshots, and the
 * kernel's core dumps. Call it before any other code listens to signals.
 */
export function leaveNoDumps(): void {
  const { report } = process
  // A report quotes the arguments, the environment and the message of the error.
  report.reportOnFatalError = false
  report.reportOnUncaughtException = false
  report.reportOnSignal = false
  // The only listener so far is Node's own, for `--heapsnapshot-signal`.
  const signals = process.eventNames().filter((name) => /^SIG/.test(String(name)))
  for (const signal of signals) process.removeAllListeners(signal)
  setFlagsFromString('--no-abort-on-uncaught-exception')
  try {
    // No memory of any kind: core(5), "Controlling which mappings are written to the core dump".
    writeFileSync('/proc/self/coredump_filter', '0')
  } catch {
    // Other kernels have no such file.
  }
}
