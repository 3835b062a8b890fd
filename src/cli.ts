import { stdout } from 'node:process'
import { styleText } from 'node:util'
import { type CheckCommand, readCommandLine } from './adapters/command-line.ts'
import { endBrokenOnFault } from './adapters/faults.ts'
import { readText } from './adapters/files.ts'
import { staySmall } from './adapters/memory.ts'
import { writeOutputs } from './adapters/outputs.ts'
import { repositoryPaths } from './adapters/repository.ts'
import { awsStores } from './adapters/stores.ts'
import { suite } from './checks/index.ts'
import { exitCode } from './domain/verdict.ts'
import { runGate } from './gate.ts'
import { readInputs } from './policy/inputs.ts'
import { renderAs } from './report/formats.ts'
import { type Paint, renderTerminal } from './report/terminal.ts'

const plain: Paint = (_, text) => text
const coloured: Paint = (colour, text) => styleText(colour, text, { validateStream: false })

function wantsColour(): boolean {
  return stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb'
}

async function check({ raw, failures, format, outputs }: CheckCommand): Promise<void> {
  const inputs = readInputs(raw)
  const around = {
    rules: suite,
    policy: inputs.value.policy,
    pathOf: repositoryPaths(process.cwd()),
  }
  const report = await runGate(
    { ...inputs, failures: [...failures, ...inputs.failures] },
    {
      readText,
      ...awsStores(inputs.value.fetching),
      mask: () => {},
      keep: [],
      now: Date.now(),
      publish: async (report) => {
        if (format === 'text')
          stdout.write(renderTerminal(report, wantsColour() ? coloured : plain))
        else if (format !== null) stdout.write(renderAs(format, report, around))
        for (const path of await writeOutputs(outputs, report, around))
          process.stderr.write(`The report could not be written to ${path}. The verdict stands.\n`)
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
