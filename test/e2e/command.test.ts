import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { runCommand } from '../support/bundles.ts'

const POLICY = 'examples/app-runner/bootgate.yml'
const INCIDENT = [
  ['OTP_PROVIDER', 'provider-mode'],
  ['JWT_SECRET', 'known-default'],
  ['TOKEN_ENCRYPTION_KEY', 'fernet-key'],
  ['DATABASE_URL', 'db-sqlite'],
  ['REDIS_URL', 'url-loopback'],
  ['ALLOWED_ORIGINS', 'cors-wildcard'],
  ['SKIP_STARTUP_VALIDATION', 'skip-flag'],
]

const check = (...args: readonly string[]) => runCommand(['check', ...args])

describe('several environments', () => {
  const both = ['--policy', POLICY, '--environment', 'prod', '--environment', 'incident']

  it('are one run with the exit code of the worst', async () => {
    const { code, stdout, stderr } = await check(...both)
    expect([code, stderr]).toEqual([1, ''])
    expect(stdout).toMatch(
      /^Deploy of backend blocked on local stand-ins in 1 of 2 environments \(incident\): 7 errors/,
    )
    expect(stdout).toMatch(/\nHow the environments compare\n +prod +incident\n/)
    expect(stdout).toMatch(/\nDATABASE_URL +set .*postgresql URL.* +set .*sqlite URL/)
    expect((await check('--policy', POLICY, '--environment', 'all')).code).toBe(1)
  })

  it('are written to every format at once', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bootgate-'))
    const file = (name: string) => join(folder, name)
    const outputs = ['r.sarif', 'r.xml', 'r.json', 'r.md', 'r.html'].flatMap((name) => [
      '--output',
      file(name),
    ])
    expect((await check(...both, '--quiet', ...outputs)).stdout).toBe('')
    expect(JSON.parse(readFileSync(file('r.sarif'), 'utf8')).runs).toHaveLength(2)
    expect(readFileSync(file('r.xml'), 'utf8')).toContain('classname="backend.incident.')
    expect(JSON.parse(readFileSync(file('r.json'), 'utf8')).environments).toEqual([
      'prod',
      'incident',
    ])
    for (const name of ['r.md', 'r.html'])
      expect(readFileSync(file(name), 'utf8')).toContain('How the environments compare')
  })

  it('cannot be explained at once', async () => {
    const { code, stdout } = await runCommand(['explain', 'PORT', ...both])
    expect(code).toBe(2)
    expect(stdout).toContain('names several environments, but explain takes one')
  })
})

describe('the incident', () => {
  it('is blocked, with every cause named', async () => {
    const { code, stdout, stderr } = await check('--policy', POLICY, '--environment', 'incident')
    expect(code).toBe(1)
    expect(stderr).toBe('')
    for (const [name, id] of INCIDENT) {
      expect(stdout).toMatch(new RegExp(`error +${name} `))
      expect(stdout).toContain(id)
    }
  })

  it('as JSON is the report and nothing else', async () => {
    const { code, stdout } = await check(
      '--policy',
      POLICY,
      '--environment',
      'incident',
      '--format',
      'json',
    )
    const report = JSON.parse(stdout)
    expect(code).toBe(1)
    expect(report).toMatchObject({
      version: 1,
      service: 'backend',
      environment: 'incident',
      tier: 'production',
      result: 'blocked',
      counts: { error: 7, waived: 0 },
      failures: [],
    })
    const found = report.findings.map((one: { variable: string; check: string }) => [
      one.variable,
      one.check,
    ])
    expect(found).toEqual([...INCIDENT, [null, 'stand-in-secrets']])
  })

  it('holds no value in any format', async () => {
    const secrets = JSON.parse(readFileSync('examples/app-runner/secrets.local.json', 'utf8'))
    const values = Object.values<string>({ ...secrets['backend/incident'] })
    for (const format of ['text', 'json', 'markdown', 'sarif', 'junit', 'html']) {
      const { stdout } = await check(
        '--policy',
        POLICY,
        '--environment',
        'incident',
        '--format',
        format,
      )
      expect(
        values.filter((value) => stdout.includes(value)),
        format,
      ).toEqual([])
    }
  })

  it('once repaired passes', async () => {
    const { code, stdout } = await check('--policy', POLICY, '--environment', 'prod')
    expect(stdout).toContain('can start')
    expect(code).toBe(0)
  })

  it('passes under fail-on never, and says what would block', async () => {
    const { code, stdout } = await check(
      '--policy',
      POLICY,
      '--environment',
      'incident',
      '--fail-on',
      'never',
    )
    expect(code).toBe(0)
    expect(stdout).toContain('would block: 7')
  })

  it('is written to private files by their suffix, and shown as text', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bootgate-'))
    const [json, html] = [join(folder, 'report.json'), join(folder, 'report.html')]
    const files = ['--output', json, '--output', html]
    const { code, stdout } = await check('--policy', POLICY, '--environment', 'incident', ...files)
    expect(code).toBe(1)
    expect(stdout).toMatch(/^Deploy of backend/)
    expect(JSON.parse(readFileSync(json, 'utf8')).result).toBe('blocked')
    expect(readFileSync(html, 'utf8')).toMatch(/^<!doctype html>/)
    expect(statSync(json).mode & 0o777).toBe(0o600)
  })

  it('is shown as --format says, and so written where the suffix tells nothing', async () => {
    const output = join(mkdtempSync(join(tmpdir(), 'bootgate-')), 'report')
    const asked = ['--format', 'sarif', '--output', output]
    const { stdout } = await check('--policy', POLICY, '--environment', 'incident', ...asked)
    expect(JSON.parse(stdout)).toMatchObject({ version: '2.1.0' })
    expect(readFileSync(output, 'utf8')).toBe(stdout)
  })

  it('is not shown when quiet, but what could not be written is', async () => {
    const asked = ['--quiet', '--output', 'package.json/at/all.json']
    const ran = await check('--policy', POLICY, '--environment', 'incident', ...asked)
    expect(ran).toMatchObject({ code: 1, stdout: '' })
    expect(ran.stderr).toBe(
      'The report could not be written to package.json/at/all.json: a part of its path is a file, not a folder. The verdict stands.\n',
    )
  })

  it('keeps its verdict when the report cannot be written', async () => {
    const { code, stderr } = await check(
      '--policy',
      POLICY,
      '--environment',
      'incident',
      '--output',
      'package.json/at/all.json',
    )
    expect(code).toBe(1)
    expect(stderr).toContain('could not be written')
  })
})

describe('bad input', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['no policy', ['--policy', 'gone.yml'], ['POLICY_NOT_FOUND']],
    ['a folder', ['--policy', 'src'], ['FILE_NOT_A_FILE']],
    [
      'an unknown environment',
      ['--policy', POLICY, '--environment', 'prd'],
      ['ENVIRONMENT_UNKNOWN'],
    ],
    ['no environment', ['--policy', POLICY], ['ENVIRONMENT_REQUIRED']],
    [
      'an unknown flag',
      ['--policy', POLICY, '--enviroment', 'prod'],
      ['INPUT_UNKNOWN', 'ENVIRONMENT_REQUIRED'],
    ],
    [
      'an unknown format',
      ['--policy', POLICY, '--environment', 'prod', '--format', 'jsn'],
      ['INPUT_INVALID'],
    ],
    [
      'a file of no known format',
      ['--policy', POLICY, '--environment', 'prod', '--output', 'report.yml'],
      ['INPUT_INVALID'],
    ],
    ['a word too much', ['prod', '--policy', POLICY, '--environment', 'prod'], ['INPUT_INVALID']],
    [
      'no manifest',
      ['--policy', POLICY, '--environment', 'prod', '--manifest', 'gone.json'],
      ['FILE_NOT_FOUND'],
    ],
    [
      'a foreign manifest',
      ['--policy', POLICY, '--environment', 'prod', '--manifest', 'package.json'],
      ['MANIFEST_UNSUPPORTED'],
    ],
    [
      'a bad reference',
      ['--policy', POLICY, '--environment', 'prod', '--secret', 'JWT_SECRET=not a reference'],
      ['REFERENCE_INVALID'],
    ],
    [
      'all of them at once',
      [
        '--policy',
        POLICY,
        '--environment',
        'prod',
        '--manifest',
        'gone.json',
        '--nope',
        '--var',
        'x',
        '--secret',
        'A=b c',
      ],
      ['INPUT_UNKNOWN', 'INPUT_INVALID', 'FILE_NOT_FOUND', 'REFERENCE_INVALID'],
    ],
  ])('%s is broken, with a code and a fix', async (_, args, codes) => {
    const json = args.includes('jsn') || args.includes('report.yml') ? [] : ['--format', 'json']
    const { code, stdout, stderr } = await check(...args, ...json)
    expect(code).toBe(2)
    expect(stderr).toBe('')
    for (const one of codes) expect(stdout).toContain(one)
    expect(stdout).not.toMatch(/\n\s+at /)
    if (json.length === 0) return
    const { failures, result } = JSON.parse(stdout)
    expect(result).toBe('broken')
    expect(failures.map((failure: { code: string }) => failure.code)).toEqual(codes)
    for (const { message, fix } of failures)
      expect([message, fix].every((text) => /[.?\w]$/.test(text))).toBe(true)
  })

  it('that leaves nothing to check is broken', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bootgate-'))
    const policy = join(folder, 'bootgate.yml')
    writeFileSync(
      policy,
      'version: 1\nservice: s\nenvironments: { prod: {} }\nvariables: { A: { type: string, required: false } }\n',
    )
    const { code, stdout } = await check('--policy', policy)
    expect(code).toBe(2)
    expect(stdout).toContain('NOTHING_CHECKED')
  })
})

describe('a file that cannot be read', () => {
  const file = (name: string, bytes: Buffer | string) => {
    const path = join(mkdtempSync(join(tmpdir(), 'bootgate-')), name)
    writeFileSync(path, bytes)
    return path
  }

  it.each([
    ['UTF-16', Buffer.from('\ufeff{"SourceConfiguration":{}}', 'utf16le'), 'FILE_NOT_TEXT'],
    ['cut in the middle', '{"SourceConfiguration": {', 'MANIFEST_SYNTAX'],
    ['of 20 MB', Buffer.alloc(20_000_000, '{"a":"canary"},'), 'FILE_TOO_LARGE'],
    [
      'of 9 MB in one map',
      `{"a":{${Array.from({ length: 180_000 }, (_, n) => `"NAME_${n}":"a value that is long enough"`).join()}}}`,
      'MANIFEST_UNSUPPORTED',
    ],
    ['nested deeply', `${'['.repeat(5_000)}canary`, 'MANIFEST_SYNTAX'],
  ])('%s is a clear failure, in bounded time', async (name, bytes, expected) => {
    const manifest = file('manifest.json', bytes)
    const { code, stdout } = await check(
      ...['--policy', POLICY, '--environment', 'prod', '--manifest', manifest, '--format', 'json'],
    )
    expect([name, code, JSON.parse(stdout).failures[0].code]).toEqual([name, 2, expected])
    expect(stdout).not.toContain('canary')
  })

  it('with a BOM and CRLF is read', async () => {
    const text = readFileSync('examples/app-runner/prod.service.json', 'utf8')
    const manifest = file('service.json', `\ufeff${text.replaceAll('\n', '\r\n')}`)
    const { code } = await check(
      '--policy',
      POLICY,
      '--environment',
      'prod',
      '--manifest',
      manifest,
    )
    expect(code).toBe(0)
  })
})

describe('--env-files', () => {
  const namesOf = async (flag: string, text: string) => {
    const env = join(mkdtempSync(join(tmpdir(), 'bootgate-')), 'env')
    writeFileSync(env, text)
    const asked = ['--policy', POLICY, '--environment', 'prod', flag, env, '--format', 'json']
    const { variables } = JSON.parse((await check(...asked)).stdout)
    return variables.map(({ name }: { name: string }) => name)
  }

  it('keeps Node itself from acting on what the file says', async () => {
    const names = await namesOf('--env-files', 'NODE_OPTIONS=--no-such-flag-of-node')
    expect(names).toContain('NODE_OPTIONS')
  })

  it('reads what another process prints', async () => {
    const script = `"$0" dist/cli/index.js check --policy ${POLICY} --environment prod --format json --env-files <(sleep 0.2; echo OF_THE_PIPE=1)`
    const { stdout } = await promisify(execFile)('bash', ['-c', script, process.execPath])
    expect(stdout).toContain('"OF_THE_PIPE"')
  })

  it('may be spelt --env-file, for files that Node may read first', async () => {
    expect(await namesOf('--env-file', 'OF_THE_FILE=1')).toContain('OF_THE_FILE')
  })
})

describe('help', () => {
  it('shows every flag and an example', async () => {
    const { code, stdout } = await runCommand(['check', '--help'])
    expect(code).toBe(0)
    for (const word of ['--policy', '--secrets-from', 'Examples:', 'Exit code'])
      expect(stdout).toContain(word)
  })

  it.each([
    [[]],
    [['chek']],
    [['check', '--policy']],
  ])('%j ends as broken: nothing was checked', async (args) => {
    expect((await runCommand(args)).code).toBe(2)
  })
})
