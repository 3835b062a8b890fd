import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runAction, runCommand } from '../support/bundles.ts'

const CANARY = 'Qz3Xj7Kv9Wk2Zx5Vq8'
const KEYS = { AWS_REGION: 'eu-west-1', AWS_ENDPOINT_URL: 'http://127.0.0.1:1' }
const POLICY =
  'version: 1\nservice: backend\nenvironments: { prod: {} }\nvariables: { KEY: string, OTHER: string }\n'

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'bootgate-'))
  for (const [name, text] of Object.entries({ 'bootgate.yml': POLICY, ...files }))
    writeFileSync(join(folder, name), text)
  return folder
}

/** Does this once the secrets of `secrets.json` are read: `text` is all of them. */
const once = (deed: string) => {
  const code = `const parse = JSON.parse
JSON.parse = (text) => { if (String(text).includes('backend/key')) { JSON.parse = parse; ${deed} } return parse(text) }`
  return `--import=data:text/javascript,${encodeURIComponent(code)}`
}
const CHECK = ['check', '--secret', 'KEY=backend/key', '--secrets-from', 'secrets.json', '--debug']
const SECRETS = JSON.stringify({ 'backend/key': CANARY })

async function ended(deed: string, options: readonly string[] = [], through?: readonly string[]) {
  const folder = folderOf({ 'secrets.json': SECRETS })
  const env = { NODE_OPTIONS: [...options, once(deed)].join(' ') }
  const ran = await runCommand([...CHECK, '--var', `OTHER=${CANARY}`], env, {
    cwd: folder,
    ...(through && { through }),
  })
  const left = readdirSync(folder).filter((name) => !/^(bootgate\.yml|secrets\.json)$/.test(name))
  return { ...ran, folder, left }
}

describe('a run that ends badly', () => {
  it.each([
    ['an error', 'setImmediate(() => { throw new SyntaxError("no " + text) })', 'SyntaxError'],
    ['a rejection', 'Promise.reject(new TypeError(text))', 'TypeError'],
    ['no error', 'setImmediate(() => { throw text })', 'something that is not an Error'],
    [
      'a message that looks like places',
      'setImmediate(() => { throw new Error("x\\n    at " + text + " (index.js:1:1)\\n    at index.js:" + text) })',
      'Error',
    ],
    [
      'a name that is a value',
      'setImmediate(() => { throw Object.assign(new Error("x"), { name: parse(text)["backend/key"].replace(/[0-9]/g, "") }) })',
      'Error',
    ],
  ])('by %s says what kind of fault it was, and where, and no more', async (_, deed, kind) => {
    const { code, stdout, stderr } = await ended(deed)
    expect(code).toBe(2)
    expect(stderr).toContain('Bootgate broke (INTERNAL)')
    expect(stderr.split('\n')[1]).toContain(kind)
    expect(stdout + stderr).not.toMatch(/Qz3Xj|QzXjKv/)
    for (const line of stderr.trim().split('\n').slice(2))
      expect(line).toMatch(/^ {4}at line \d+, column \d+, of (node|([0-9]+\.)?index\.js)$/)
  })

  const REPORTS = ['--report-uncaught-exception', '--report-on-fatalerror', '--report-on-signal']
  it.each([
    ['an error', 'setImmediate(() => { throw new Error(text) })'],
    ['an error, where Node aborts', 'setImmediate(() => { throw new Error(text) })'],
    ['a signal that asks for a report', "process.kill(process.pid, 'SIGUSR2')"],
    ['a signal that kills', "process.kill(process.pid, 'SIGKILL')"],
  ])('by %s leaves no file, whatever Node is told to leave', async (name, deed) => {
    const abort = name.endsWith('aborts') ? ['--abort-on-uncaught-exception'] : []
    const snapshot = ['--heapsnapshot-signal=SIGUSR2']
    const { code, left, stdout, stderr } = await ended(deed, [...REPORTS, ...abort, ...snapshot])
    expect(left).toEqual([])
    expect(code).not.toBe(0)
    expect(stdout + stderr).not.toContain('Qz3Xj7')
  })

  it.runIf(process.platform === 'linux')('leaves a core dump without its memory', async () => {
    const through = ['bash', '-c', 'ulimit -c unlimited; exec "$@"', 'bash']
    const { left, folder } = await ended("process.kill(process.pid, 'SIGABRT')", [], through)
    // Where the kernel hands its dumps to a program there is none to look at.
    for (const name of left) {
      const core = join(folder, name)
      expect(statSync(core).size).toBeLessThan(1024 * 1024)
      expect(readFileSync(core, 'latin1')).not.toContain(CANARY)
    }
  })
})

describe('a program that gives the credentials', () => {
  it('starts without the inputs of the step and what they copy', async () => {
    const folder = folderOf({})
    const [given, program] = [join(folder, 'given.json'), join(folder, 'program.mjs')]
    const keys = { Version: 1, AccessKeyId: 'AKIAIOSFODNN7EXAMPLE', SecretAccessKey: 'no-key' }
    writeFileSync(
      program,
      `import { writeFileSync } from 'node:fs'
writeFileSync(${JSON.stringify(given)}, JSON.stringify([process.argv, process.env]))
process.stdout.write(${JSON.stringify(JSON.stringify(keys))})`,
    )
    writeFileSync(
      join(folder, 'config'),
      `[default]\ncredential_process = "${process.execPath}" "${program}"\n`,
    )
    const ran = await runAction({
      inputs: {
        variables: `OTHER=${CANARY}`,
        secrets: 'KEY=backend/key',
        'copy-env-vars': 'COPIED\nAWS_REGION',
        'secret-env': 'GITHUB_CLIENT_SECRET',
        'github-token': CANARY,
      },
      env: {
        ...KEYS,
        AWS_CONFIG_FILE: join(folder, 'config'),
        COPIED: CANARY,
        GITHUB_CLIENT_SECRET: CANARY,
      },
      cwd: folder,
    })
    expect(ran.stdout).toContain('SECRETS_MANAGER_UNREACHABLE')
    const started = readFileSync(given, 'utf8')
    expect(started).not.toContain(CANARY)
    expect(JSON.parse(started)[1]).toMatchObject({ AWS_REGION: 'eu-west-1' })
  })
})

describe('the file of the report', () => {
  it('is for this user alone, in a folder for this user alone', async () => {
    const temp = join(folderOf({}), 'temp')
    mkdirSync(temp, { mode: 0o777 })
    const { outputs } = await runAction({ env: { RUNNER_TEMP: temp } })
    const { report = '' } = outputs
    expect(report.startsWith(join(temp, 'bootgate-'))).toBe(true)
    expect([statSync(report).mode & 0o777, statSync(join(report, '..')).mode & 0o777]).toEqual([
      0o600, 0o700,
    ])
  })
})
