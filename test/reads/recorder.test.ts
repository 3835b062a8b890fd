import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { processStarter } from '../../src/adapters/boot/start.ts'
import type { BootRun } from '../../src/domain/boot.ts'
import { Secret } from '../../src/domain/secret.ts'
import { placer } from '../../src/reads/placing.ts'
import { readRecording } from '../../src/reads/recording.ts'
import { one } from '../support/one.ts'

const VALUE = 'kT9vLq2Zw8xRm4Yp6-value'
const folder = mkdtempSync(join(tmpdir(), 'looks-'))
const temporary = join(folder, 'temporary')
for (const path of [join(folder, '.git'), temporary]) mkdirSync(path)
afterAll(() => rmSync(folder, { recursive: true }))

const start = processStarter({ PATH: process.env.PATH, RUNNER_TEMP: temporary }, folder)

interface Given {
  readonly files: Readonly<Record<string, string>>
  readonly command: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

let apps = 0

/** Starts a command in a folder of its own, and looks that no file stays. */
async function recorded({ files, command, env = {} }: Given) {
  // A random name may look like a secret, and is then not shown.
  apps += 1
  const at = join(folder, `app-${apps}`)
  mkdirSync(at)
  for (const [name, text] of Object.entries(files)) writeFileSync(join(at, name), text)
  const given = Object.entries({ GIVEN: VALUE, ...env }).map(
    ([name, text]) => [name, new Secret(text)] as const,
  )
  const { value, failures } = await start({
    plan: {
      ...{ command, directory: at, timeout: 60_000, expect: { kind: 'exit' } },
      ...{ keep: ['PATH'], network: 'host', memory: 1024 ** 3 },
    },
    variables: { given: new Map(given), inherited: new Map(), without: [] },
    sensitive: [],
    record: true,
  })
  expect(failures).toEqual([])
  expect(readdirSync(temporary)).toEqual([])
  return { run: value, ...(await readsOf(value)) }
}

async function readsOf(run: BootRun | null) {
  const text = run?.recording?.text ?? ''
  expect(text).not.toContain(VALUE)
  const recording = readRecording(text)
  const sources = run?.recording ?? { readSource: async () => null, allSources: async () => [] }
  const { place } = placer(sources)
  const placed = await Promise.all(recording.reads.map(place))
  const own = placed
    .filter(({ by }) => by === 'application')
    .map(({ name, place: at, hasDefault }) =>
      [name, at?.line ?? 0, ...(hasDefault ? ['default'] : [])].join(' '),
    )
  return { recording, own: [...new Set(own)], error: run?.output['standard error'].reveal() }
}

const python = (code: string, more: Partial<Given> = {}) =>
  recorded({ command: ['python3', 'app.py'], ...more, files: { 'app.py': code, ...more.files } })
const node = (name: 'app.cjs' | 'app.mjs', code: string, more: Partial<Given> = {}) =>
  recorded({ command: ['node', name], ...more, files: { [name]: code, ...more.files } })

describe('the recorder of Python', { timeout: 120_000 }, () => {
  it.each([
    ['os.environ["A"]', 'import os\ntry:\n  os.environ["A"]\nexcept KeyError: pass', ['A 3']],
    ['os.environ.get', 'import os\nos.environ.get("A")', ['A 2']],
    ['os.environ.get with a default', 'import os\nos.environ.get("A", "x")', ['A 2 default']],
    ['os.getenv', 'import os\nos.getenv("A")\nos.getenv("B", "x")', ['A 2', 'B 3 default']],
    ['or', 'import os\nos.getenv("A") or "x"', ['A 2 default']],
    ['in', 'import os\n"A" in os.environ', ['A 2']],
    ['from os import environ', 'from os import environ\nenviron.get("A")', ['A 2']],
    ['setdefault', 'import os\nos.environ.setdefault("A", "1")', ['A 2 default']],
    ['pop', 'import os\nos.environ.pop("A", None)', ['A 2 default']],
    ['environb', 'import os\nos.environb.get(b"A")', ['A 2']],
    ['a copy', 'import os\nos.environ.copy().get("A")', ['A 2']],
    ['a function', 'import os\ndef need(name):\n  return os.getenv(name)\nneed("A")', ['A 4']],
    [
      'a subprocess',
      'import os, subprocess, sys\nsubprocess.run([sys.executable, "-c", "import os; os.getenv(\'A\')"])',
      ['A 0'],
    ],
    [
      'a fork',
      'import os\nif os.fork() == 0:\n  os.getenv("A")\n  os._exit(0)\nos.wait()',
      ['A 3'],
    ],
    ['-c', 'import os', []],
  ])('notes %s', async (_, code, lines) => {
    expect((await python(code)).own).toEqual(lines)
  })

  it.each([
    ['dict', 'import os\ndict(os.environ)'],
    ['a merge', 'import os\n{**os.environ}'],
    ['a loop', 'import os\nfor name in os.environ:\n  os.environ[name]'],
    ['items', 'import os\nfor name, value in os.environ.items(): pass'],
    ['a comprehension', 'import os\n{k.lower(): v for k, v in os.environ.items()}'],
  ])('tells %s of all variables apart from names', async (_, code) => {
    const { recording, own } = await python(code)
    expect([own, recording.all.length]).toEqual([[], 1])
  })

  it('tells names of libraries apart from those that the application gives them', async () => {
    const files = {
      'config.py': 'from decouple import config\nimport other\nSECRET = config("A")\n',
    }
    const code = `import os, sys
sys.path.insert(0, os.path.join(os.path.dirname(__file__), "site-packages"))
import config
`
    const at = {
      'decouple.py': 'import os\ndef config(name):\n  return os.environ.get(name)\n',
      'other.py': 'import os\nos.environ.get("OTHER_DEBUG")\n',
    }
    const make = `import os\nos.mkdir("site-packages")\nfor name, text in ${JSON.stringify(at)}.items():\n  open("site-packages/" + name, "w").write(text)\n`
    const { own, recording } = await python(make + code, { files })
    expect(own).toEqual(['A 3'])
    expect(recording.reads.map(({ name }) => name)).toContain('OTHER_DEBUG')
  })

  it('lets a sitecustomize that is there already run, and its module be found', async () => {
    const code =
      'import sys, sitecustomize\nprint(sitecustomize.MARK, file=sys.stderr)\nimport os\nos.getenv("A")'
    const at = mkdtempSync(join(folder, 'path-'))
    writeFileSync(join(at, 'sitecustomize.py'), 'MARK = "theirs"\nimport os\nos.getenv("B")\n')
    const { own, recording, error } = await python(code, { env: { PYTHONPATH: at } })
    expect([own, error?.trim()]).toEqual([['A 4'], 'theirs'])
    expect(recording.reads.map(({ name }) => name)).toContain('B')
  })

  it.each([['-I'], ['-E'], ['-S']])('notes nothing with %s', async (option) => {
    const more = { command: ['python3', option, 'app.py'] }
    const { recording } = await python('import os\nos.getenv("A")', more)
    expect(recording.languages).toEqual([])
  })

  it('notes that the application replaces os.environ', async () => {
    const { recording } = await python('import os\nos.environ = {}')
    expect(recording.replaced).toHaveLength(1)
  })

  it('keeps to its bounds, and counts names that cannot be shown', async () => {
    const code =
      'import os\nos.getenv("ünï\\udc80 \\"\\n")\nfor n in range(20000): os.getenv(f"N{n}")\n'
    const { recording } = await python(code)
    expect([recording.full, recording.odd]).toEqual([true, 1])
    expect(recording.reads.length).toBeLessThanOrEqual(5_000)
  })

  it('changes nothing that the application sees', async () => {
    const code = `import os, sys, copy, json, pickle
assert isinstance(os.environ, os._Environ) and type(os.environ).__name__ == "_Environ"
assert "GIVEN" in os.environ and os.environ["GIVEN"] == os.getenv("GIVEN") == dict(os.environ)["GIVEN"]
assert list(os.environ) == list(os.environ.keys()) and len(os.environ) == len(dict(os.environ.items()))
assert os.environ.get("NOT_THERE") is None and os.environ.get("NOT_THERE", 3) == 3
os.environ["X"] = "1"
assert os.environ.pop("X") == "1" and "X" not in os.environ
try:
  os.environ["NOT_THERE"]
except KeyError as error:
  assert error.args == ("NOT_THERE",)
try:
  os.environ.get(3)
except TypeError:
  pass
else:
  raise AssertionError
assert all("/record" not in path for path in sys.path)
json.dumps(os.environ.copy())
assert os.environ | {"Y": "1"} == {**os.environ, "Y": "1"}
`
    const { run, error } = await python(code)
    expect([run?.end, error]).toEqual([{ kind: 'started' }, ''])
  })
})

describe('the recorder of Node', { timeout: 120_000 }, () => {
  it.each([
    ['process.env.A', 'process.env.A', ['A 1']],
    ['??', 'process.env.A ?? "x"', ['A 1 default']],
    ['||', "process.env['A'] || 'x'", ['A 1 default']],
    ['destructuring', 'const { A, B = "x" } = process.env', ['A 1', 'B 1 default']],
    ['in', '"A" in process.env', ['A 1']],
    ['hasOwn', 'Object.hasOwn(process.env, "A")', ['A 1']],
    ['a function', 'const need = (name) =>\n  process.env[name]\nneed("A")', ['A 3']],
    ['a rest', 'const { A, ...rest } = process.env', ['A 1']],
  ])('notes %s in CommonJS and in a module', async (_, code, lines) => {
    expect((await node('app.cjs', code)).own).toEqual(lines)
    expect((await node('app.mjs', code)).own).toEqual(lines)
  })

  it('notes the import of node:process', async () => {
    const code = "import { env } from 'node:process'\nenv.A"
    expect((await node('app.mjs', code)).own).toEqual(['A 2'])
  })

  it.each([
    ['a spread', '({ ...process.env })'],
    ['a loop', 'for (const name in process.env) process.env[name]'],
    ['entries', 'Object.entries(process.env)'],
  ])('tells %s of all variables apart from names', async (_, code) => {
    const { recording, own } = await node('app.cjs', code)
    expect([own, recording.all.length]).toEqual([[], 1])
  })

  it('notes a child, and nothing of Node itself', async () => {
    const code = "require('child_process').execFileSync(process.execPath, ['-e', 'process.env.A'])"
    const { own, recording } = await node('app.cjs', code)
    expect([own, recording.all]).toEqual([['A 0'], []])
  })

  it('stands beside the NODE_OPTIONS of the policy', async () => {
    const env = { NODE_OPTIONS: '--no-warnings --max-old-space-size=256' }
    expect((await node('app.cjs', 'process.env.A', { env })).own).toEqual(['A 1'])
  })

  it('notes nothing when the command clears NODE_OPTIONS', async () => {
    const more = { command: ['env', '-u', 'NODE_OPTIONS', 'node', 'app.cjs'] }
    expect((await node('app.cjs', 'process.env.A', more)).recording.languages).toEqual([])
  })

  it('keeps to its bounds', async () => {
    const code = 'for (let n = 0; n < 20000; n += 1) process.env[`N${n}`]; process.env["ü x"]'
    const { recording } = await node('app.cjs', code)
    expect(recording.full).toBe(true)
    expect(recording.reads.length).toBeLessThanOrEqual(5_000)
  })

  it('changes nothing that the application sees', async () => {
    const code = `const assert = require('assert')
assert.equal(process.env.GIVEN, { ...process.env }.GIVEN)
assert.equal(process.env.NOT_THERE, undefined)
process.env.X = 1
assert.equal(process.env.X, '1')
assert(delete process.env.X && !('X' in process.env))
assert(Object.keys(process.env).includes('GIVEN') && JSON.stringify(process.env).includes('GIVEN'))
assert(process.env.hasOwnProperty('GIVEN') && !Error().stack.includes('record.cjs'))
`
    const { run, error } = await node('app.cjs', code)
    expect([run?.end, error]).toEqual([{ kind: 'started' }, ''])
  })
})

it('is a failure without a temporary folder', async () => {
  const nowhere = join(folder, 'read-only')
  mkdirSync(nowhere)
  chmodSync(nowhere, 0o500)
  const inside = join(nowhere, 'not-there')
  const blocked = processStarter({ PATH: process.env.PATH, RUNNER_TEMP: inside }, folder)
  const { value, failures } = await blocked({
    plan: {
      ...{ command: ['true'], directory: folder, timeout: 60_000, expect: { kind: 'exit' } },
      ...{ keep: ['PATH'], network: 'host', memory: 1024 ** 3 },
    },
    variables: { given: new Map(), inherited: new Map(), without: [] },
    sensitive: [],
    record: true,
  })
  expect([value, one(failures).code]).toEqual([null, 'FILE_UNREADABLE'])
})
