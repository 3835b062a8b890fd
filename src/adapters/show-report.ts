import type { ProcessEnv } from '../domain/process-env.ts'
import type { Run } from '../domain/run.ts'
import type { Format } from '../report/format-names.ts'
import type { Surroundings } from '../report/sarif.ts'
import { renderTerminal } from '../report/terminal.ts'
import { sinceStart } from './clock.ts'
import { type OutputFile, unwrittenSentence, writeOutputs } from './outputs.ts'
import { type OutputStream, paintFor, widthOf } from './terminal.ts'

/** Where a command shows its report. */
interface ReportTargets {
  readonly format: Format | null
  readonly outputs: readonly OutputFile[]
}

interface ShownIn {
  readonly env: ProcessEnv
  readonly stdout: OutputStream
  readonly stderr: OutputStream
}

/** Prints a report and writes its files. A file that cannot be written gives a sentence on standard error. */
export async function show(
  judged: Run,
  { format, outputs }: ReportTargets,
  surroundings: Surroundings,
  { env, stdout, stderr }: ShownIn,
): Promise<void> {
  const terminal = { ...widthOf(stdout), duration: sinceStart() }
  if (format === 'text') stdout.write(renderTerminal(judged, paintFor(stdout, env), terminal))
  else if (format !== null) {
    const { renderAs } = await import('../report/formats.ts')
    stdout.write(renderAs(format, judged, surroundings))
  }
  for (const unwritten of await writeOutputs(outputs, judged, surroundings, 'followed'))
    stderr.write(`${unwrittenSentence(unwritten, 'a file that --output names')}\n`)
}
