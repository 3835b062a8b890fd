import { describe, expect, it } from 'vitest'
import { readManifest } from './read.ts'

const ARN = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:app-AbCdEf'
const context = { container: null, readBeside: async () => '', variables: new Map() }

async function read(text: string, format: string | null = null) {
  const { value, failures } = await readManifest(text, 'apprunner.yaml', format, context)
  return {
    platform: value?.platform,
    entries: value?.entries ?? [],
    remarks: value?.remarks ?? [],
    failures,
  }
}

/** As they are written, and what the container gets. */
const SCALARS = `    - { name: A, value: 8080 }
    - { name: B, value: true }
    - { name: C, value: False }
    - { name: D, value: 010 }
    - { name: E, value: 3.10 }
    - { name: F, value: 1e6 }
    - { name: 42, value: yes }`
const SCALARS_READ = [
  ['A', '8080'],
  ['B', 'true'],
  ['C', 'False'],
  ['D', '010'],
  ['E', '3.10'],
  ['F', '1e6'],
  ['42', 'yes'],
]

const head = 'version: 1.0\nruntime: python311\nbuild:\n  commands:\n    build:\n      - make\n'
const run = (lines: string) => `${head}run:\n  command: ./serve\n${lines}`
const env = (lines: string) => run(`  env:\n${lines}`)

async function texts(text: string) {
  const { entries, failures } = await read(text)
  expect(failures).toEqual([])
  return entries.map(({ name, given }) => [name, given.kind === 'plain' ? given.text : given.kind])
}

describe('apprunner.yaml', () => {
  const full = `version: 1.0
runtime: python311
build:
  commands:
    pre-build:
      - wget -c https://example.com/test-lib.tar.gz -O - | tar -xz
    build:
      - pip install pipenv
    post-build:
      - python manage.py test
  env:
    - name: BUILD_ONLY
      value: "example"
    - name: MODE
      value: "build"
run:
  runtime-version: 3.11
  pre-run:
    - pip3 install -r requirements.txt
  command: gunicorn app
  network:
    port: 8000
    env: MY_APP_PORT
  env:
    - name: MODE
      value: "run"
  secrets:
    - name: JWT_SECRET
      value-from: "${ARN}:username::"
    - name: PARAMETER
      value-from: "arn:aws:ssm:us-east-1:123456789012:parameter/parameter-name"
    - name: BARE
      value-from: "parameter-name"
`

  it.each([
    ['as it is', full],
    ['with the line ends of Windows', full.replaceAll('\n', '\r\n')],
    ['with a byte order mark', `\ufeff${full}`],
  ])('gives what the run section holds, %s', async (_, text) => {
    const { platform, entries, remarks, failures } = await read(text)
    expect([platform, failures]).toEqual(['app-runner', []])
    expect(entries.map(({ name, given, location }) => [name, given.kind, location.line])).toEqual([
      ['MODE', 'plain', 25],
      ['JWT_SECRET', 'reference', 28],
      ['PARAMETER', 'reference', 30],
      ['BARE', 'reference', 32],
    ])
    expect(entries[0]?.given).toEqual({ kind: 'plain', text: 'run' })
    expect(remarks.map(({ check, variable }) => [check, variable])).toEqual([
      ['bare-parameter', 'BARE'],
    ])
  })

  it.each([
    ['scalars as they are written', env(SCALARS), SCALARS_READ],
    ['an empty text', env('    - { name: A, value: "" }'), [['A', '']]],
    [
      'JSON',
      JSON.stringify({ version: 1, runtime: 'go1', run: { env: [{ name: 'A', value: 'x' }] } }),
      [['A', 'x']],
    ],
    ['no variables at all', head.concat('run:\n  command: ./serve\n'), []],
    ['empty lists', run('  env: []\n  secrets:\n'), []],
    [
      'several lines in a value',
      env('    - name: A\n      value: |\n        one\n        two'),
      [['A', 'one\ntwo\n']],
    ],
    [
      'a name that is a property of every object',
      env('    - { name: __proto__, value: x }'),
      [['__proto__', 'x']],
    ],
    [
      'an alias',
      env('    - &a { name: A, value: x }\n    - { name: B, value: y }'),
      [
        ['A', 'x'],
        ['B', 'y'],
      ],
    ],
  ])('is read with %s', async (_, text, expected) => {
    expect(await texts(text)).toEqual(expected)
  })

  it.each([
    ['env that is a map', env('    A: x'), 'run.env is not a list.'],
    ['secrets that are a map', run('  secrets:\n    A: x'), 'run.secrets is not a list.'],
    [
      'a value of null',
      env('    - { name: A, value: }'),
      'A in run.env has no `value` that is a text.',
    ],
    ['no value', env('    - { name: A }'), 'A in run.env has no `value` that is a text.'],
    [
      'a list as value',
      env('    - { name: A, value: [x] }'),
      'A in run.env has no `value` that is a text.',
    ],
    [
      'a map as value',
      env('    - { name: A, value: { b: c } }'),
      'A in run.env has no `value` that is a text.',
    ],
    ['no name', env('    - { value: hidden }'), 'Item 1 of run.env has no name.'],
    ['an empty name', env('    - { name: "", value: hidden }'), 'Item 1 of run.env has no name.'],
    ['an item that is a text', env('    - A=hidden'), 'Item 1 of run.env has no name.'],
    ['an item that is null', env('    -'), 'Item 1 of run.env has no name.'],
    [
      'a reference among plain values',
      env(`    - { name: A, value-from: "${ARN}" }`),
      'A in run.env has `value-from`, which App Runner reads in run.secrets only.',
    ],
    [
      'a plain value among secrets',
      run('  secrets:\n    - { name: A, value: hidden }'),
      'A in run.secrets has `value`, which App Runner reads in run.env only.',
    ],
    [
      'env beside run',
      `${run('  network:\n    port: 80')}\nenv:\n  - { name: A, value: hidden }\n`,
      '`env` stands beside `run`, and App Runner reads it inside `run` only.',
    ],
    ['no run section', head, '`run` is not a map.'],
    ['a run section that is null', `${head}run:\n`, '`run` is not a map.'],
  ])('with %s is refused', async (_, text, message) => {
    const { failures } = await read(text)
    expect(failures.map(({ code, message: says }) => [code, says])).toEqual([
      ['MANIFEST_INVALID', message],
    ])
    expect(JSON.stringify(failures)).not.toContain('hidden')
  })

  it('remarks names given twice and secrets that were pasted', async () => {
    const twice = `${env('    - { name: A, value: x }\n    - { name: A, value: y }')}\n  secrets:\n    - { name: A, value-from: "${ARN}" }\n    - { name: B, value-from: "not a reference, hidden" }\n`
    const { remarks } = await read(twice)
    expect(remarks.map(({ check, variable }) => [check, variable])).toEqual([
      ['pasted-secret', 'B'],
      ['duplicate-name', 'A'],
      ['duplicate-name', 'A'],
    ])
    expect(JSON.stringify(remarks)).not.toContain('hidden')
  })

  it.each([
    ['an empty file', ''],
    ['a list', '- runtime: x'],
    ['a Compose file', 'version: "3"\nservices:\n  web: { image: x, runtime: runc }\n'],
    ['a file without a version', 'runtime: go1\nrun: { command: x }'],
    ['inherited keys', '{"__proto__":{"runtime":"x","version":1,"run":{}}}'],
  ])('is not seen in %s', async (_, text) => {
    expect((await read(text)).platform).not.toBe('app-runner')
  })

  it('can be named when its content does not tell', async () => {
    const { entries } = await read('run: { env: [{ name: A, value: x }] }', 'apprunner-yaml')
    expect(entries.map(({ name }) => name)).toEqual(['A'])
    const { failures } = await read('- x', 'apprunner-yaml')
    expect(failures.map(({ code }) => code)).toEqual(['MANIFEST_INVALID'])
  })
})
