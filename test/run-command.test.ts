import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../src/run-command.ts'

const POLICY =
  'version: 1\nservice: s\nenvironments: { dev: {} }\nvariables: { PORT: port, LOG_LEVEL: string }\n'

/** Runs a command line in a folder with one policy, with streams that keep what is written. */
async function runIn(argv: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'bootgate-run-'))
  const policy = join(folder, 'bootgate.yml')
  writeFileSync(policy, POLICY)
  const written = { stdout: '', stderr: '' }
  const stream = (name: 'stdout' | 'stderr') => ({
    write: (text: string) => {
      written[name] += text
    },
  })
  const at = { env: { ...env }, folder, stdout: stream('stdout'), stderr: stream('stderr') }
  const code = await run(
    argv.map((word) => word.replace('POLICY', policy).replace('FOLDER', folder)),
    at,
  )
  return { code, folder, ...written }
}

const GOOD = ['--var', 'PORT=8080', '--var', 'LOG_LEVEL=info']

describe('the run of a command', () => {
  it('gives the code of the verdict and writes the report', async () => {
    const passed = await runIn([
      'check',
      '--policy',
      'POLICY',
      ...GOOD,
      '--output',
      'FOLDER/r.json',
    ])
    expect([passed.code, passed.stderr]).toEqual([0, ''])
    expect(JSON.parse(readFileSync(join(passed.folder, 'r.json'), 'utf8')).result).toBe('pass')
    const blocked = await runIn([
      'check',
      '--policy',
      'POLICY',
      '--var',
      'PORT=x',
      '--format',
      'json',
    ])
    expect([blocked.code, JSON.parse(blocked.stdout).result]).toEqual([1, 'blocked'])
    const broken = await runIn(['check', '--policy', 'FOLDER/gone.yml'])
    expect(broken.code).toBe(2)
  })

  it('trusts no job that names no event', async () => {
    const args = ['check', '--policy', 'POLICY', ...GOOD, '--format', 'json']
    const { code, stdout } = await runIn(args, { GITHUB_ACTIONS: 'true' })
    expect([code, JSON.parse(stdout).failures[0].code]).toEqual([2, 'RUN_UNTRUSTED'])
  })

  it.each<[string, readonly string[], number, RegExp]>([
    ['explain', ['explain', 'port'], 0, /^type port\n/],
    ['audit', ['audit', '--dir', 'FOLDER'], 2, /bootgate\.yml|GATE_NOT_FOUND/],
    ['help', ['check', '--help'], 0, /--fail-on <severity>/],
    ['help as a command', ['help'], 0, /^Usage: bootgate /],
    ['help of a command', ['help', 'check'], 0, /--fail-on <severity>/],
    ['version as a command', ['version'], 0, /^\d+\.\d+\.\d+\n$/],
    ['version', ['--version'], 0, /^\d+\.\d+\.\d+\n$/],
  ])('prints what %s found', async (_, argv, expected, printed) => {
    const { code, stdout } = await runIn(argv)
    expect(code).toBe(expected)
    expect(stdout).toMatch(printed)
  })

  it('writes a first policy with init', async () => {
    const env = join(mkdtempSync(join(tmpdir(), 'bootgate-run-')), '.env.example')
    writeFileSync(env, 'PORT=8080\n')
    const { code, folder } = await runIn(['init', '--from', env, '--output', 'FOLDER/new.yml'])
    expect(code).toBe(0)
    expect(readFileSync(join(folder, 'new.yml'), 'utf8')).toContain('PORT')
  })

  it('prints a usage error on standard error', async () => {
    const { code, stdout, stderr } = await runIn(['chek'])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain("unknown command 'chek'")
  })
})

describe('audit --fix', () => {
  const text = `on: push
permissions: {}
jobs:
  gate:
    steps:
      - uses: bootgate/bootgate@${'1'.repeat(40)}
  deploy:
    steps:
      - uses: actions/checkout@v4
      - run: cdk deploy`
  const fixed = text
    .replace('  deploy:\n', '  deploy:\n    needs: gate\n')
    .replace('@v4', `@${'2'.repeat(40)} # v4`)
  const auditIn = async (...flags: readonly string[]) => {
    const folder = mkdtempSync(join(tmpdir(), 'bootgate-run-'))
    const file = join(folder, 'deploy.yml')
    const pins = join(folder, 'pins.txt')
    writeFileSync(file, text)
    writeFileSync(pins, `actions/checkout@${'2'.repeat(40)} # v4\n`)
    const ran = await runIn(['audit', '--dir', folder, '--pins', pins, ...flags])
    return { ...ran, text: readFileSync(file, 'utf8') }
  }

  it('prints a diff and changes no file', async () => {
    const ran = await auditIn('--fix')
    expect([ran.code, ran.text]).toEqual([1, text])
    expect(ran.stdout.split('\n').slice(2)).toEqual([
      '@@ -5,6 +5,7 @@',
      '     steps:',
      `       - uses: bootgate/bootgate@${'1'.repeat(40)}`,
      '   deploy:',
      '+    needs: gate',
      '     steps:',
      '-      - uses: actions/checkout@v4',
      `+      - uses: actions/checkout@${'2'.repeat(40)} # v4`,
      '       - run: cdk deploy',
      '\\ No newline at end of file',
      '',
    ])
    expect(ran.stderr).toMatch(/^This repairs 2 findings in .*deploy\.yml\. Write it with --write/)
  })

  it('writes the files and reports what is left', async () => {
    const ran = await auditIn('--fix', '--write')
    expect([ran.code, ran.text]).toEqual([0, fixed])
    expect(ran.stdout).toContain('no way around the gate')
    expect(ran.stderr).toMatch(/^Repaired 2 findings in/)
  })

  it('tells the edits in JSON', async () => {
    const ran = await auditIn('--fix', '--format', 'json')
    const { fixes, result } = JSON.parse(ran.stdout)
    expect(result).toBe('blocked')
    expect(fixes).toMatchObject({ written: false, unfixed: [] })
    expect(fixes.edits).toMatchObject([
      { line: 8, removed: [], inserted: ['    needs: gate'] },
      { line: 9, removed: ['      - uses: actions/checkout@v4'] },
    ])
    expect(fixes.fixed.map(({ check }: { check: string }) => check)).toEqual([
      'audit-deploy-ungated',
      'audit-unpinned-uses',
    ])
  })

  it('is needed for --write and --pins', async () => {
    const ran = await auditIn('--write')
    expect([ran.code, ran.text]).toEqual([2, text])
    expect(ran.stdout).toContain('--write needs --fix.')
    expect(ran.stdout).toContain('--pins needs --fix.')
  })
})

describe('a word without an option', () => {
  const told = async (...words: readonly string[]) =>
    JSON.parse((await runIn(['check', '--policy', 'POLICY', '--format', 'json', ...words])).stdout)
      .failures[0].message

  it.each(['prod', 'staging', 'dev', 'Production'])('is asked about: %s', async (word) => {
    expect(await told(word)).toBe(`check takes options only. Did you mean --environment ${word}?`)
  })

  it.each(['boot', 'probe', 'reads'])('is asked about by %s', async (command) => {
    const argv = [command, '--policy', 'POLICY', '--format', 'json', 'prod']
    const { code, stdout } = await runIn(argv)
    expect([code, JSON.parse(stdout).failures[0].message]).toEqual([
      2,
      `${command} takes options only. Did you mean --environment prod?`,
    ])
  })

  it('is not shown when it may be the rest of a value', async () => {
    expect(await told('--var', 'DB_PASSWORD=correct', 'horse-live-staple')).toBe(
      'check takes options only. Did you mean --environment NAME?',
    )
  })
})
