import { stderr, stdout } from 'node:process'
import { styleText } from 'node:util'
import type { CheckCommand, Format } from './adapters/check-command.ts'
import { readCommandLine } from './adapters/command-line.ts'
import type { ExplainCommand } from './adapters/explain-command.ts'
import { endBrokenOnFault } from './adapters/faults.ts'
import { listFiles, readText, writeNew, writePrivate } from './adapters/files.ts'
import type { InitCommand } from './adapters/init-command.ts'
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

function paintFor(stream: { readonly isTTY?: boolean }): Paint {
  const wanted = stream.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb'
  return wanted ? coloured : plain
}

const RENDERERS: Readonly<Record<Format, (report: Report, paint: Paint) => string>> = {
  text: renderTerminal,
  json: renderJson,
  markdown: renderSummary,
}

async function check({ raw, failures, format, output }: CheckCommand): Promise<number> {
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
        stdout.write(render(report, paintFor(stdout)))
        if (output === null) return
        await writePrivate(output, RENDERERS[format](report, plain)).catch(() => {
          stderr.write(`The report could not be written to ${output}. The verdict stands.\n`)
        })
      },
    },
  )
  return exitCode(report.result)
}

async function init({ output, force, ...asked }: InitCommand): Promise<number> {
  const { firstPolicy } = await import('./init/first-policy.ts')
  const { renderFirstPolicy } = await import('./report/first-policy.ts')
  const ports = { readText, listFiles: () => listFiles('.') }
  const made = await firstPolicy({ ...asked, output: output ?? 'bootgate.yml' }, ports)
  if (output === null) stdout.write(made.text ?? '')
  const failure =
    made.text === null || output === null ? null : await writeNew(output, made.text, force)
  const shown = failure === null ? made : { ...made, text: null, failures: [failure] }
  stderr.write(renderFirstPolicy(shown, output, paintFor(stderr)))
  return shown.text === null ? 2 : 0
}

async function explain({ word, raw, format }: ExplainCommand): Promise<number> {
  const { explain: explained } = await import('./explain/explain.ts')
  const { renderExplanations, renderExplanationsJson } = await import('./report/explanation.ts')
  const inputs = readInputs(raw)
  const { value, failures } = await explained(word, inputs, {
    readText,
    ...awsStores(inputs.value.fetching),
    mask: () => {},
    keep: [],
    now: Date.now(),
  })
  stdout.write(
    format === 'json'
      ? renderExplanationsJson(value, failures)
      : renderExplanations(value, failures, paintFor(stdout)),
  )
  return failures.length === 0 ? 0 : 2
}

staySmall()
const asked = readCommandLine(process.argv.slice(2))
endBrokenOnFault(
  (line) => stderr.write(line),
  () => asked.debug,
)
switch (asked.command) {
  case 'check':
    process.exitCode = await check(asked)
    break
  case 'init':
    process.exitCode = await init(asked)
    break
  case 'explain':
    process.exitCode = await explain(asked)
    break
  case 'none':
    process.exitCode = asked.exitCode
}
