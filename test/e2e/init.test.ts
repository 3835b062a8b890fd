import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'
import { editorSchema } from '../../src/policy/editor-schema.ts'
import { runCommand } from '../support/bundles.ts'
import { ROOT } from '../support/source-files.ts'

const EXAMPLE =
  'DATABASE_URL=postgres://app:QZXJcanary@localhost/app\nJWT_SECRET=QZXJcanary\nPORT=8080\n'

/** A folder as a developer has it. */
function folder(files: Readonly<Record<string, string>> = { '.env.example': EXAMPLE }): string {
  const path = mkdtempSync(join(tmpdir(), 'bootgate-init-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text)
  return path
}

const init = (cwd: string, ...args: readonly string[]) => runCommand(['init', ...args], {}, { cwd })

describe('init', () => {
  it('writes a policy that an editor and the gate take, and says what it did', async () => {
    const cwd = folder({ '.env.example': `${EXAMPLE}no line QZXJcanary\n`, '.env': 'PORT=8080\n' })
    cpSync(join(ROOT, 'examples/ecs-fargate/prod.task-definition.json'), join(cwd, 'task.json'))
    const { code, stdout, stderr } = await init(cwd, '--service', 'backend')
    expect([code, stdout]).toEqual([0, ''])
    expect(stderr).toMatch(/^read +\.env\.example: dotenv example, 3 variables$/m)
    expect(stderr).toMatch(/^read +task\.json: manifest for ecs, \d+ variables$/m)
    expect(stderr).toMatch(/^left out {2}\.env\.example:4 /m)
    expect(stderr).toMatch(
      /^wrote +bootgate\.yml: \d+ variables, for prod, local; \d+ types guessed$/m,
    )
    expect(stderr).toContain('bootgate check --environment prod')
    const text = readFileSync(join(cwd, 'bootgate.yml'), 'utf8')
    expect(stderr + text).not.toContain('QZXJ')
    expect(
      z.fromJSONSchema(editorSchema() as z.core.JSONSchema.JSONSchema).safeParse(parse(text)).error,
    ).toBeUndefined()
    const checked = await runCommand(
      ['check', '--environment', 'local', '--format', 'json'],
      {},
      { cwd },
    )
    const report = JSON.parse(checked.stdout)
    expect(report.service).toBe('backend')
    expect(report.failures).toEqual([])
  })

  it('leaves a policy that is there, unless it is forced', async () => {
    const cwd = folder({ '.env.example': EXAMPLE, 'bootgate.yml': 'mine' })
    const refused = await init(cwd)
    expect(refused.code).toBe(2)
    expect(refused.stderr).toContain('--force')
    expect(readFileSync(join(cwd, 'bootgate.yml'), 'utf8')).toBe('mine')
    expect((await init(cwd, '--force')).code).toBe(0)
    expect(readFileSync(join(cwd, 'bootgate.yml'), 'utf8')).toContain('postgres-url')
  })

  it('writes to standard output, or to another file', async () => {
    const cwd = folder()
    const shown = await init(cwd, '--output', '-')
    expect(shown.code).toBe(0)
    expect(parse(shown.stdout).variables.PORT).toBe('port')
    expect(existsSync(join(cwd, 'bootgate.yml'))).toBe(false)
    expect((await init(cwd, '--output', 'other.yml')).stderr).toContain('--policy other.yml')
    expect(readFileSync(join(cwd, 'other.yml'), 'utf8')).toBe(shown.stdout)
  })

  it('takes the names of a settings model with its prefix', async () => {
    const schema = { properties: { port: { type: 'integer' } }, required: ['port'] }
    const cwd = folder({ 'model.json': JSON.stringify(schema) })
    const { stdout } = await init(
      cwd,
      '--from',
      'model.json',
      '--env-prefix',
      'APP_',
      '--output',
      '-',
    )
    expect(Object.keys(parse(stdout).variables)).toEqual(['APP_PORT'])
  })

  it.each<[string, Readonly<Record<string, string>>, readonly string[], string]>([
    ['nothing is there', {}, [], 'FILE_NOT_FOUND'],
    ['a file is not there', { '.env.example': EXAMPLE }, ['--from', 'gone'], 'FILE_NOT_FOUND'],
    [
      'the folder is not there',
      { '.env.example': EXAMPLE },
      ['--output', 'a/b.yml'],
      'FILE_UNREADABLE',
    ],
    ['a flag is unknown', { '.env.example': EXAMPLE }, ['--forse'], '--force'],
  ])('ends as 2, with words, when %s', async (_, files, args, told) => {
    const cwd = folder(files)
    const { code, stderr } = await init(cwd, ...args)
    expect(code).toBe(2)
    expect(stderr).toContain(told)
    expect(existsSync(join(cwd, 'bootgate.yml'))).toBe(false)
  })
})

describe('the command by itself', () => {
  it('says its version, which is the package’s', async () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    const { code, stdout } = await runCommand(['--version'], {}, { cwd: folder() })
    expect([code, stdout]).toEqual([0, `${version}\n`])
  })

  it('alone prints help', async () => {
    const { code, stderr } = await runCommand([])
    expect(code).toBe(2)
    for (const word of ['check', 'init', 'explain', 'Examples:']) expect(stderr).toContain(word)
  })

  it.each([['init'], ['explain'], ['check']])('shows an example of %s', async (command) => {
    const { code, stdout } = await runCommand([command, '--help'])
    expect(code).toBe(0)
    expect(stdout).toContain(`  bootgate ${command}`)
    expect(stdout).toContain('Exit code:')
  })
})
