import { GateError } from '../../../src/domain/errors.ts'
import type { Run } from '../../../src/domain/run.ts'
import { Secret } from '../../../src/domain/secret.ts'
import { explain } from '../../../src/explain/explain.ts'
import { renderExplanations, renderExplanationsJson } from '../../../src/explain/render.ts'
import { runGate } from '../../../src/gate.ts'
import { firstPolicy } from '../../../src/init/first-policy.ts'
import { renderFirstPolicy } from '../../../src/init/render.ts'
import { entriesOf } from '../../../src/inputs/kinds.ts'
import { readInputs } from '../../../src/inputs/read.ts'
import { annotationsOf } from '../../../src/report/annotations.ts'
import { checkRunOf } from '../../../src/report/check-run.ts'
import { commentOf } from '../../../src/report/comment.ts'
import { FORMATS, renderAs } from '../../../src/report/formats.ts'
import { statusOf } from '../../../src/report/status.ts'
import { renderTerminal } from '../../../src/report/terminal.ts'
import type { ResolvePorts } from '../../../src/resolve/resolve.ts'
import { around } from '../reports.ts'
import type { Stored, World } from './world.ts'

/** What a run shows, by the place where it is shown. */
export type Shown = Readonly<Record<string, string>>

const plain = (_: string, text: string) => text
const coloured = (style: string, text: string) => `\u001b[1m${style}${text}\u001b[0m`

/** Everything that `check` shows of a world, in each format and each place on GitHub. */
export async function checked(world: World): Promise<Shown> {
  const run = await runGate(inputsOf(world), { ...portsOf(world), publish: async () => {} })
  return {
    ...Object.fromEntries(FORMATS.map((format) => [format, renderAs(format, run, around)])),
    ...postedOf(run),
  }
}

export function postedOf(run: Run): Shown {
  const ways = { linkTo: () => null, pathOf: (file: string) => file }
  return {
    'text in colour': renderTerminal(run, coloured, { columns: 80, duration: 1 }),
    annotations: JSON.stringify(annotationsOf(run)),
    'commit status': JSON.stringify(run.reports.map(statusOf)),
    'check run': JSON.stringify(run.reports.map((report) => checkRunOf(report, ways))),
    comment: JSON.stringify(run.reports.map((report) => commentOf(report, () => null))),
  }
}

/** Everything that `explain` shows of a variable of a world; of its policy when there is none. */
export async function explained(world: World, word: string | null): Promise<Shown> {
  // One environment at a time can be explained.
  const alone = { ...world, environments: world.environments.slice(0, 1) }
  const { value, failures } = await explain(word, inputsOf(alone), portsOf(world))
  return {
    'explain, text': renderExplanations(value, failures, plain),
    'explain, json': renderExplanationsJson(value, failures),
  }
}

/** The first policy that `init` writes from the files of a world, and what it says. */
export async function begun(world: World): Promise<Shown> {
  const made = await firstPolicy(
    { from: [], service: 'backend', output: 'bootgate.yml', container: null, prefix: '' },
    { readText: readerOf(world), listFiles: async () => Object.keys(world.files) },
  )
  return { init: `${made.text}\n${renderFirstPolicy(made, 'bootgate.yml', plain)}` }
}

function inputsOf(world: World) {
  const { environments, variables, jsonVariables, references, copied, secretEnv } = world
  return readInputs({
    environment: environments,
    'env-files': [],
    'env-file-format': world.envFileFormat,
    variables: [...variables, ...entriesOf(JSON.stringify(jsonVariables)).entries],
    secrets: references,
    'copy-env-vars': named(copied),
    'secret-env': named(secretEnv),
  })
}

function named(texts: Readonly<Record<string, string>>) {
  return Object.entries(texts).map(([name, text]) => ({ name, text }))
}

function readerOf({ files }: World) {
  return async (path: string) => {
    const text = files[path]
    if (text !== undefined) return text
    throw new GateError({ code: 'FILE_NOT_FOUND', message: `There is no file ${path}.`, fix: '' })
  }
}

function portsOf(world: World): ResolvePorts & { readonly now: number } {
  const late = world.fault === 'the stores answer too late'
  const give = async (one: Stored | undefined) => {
    if (late) return new Promise<never>(() => {})
    if (one === undefined) throw new TypeError('not there')
    if ('quotes' in one)
      throw new SyntaxError(`Unexpected token in ${one.quotes}\n    at ${one.quotes}`)
    const text = 'text' in one ? new Secret(one.text) : null
    return { text, versionId: 'v-1', stages: ['AWSCURRENT'] }
  }
  return {
    readText: readerOf(world),
    fetchSecret: ({ id }) => give(world.secrets[id]),
    fetchParameter: ({ id }) => give(world.parameters[id]),
    expired: late ? Promise.resolve('TIMEOUT') : new Promise(() => {}),
    mask: () => {},
    keep: [],
    now: Date.UTC(2026, 10, 25),
  }
}
