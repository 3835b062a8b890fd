import { type DataMap, isMap } from '../../../src/text/data.ts'

/** What the log of a run says. */
export interface ActLog {
  /** How each job ended, by its name; a job that did not run is missing. A leg of a matrix has a name of its own. */
  readonly jobs: Readonly<Record<string, string>>
  /** What each step set, by its id; of several steps with one id the last. */
  readonly outputs: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** The summaries that steps wrote, in order. */
  readonly summaries: readonly string[]
  /** What people see: without the masks. */
  readonly text: string
}

/** Reads the lines of `act --json`. */
export function readLog(lines: string): ActLog {
  const entries = lines.split('\n').filter(Boolean).map(parsed)
  const jobs: Record<string, string> = {}
  const outputs: Record<string, Readonly<Record<string, string>>> = {}
  const summaries: string[] = []
  for (const entry of entries) {
    const { job, jobResult, command, stepID, name, arg } = entry
    if (typeof jobResult === 'string') jobs[String(job).trim()] = jobResult
    if (command === 'set-output') {
      const step = String(Array.isArray(stepID) ? stepID[0] : stepID)
      outputs[step] = { ...outputs[step], [String(name)]: String(arg) }
    }
    if (typeof entry.content === 'string') summaries.push(entry.content)
  }
  const shown = entries.filter(({ command }) => command !== 'add-mask').map(({ msg }) => msg)
  return { jobs, outputs, summaries, text: shown.join('\n') }
}

function parsed(line: string): DataMap {
  const entry: unknown = JSON.parse(line)
  if (!isMap(entry)) throw new Error(`No entry of a log: ${line}`)
  return entry
}
