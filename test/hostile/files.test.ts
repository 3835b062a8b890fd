import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import type { FailureCode } from '../../src/domain/errors.ts'
import { runAction, runCommand } from '../support/bundles.ts'
import { expectPrinted, markdownTable } from '../support/printed.ts'

/** Every file that a run may read: its name in the folder, and what is in it when it is good. */
const FILES = {
  policy: [
    'bootgate.yml',
    `version: 1
service: backend
extends: [recommended, ./base.yml]
from: settings.schema.json
variables: { LOG_LEVEL: { type: string, required: false } }
environments:
  prod: { manifest: task.json, env-files: [app.env], secrets-from: secrets.json, secrets: { KEY: backend/key } }
  compose: { manifest: compose.yml }
`,
  ],
  'policy of `extends`': ['base.yml', 'version: 1\nvariables: { PORT: port }\n'],
  'schema of `from`': [
    'settings.schema.json',
    '{"type":"object","properties":{"name":{"type":"string"}},"required":["name"]}',
  ],
  manifest: [
    'task.json',
    '{"family":"backend","containerDefinitions":[{"name":"backend","environment":[{"name":"NAME","value":"kite"}]}]}',
  ],
  'env file': ['app.env', 'PORT=8080\n'],
  'secrets-from': ['secrets.json', '{"backend/key":"the orchard kite of 93 runs far"}'],
  'Compose `.env`': ['.env', 'PORT=8080\n'],
  'Compose `env_file`': ['compose.env', 'LOG_LEVEL=info\n'],
  'example file': ['.env.example', 'NAME=your-name\n'],
  event: ['event.json', '{}'],
  workflow: [
    '.github/workflows/deploy.yml',
    'on: push\npermissions: {}\njobs: { a: { steps: [{ uses: ./.github/actions/deploy }] } }\n',
  ],
  'local action': [
    '.github/actions/deploy/action.yml',
    `runs: { using: composite, steps: [{ uses: bootgate/bootgate@${'0'.repeat(40)} }, { run: cdk deploy, shell: sh }] }\n`,
  ],
} as const satisfies Record<string, readonly [string, string]>
type File = keyof typeof FILES
/** What `bootgate audit` reads. */
const AUDITED: readonly (File | null)[] = ['workflow', 'local action']
const COMPOSE = [
  'compose.yml',
  'services: { backend: { image: backend, env_file: compose.env, environment: { NAME: kite, PORT: "${PORT:-8080}" } } }',
] as const

const MIB = 1024 * 1024
/** The command may take so much memory, whatever a file is; a good run takes less than half of it. */
const MEMORY = 256 * MIB
/** Of the run, in seconds; a process has as much again to start and to end. */
const TIMEOUT = 2

type Told = FailureCode | 'pass'
interface State {
  readonly put: (path: string) => unknown
  /** Writes to it meanwhile. */
  readonly write?: (path: string) => ChildProcess
  /** What every file is told to be, and the exceptions. */
  readonly all: FailureCode
  readonly but?: Partial<Record<File, Told>>
}

const STATES: Readonly<Record<string, State>> = {
  missing: {
    put: () => null,
    all: 'FILE_NOT_FOUND',
    but: {
      policy: 'POLICY_NOT_FOUND',
      'example file': 'pass',
      'Compose `.env`': 'pass',
      // A checkout of another repository may bring it. Without it there is no gate.
      'local action': 'GATE_NOT_FOUND',
    },
  },
  unreadable: {
    put: (path) => {
      fs.writeFileSync(path, '')
      fs.chmodSync(path, 0)
    },
    all: 'FILE_UNREADABLE',
  },
  'a folder': {
    put: (path) => fs.mkdirSync(path),
    all: 'FILE_NOT_A_FILE',
    // `audit FOLDER` looks for the workflows of a folder.
    but: { workflow: 'WORKFLOW_NOT_FOUND' },
  },
  'a FIFO without a writer': {
    put: (path) => fifo(path),
    // Only the user's inputs may name a pipe, and GitHub itself the event.
    all: 'FILE_NOT_A_FILE',
    but: { policy: 'TIMEOUT', event: 'TIMEOUT', workflow: 'TIMEOUT' },
  },
  'a FIFO that never ends': {
    put: (path) => fifo(path),
    write: (path) => spawn('sh', ['-c', 'exec yes A=1 > "$0"', path], { stdio: 'ignore' }),
    all: 'FILE_NOT_A_FILE',
    but: { policy: 'FILE_TOO_LARGE', event: 'FILE_TOO_LARGE', workflow: 'FILE_TOO_LARGE' },
  },
  'a link to a device that never ends': {
    put: (path) => fs.symlinkSync('/dev/zero', path),
    // What the policy names may not lead out of the repository.
    all: 'FILE_OUTSIDE',
    but: { policy: 'FILE_NOT_A_FILE', event: 'FILE_NOT_A_FILE' },
  },
  empty: {
    put: (path) => fs.writeFileSync(path, ''),
    all: 'FILE_EMPTY',
    but: { 'example file': 'pass', 'Compose `.env`': 'pass', 'Compose `env_file`': 'pass' },
  },
  '100 MB': {
    put: (path) => {
      fs.writeFileSync(path, '{')
      fs.truncateSync(path, 100 * MIB)
    },
    all: 'FILE_TOO_LARGE',
  },
  'not UTF-8': {
    put: (path) => fs.writeFileSync(path, Buffer.from('NAME=caf\u00e9\n', 'latin1')),
    all: 'FILE_NOT_TEXT',
  },
}

function fifo(path: string): void {
  execFileSync('mkfifo', [path])
}

const CAPABILITIES = '-dac_override,-dac_read_search'
/** Root may read everything until it gives that up; null where it cannot. */
function withoutOverride(): readonly string[] | null {
  if (process.getuid?.() !== 0) return []
  const through = ['setpriv', `--inh-caps=${CAPABILITIES}`, `--bounding-set=${CAPABILITIES}`, '--']
  try {
    execFileSync('setpriv', [...through.slice(1), 'true'], { stdio: 'ignore' })
    return through
  } catch {
    return null
  }
}
const through = withoutOverride()
if (through === null)
  process.stdout.write(
    'Unreadable files are left out: this is root, and setpriv cannot take its rights.\n',
  )

/** A folder of good files, with a script beside them that tells how much memory the process took. */
function goodFolder(file: File | null): string {
  const folder = fs.mkdtempSync(join(tmpdir(), 'bootgate-files-'))
  for (const [name, text] of [...Object.values(FILES), COMPOSE]) {
    fs.mkdirSync(dirname(join(folder, name)), { recursive: true })
    if (file === null || name !== FILES[file][0]) fs.writeFileSync(join(folder, name), text)
  }
  fs.writeFileSync(
    join(folder, 'memory.cjs'),
    `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(join(folder, 'memory'))}, String(process.resourceUsage().maxRSS)))`,
  )
  return folder
}

async function judge(folder: string, file: File | null) {
  const [policy, event] = [join(folder, FILES.policy[0]), join(folder, FILES.event[0])]
  // A workflow may not judge production by stand-ins.
  const environment = file?.startsWith('Compose') || file === 'event' ? 'compose' : 'prod'
  const env = { NODE_OPTIONS: `--require=${join(folder, 'memory.cjs')}` }
  const asked = { policy, environment, timeout: String(TIMEOUT) }
  const around = { through: through ?? [] }
  const byCommand = async () => {
    const flags = Object.entries(asked).flatMap(([name, text]) => [`--${name}`, text])
    const { code, stdout } = await runCommand(['check', '--format', 'json', ...flags], env, around)
    return { code, text: stdout }
  }
  const byAudit = async () => {
    const flags = ['--format', 'json', '--timeout', `${TIMEOUT}`, FILES.workflow[0]]
    const inside = { ...around, cwd: folder }
    const { code, stdout } = await runCommand(['audit', ...flags], env, inside)
    return { code, text: stdout }
  }
  const byAction = async () => {
    const step = { ...around, inputs: asked, env: { ...env, GITHUB_EVENT_PATH: event } }
    const { code, outputs } = await runAction(step)
    return { code, text: fs.readFileSync(outputs.report ?? '', 'utf8') }
  }
  const begun = performance.now()
  const run = file === 'event' ? byAction : AUDITED.includes(file) ? byAudit : byCommand
  const { code, text } = await run()
  const seconds = (performance.now() - begun) / 1000
  const { result, failures } = JSON.parse(text)
  const codes = [...new Set<string>(failures.map(({ code }: { code: string }) => code))].toSorted()
  const memory = Number(fs.readFileSync(join(folder, 'memory'), 'utf8')) * 1024
  return { code, result, codes, seconds, memory, text }
}

const folders: string[] = []
const writers: ChildProcess[] = []
afterEach(() => {
  for (const writer of writers.splice(0)) writer.kill()
})
afterAll(() => {
  for (const folder of folders) fs.rmSync(folder, { recursive: true, force: true })
})

const files = Object.keys(FILES) as File[]
const told = (state: State, file: File): Told => state.but?.[file] ?? state.all

describe.each([null, 'Compose `.env`', 'event', 'workflow'] as const)('good files (%s)', (file) => {
  it('pass, with little memory', async () => {
    const folder = goodFolder(null)
    folders.push(folder)
    const { text, memory, ...ran } = await judge(folder, file)
    expect(ran, text).toMatchObject({ code: 0, result: 'pass' })
    expect(memory).toBeLessThan(MEMORY / 2)
  })
})

describe.each(Object.entries(STATES))('a file that is %s', (name, state) => {
  it.each(files)('breaks the run with its own code: %s', async (file) => {
    if (name === 'unreadable' && through === null) return
    const folder = goodFolder(file)
    folders.push(folder)
    const path = join(folder, FILES[file][0])
    state.put(path)
    if (state.write !== undefined) writers.push(state.write(path))
    const ran = await judge(folder, file)
    const expected = told(state, file)
    // An event that comes too late leaves no time to ask GitHub about the commit.
    const late = file === 'event' && expected === 'TIMEOUT' ? ['RUN_UNTRUSTED'] : []
    const broken = { code: 2, result: 'broken', codes: [expected, ...late].toSorted() }
    const passed = { code: 0, result: 'pass', codes: [] }
    expect(ran, ran.text).toMatchObject(expected === 'pass' ? passed : broken)
    expect(ran.seconds).toBeLessThan(2 * TIMEOUT)
    expect(ran.memory).toBeLessThan(MEMORY)
  })
})

it('is printed', () => {
  const cell = (state: State, file: File) => {
    const code = told(state, file)
    return code === 'pass' ? 'says nothing' : `\`${code}\``
  }
  const rows = Object.entries(STATES).map(([name, state]) => [
    name,
    ...files.map((file) => cell(state, file)),
  ])
  expectPrinted(
    'files',
    `Every file that a run, or an audit, may read × what it may be instead. Each run is a process of its own with \`timeout: ${TIMEOUT}\`:
it ends within ${2 * TIMEOUT} seconds, with less than ${MEMORY / MIB} MiB of memory, with exit code 2 and a report that names the failure.

${markdownTable(['the file is', ...files], rows)}

"Says nothing": a file that need not be there gives no variables when it is not there or empty, as for Compose itself.`,
  )
})
