import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FORMATS } from '../../src/report/formats.ts'
import { type ActionRun, type Ran, runAction, runCommand } from '../support/bundles.ts'
import { Footprints } from '../support/canary/footprints.ts'
import { type Canary, worldAt } from '../support/canary/world.ts'
import { SEED } from '../support/seed.ts'

/** How many applications are started; each prints the secrets of one world. */
const BOOTS = 12
const REPORTS = ['report.json', 'report.md', 'report.html', 'report.sarif', 'report.xml']

/**
 * An application that prints each of its variables whole, as libraries cut and escape it, and in one message with all, and
 * then refuses to start as pydantic does: with the first and the last of the value.
 */
const APPLICATION = `
const values = Object.entries(process.env)
for (const [name, value] of values) {
  const bytes = Buffer.from(value)
  const forms = [
    value, bytes.toString('base64'), bytes.toString('hex'), encodeURIComponent(value.toWellFormed()),
    JSON.stringify(value), value.slice(0, 24) + '...' + value.slice(-23), value.split('').reverse().join(''),
  ]
  for (const form of forms) console.log(name + '=' + form)
  console.error(name + ' is refused: ' + forms.slice(0, 6).join(' '))
}
const said = values.map(([name, value]) => name + "\\n  Input should be valid [input_value='" + value.slice(0, 24) + '...' + value.slice(-23) + "']")
throw new TypeError(said.join('\\n'))
`

/** The secrets of a world that an environment can hold. */
function secretsOf(place: number): readonly Canary[] {
  const held = worldAt(place, SEED).canaries.filter(({ value }) => !/[\0\ud800-\udfff]/.test(value))
  return [...new Map(held.map((canary) => [canary.name, canary])).values()]
}

/** A service with these secrets in its store, whose application prints them. */
function serviceWith(secrets: readonly Canary[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'bootgate-canary-'))
  const policy = {
    version: 1,
    service: 'backend',
    environments: { prod: { 'secrets-from': 'secrets.json', secrets: { '*': 'app' } } },
    variables: Object.fromEntries(secrets.map(({ name }) => [name, 'secret'])),
    boot: { command: [process.execPath, 'app.mjs'] },
  }
  const stored = { app: Object.fromEntries(secrets.map(({ name, value }) => [name, value])) }
  const files = { 'bootgate.yml': policy, 'secrets.json': stored }
  for (const [name, data] of Object.entries(files))
    writeFileSync(join(folder, name), JSON.stringify(data))
  writeFileSync(join(folder, 'app.mjs'), APPLICATION)
  mkdirSync(join(folder, 'out'))
  return folder
}

function boot(folder: string, place: number): Promise<Ran | ActionRun> {
  const outputs = REPORTS.map((name) => join('out', name))
  if (place % 4 === 0) {
    const inputs = { environment: 'prod', boot: 'true', output: outputs.join('\n') }
    return runAction({ inputs, env: { GITHUB_WORKSPACE: folder }, cwd: folder })
  }
  const format = FORMATS[place % FORMATS.length] ?? 'text'
  const written = outputs.flatMap((name) => ['--output', name])
  const args = ['boot', '--environment', 'prod', '--format', format, '--debug', ...written]
  return runCommand(args, {}, { cwd: folder })
}

describe('no value leaves through an application that prints all it has', () => {
  it.each(Array.from({ length: BOOTS }, (_, place) => place))('boot %i', async (place) => {
    const secrets = secretsOf(place)
    const folder = serviceWith(secrets)
    try {
      const ran = await boot(folder, place)
      const shown = {
        // The runner takes masks out of the log before anybody sees it.
        'standard output': ran.stdout.replace(/^::add-mask::[^\n]*\n?/gm, ''),
        'standard error': ran.stderr,
        ...('summary' in ran && { summary: ran.summary, outputs: JSON.stringify(ran.outputs) }),
        ...Object.fromEntries(
          readdirSync(join(folder, 'out')).map((name) => [
            name,
            readFileSync(join(folder, 'out', name), 'utf8'),
          ]),
        ),
      }
      const all = Object.values(shown).join('\n')
      expect(all).toContain('boot-exit')
      expect(all).toContain('boot-prints-secret')
      const footprints = new Footprints(
        secrets.map(({ name, text }) => ({ label: name, texts: [text] })),
      )
      expect(
        Object.entries(shown).flatMap(([where, text]) =>
          footprints.leaksIn(text).map(({ label, window }) => [where, label, window]),
        ),
      ).toEqual([])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

describe('no value of a file reaches an application that is started without a store', () => {
  it.each(['probe', 'reads'])('bootgate %s', async (command) => {
    const folder = mkdtempSync(join(tmpdir(), 'bootgate-canary-'))
    const secret = (where: string) => `QZXJ${where}0123456789abcdefghijklmnop`
    const names = ['FROM_ENV_FILE', 'FROM_POLICY', 'FROM_MANIFEST']
    const environment = {
      'env-files': ['.env'],
      manifest: 'task.json',
      variables: { FROM_POLICY: secret('policy') },
    }
    const entry = { name: 'FROM_MANIFEST', value: secret('manifest') }
    const files = {
      'bootgate.yml': JSON.stringify({
        ...{ version: 1, service: 'backend', environments: { prod: environment } },
        variables: Object.fromEntries(names.map((name) => [name, 'secret'])),
        boot: { command: [process.execPath, 'app.mjs'] },
      }),
      '.env': `FROM_ENV_FILE=${secret('file')}\n`,
      'task.json': JSON.stringify({
        family: 'backend',
        containerDefinitions: [{ name: 'backend', image: 'x', environment: [entry] }],
      }),
      'app.mjs': `import { appendFileSync } from 'node:fs'
        appendFileSync('seen.txt', JSON.stringify(process.env) + '\\n')
        for (const name of ${JSON.stringify(names)})
          if (!process.env[name]) throw new Error(name + ' is missing')`,
    }
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
    try {
      const ran = await runCommand([command, '--environment', 'prod'], {}, { cwd: folder })
      const seen = readFileSync(join(folder, 'seen.txt'), 'utf8')
      expect(ran.code).toBe(0)
      for (const name of names) expect(seen).toContain(`"${name}":"`)
      expect(`${seen}${ran.stdout}${ran.stderr}`).not.toContain('QZXJ')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
