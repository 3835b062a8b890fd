import { execFile } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { NODE_24, type Ran } from '../support/bundles.ts'
import { filesEnding, ROOT, read } from '../support/source-files.ts'

const home = mkdtempSync(join(tmpdir(), 'bootgate-install-'))
const app = join(home, 'app')
const binary = join(app, 'node_modules/.bin/bootgate')
const installed = join(app, 'node_modules/bootgate')

const AWS_POLICY =
  'version: 1\nservice: s\nenvironments: { prod: {} }\nvariables: { JWT_SECRET: signing-secret }\n'

/** The Node that a user of this machine has, which npm hides behind that of the project. */
const machineNode = (process.env.PATH ?? '')
  .split(delimiter)
  .filter((folder) => !folder.includes('node_modules'))
  .map((folder) => join(folder, 'node'))
  .find((file) => existsSync(file))

const NODES = [
  ['the Node of this machine', machineNode ?? process.execPath],
  ['Node 24', NODE_24],
] as const

/** Runs a command with no network and no settings of this user. */
function start(command: string, args: readonly string[], cwd: string, node?: string): Promise<Ran> {
  const path = [...(node === undefined ? [] : [dirname(node)]), process.env.PATH].join(delimiter)
  const env = {
    PATH: path,
    HOME: home,
    npm_config_offline: 'true',
    npm_config_update_notifier: 'false',
    npm_config_cache: join(home, 'cache'),
    AWS_EC2_METADATA_DISABLED: 'true',
  }
  return new Promise((done) => {
    execFile(command, [...args], { cwd, env }, (error, stdout, stderr) => {
      done({ code: error === null ? 0 : Number(error.code ?? 1), stdout, stderr })
    })
  })
}

let tarball = ''

beforeAll(async () => {
  for (const name of ['app', 'pack']) mkdirSync(join(home, name))
  cpSync(join(ROOT, 'examples'), join(app, 'examples'), { recursive: true })
  const packed = await start(
    'npm',
    ['pack', '--silent', '--pack-destination', join(home, 'pack')],
    ROOT,
  )
  tarball = join(home, 'pack', packed.stdout.trim())
  const { code, stderr } = await start('npm', ['install', '--no-audit', '--no-fund', tarball], app)
  expect([code, stderr]).toEqual([0, ''])
}, 120_000)

/** Sizes of the installed files, in bytes, by path. */
function sizes(): ReadonlyMap<string, number> {
  const files = readdirSync(installed, { recursive: true, encoding: 'utf8' })
    .map((path) => [path, statSync(join(installed, path))] as const)
    .filter(([, stat]) => stat.isFile())
  return new Map(files.map(([path, { size }]) => [path, size]))
}

describe('the package', () => {
  it('holds the command, the schemas and the pages, and no test, source or action', () => {
    const tops = [...sizes().keys()].map((path) => path.split('/').slice(0, 2).join('/'))
    expect(
      [...new Set(tops.map((path) => path.replace(/^(docs|schema)\/.*/, '$1')))].sort(),
    ).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'SECURITY.md',
      'dist/cli',
      'docs',
      'package.json',
      'schema',
    ])
  })

  it('holds every page that a message of the command names', () => {
    const named = filesEnding('src', '.ts').flatMap(
      (path) => read(path).match(/\b(?:docs|schema)\/[\w./-]+\.(?:md|schema\.json)\b/g) ?? [],
    )
    expect(named.length).toBeGreaterThan(10)
    const ours = [...new Set(named)].filter((path) => existsSync(join(ROOT, path)))
    expect(ours.filter((path) => !sizes().has(path))).toEqual([])
  })

  it('takes at most 2.5 MB', () => {
    const bytes = [...sizes().values()].reduce((sum, size) => sum + size, 0)
    expect(bytes).toBeLessThanOrEqual(2_500_000)
  })

  it('needs no other package and runs no script when it is installed', () => {
    const {
      dependencies,
      scripts,
      private: hidden,
    } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'))
    expect([dependencies, hidden]).toEqual([undefined, undefined])
    const atInstall = ['preinstall', 'install', 'postinstall', 'prepare', 'prepack']
    expect(Object.keys(scripts).filter((name) => atInstall.includes(name))).toEqual([])
  })
})

describe.each(NODES)('the installed command on %s', (_, node) => {
  const bootgate = (...args: readonly string[]) => start(binary, args, app, node)

  it('starts by its name and prints its version', async () => {
    const { version } = JSON.parse(read('package.json'))
    expect(await bootgate('--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
  })

  it.each([
    [1, 'check --policy examples/app-runner/bootgate.yml --environment incident'],
    [0, 'check --policy examples/app-runner/bootgate.yml --environment prod'],
    [1, 'audit --dir examples/audit/bad'],
    [0, 'explain jwt-alg'],
    [0, 'completion bash'],
    [0, 'init --from examples/app-runner/prod.service.json --output made.yml --force'],
  ])('ends with %i and prints no warning: %s', async (code, line) => {
    const ran = await bootgate(...line.split(' '))
    expect(ran.code).toBe(code)
    // Init tells what it has read on standard error.
    if (!line.startsWith('init')) expect(ran.stderr).toBe('')
    expect(ran.stderr).not.toMatch(/warning/i)
  })

  it('prints no warning of the AWS SDK when it asks AWS', async () => {
    writeFileSync(join(app, 'aws.yml'), AWS_POLICY)
    const ran = await bootgate(
      ...['check', '--policy', 'aws.yml', '--region', 'us-east-1', '--timeout', '10'],
      ...['--secret', 'JWT_SECRET=backend/prod#JWT_SECRET'],
    )
    expect([ran.code, ran.stderr]).toEqual([2, ''])
    expect(ran.stdout).toContain('AWS_')
  })
})

describe('npx', () => {
  it('runs the tarball', async () => {
    const { version } = JSON.parse(read('package.json'))
    const { code, stdout } = await start(
      'npx',
      ['--yes', '--package', tarball, 'bootgate', '--version'],
      home,
    )
    expect([code, stdout]).toEqual([0, `${version}\n`])
  })
})
