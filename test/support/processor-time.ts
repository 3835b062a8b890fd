/**
 * Milliseconds of processor time that some work takes in this thread: what a clock on the wall says of a busy
 * machine is mostly other people's work.
 */
export function processorTime(work: () => unknown): number {
  const before = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}
