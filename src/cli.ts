import { stdout } from 'node:process'
import { styleText } from 'node:util'
import { type CheckCommand, type Format, readCommandLine } from './adapters/command-line.ts'
import { endBrokenOnFault } from './adapters/faults.ts'
import { readText, writePrivate } from './adapters/files.ts'
import { staySmall } from './adapters/memory.ts'
import { awsStores } from './adapters/stores.ts'
import type { Report } from './domain/report.ts'
import { exitCode } from './domain/verdict.ts'
import { runGate } from './gate.ts'
import { readInputs } from './policy/inputs.ts'
import { renderJson } from './report/json.ts'
import { renderSummary } from './report/summary.ts'
import { type Paint, renderTerminal } from './report/terminal.ts'

const plain: Paint = (_, text) => text
const coloured: Paint = (colour, text) => styleText(colour, text, { validateStream: false })

function wantsColour(): boolean {
  return stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb'
}

const RENDERERS: Readonly<Record<Format, (report: Report, paint: Paint) => string>> = {
  text: renderTerminal,
  json: renderJson,
  markdown: renderSummary,
}

async function check({ raw, failures, format, output }: CheckCommand): Promise<void> {
  const inputs = readInputs(raw)
  const report = await runGate(
    { ...inputs, failures: [...failures, ...inputs.failures] },
    {
      readText,
      ...awsStores(inputs.value.fetching),
      mask: () => {},
      keep: [],
      now: Date.now(),
      publish: async (report) => {
        const render = output === null ? RENDERERS[format] : RENDERERS.text
        stdout.write(render(report, wantsColour() ? coloured : plain))
        if (output === null) return
        await writePrivate(output, RENDERERS[format](report, plain)).catch(() => {
          process.stderr.write(
            `The report could not be written to ${output}. The verdict stands.\n`,
          )
        })
      },
    },
  )
  process.exitCode = exitCode(report.result)
}

staySmall()
const command = readCommandLine(process.argv.slice(2))
endBrokenOnFault(
  (line) => process.stderr.write(line),
  () => 'debug' in command && command.debug,
)
if ('exitCode' in command) process.exitCode = command.exitCode
else await check(command)
