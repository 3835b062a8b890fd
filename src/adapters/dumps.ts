import { writeFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'

/**
 * Keeps what the process holds out of the files that are written when one ends badly or is told to: Node's
 * diagnostic reports and heap snapshots, and the kernel's core dumps. Call it before anything else listens to
 * signals.
 */
export function leaveNoDumps(): void {
  const { report } = process
  // A report quotes the arguments, the environment and the message of what was thrown.
  report.reportOnFatalError = false
  report.reportOnUncaughtException = false
  report.reportOnSignal = false
  // Nobody else listens yet: this is Node's own `--heapsnapshot-signal`.
  const signals = process.eventNames().filter((name) => /^SIG/.test(String(name)))
  for (const signal of signals) process.removeAllListeners(signal)
  setFlagsFromString('--no-abort-on-uncaught-exception')
  try {
    // No memory of any kind (core(5), "Controlling which mappings are written to the core dump").
    writeFileSync('/proc/self/coredump_filter', '0')
  } catch {
    // Other kernels have other means, out of reach from here.
  }
}
