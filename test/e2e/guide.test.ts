import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { ROOT } from '../support/source-files.ts'

/** A folder as a developer has it. */
function folder(files: Readonly<Record<string, string>> = {}): string {
  const path = mkdtempSync(join(tmpdir(), 'bootgate-guide-'))
  const all = { '.env.example': 'JWT_SECRET=QZXJcanary\nPORT=8080\n', ...files }
  for (const [name, text] of Object.entries(all)) writeFileSync(join(path, name), text)
  return path
}

/** What a person types behind each text; Enter is `\r`. */
type Script = readonly (readonly [shown: string, typed: string])[]

/** Runs `bootgate init` on a pseudo terminal. */
async function onTerminal(path: string, script: Script, ...args: readonly string[]) {
  const command = [process.execPath, join(ROOT, 'dist/cli/index.js'), 'init', ...args]
  const python = [
    join(ROOT, 'test/support/on_terminal.py'),
    path,
    JSON.stringify(script),
    ...command,
  ]
  const { stdout } = await promisify(execFile)('python3', python)
  const lines = stdout.trimEnd().split('\n')
  const [left, code] = JSON.parse(lines.pop() ?? '[]')
  return { left, code, shown: lines.join('\n') }
}

const WORKFLOW = '.github/workflows/bootgate.yml'

describe('init on a terminal', () => {
  it('asks, writes the policy, runs the first check and offers the workflow', async () => {
    const path = folder({ '.env': 'JWT_SECRET=QZXJcanary\n' })
    const { left, code, shown } = await onTerminal(path, [
      ['Which service is it?', 'backend\r'],
      ['Which environments does it have?', 'local, prod\r'],
      ['Which file does the deploy of prod read', '\r'],
      ['Where do the secrets of prod live', 'env-file\r'],
      ['Which file?', '\r'],
      ['Write this to bootgate.yml?', '\r'],
      ['Run the first check now: bootgate check --environment local?', 'y\r'],
      [`Write ${WORKFLOW}`, 'y\r'],
    ])
    expect([left, code]).toEqual([0, 0])
    expect(shown).toMatch(/^Deploy of backend to local blocked/m)
    expect(shown).toMatch(/^wrote {5}\.github\/workflows\/bootgate\.yml$/m)
    expect(shown).toMatch(/^Next: correct what the report says/m)
    expect(shown).not.toContain('QZXJ')
    const policy = parse(readFileSync(join(path, 'bootgate.yml'), 'utf8'))
    expect(policy.environments).toEqual({
      local: { tier: 'development', 'env-files': ['.env'] },
      prod: { tier: 'production', 'env-files': ['.env'] },
    })
    expect(parse(readFileSync(join(path, WORKFLOW), 'utf8')).jobs.gate.uses).toMatch(
      /^bootgate\/bootgate\/\.github\/workflows\/gate\.yml@[0-9a-f]{40}$/,
    )
  })

  it.each([
    ['Ctrl-C', '\u0003'],
    ['Ctrl-D', '\u0004'],
  ])('writes nothing after %s', async (_, key) => {
    const path = folder()
    const { code, shown } = await onTerminal(path, [
      ['Which service is it?', '\r'],
      ['Which environments does it have?', key],
    ])
    expect([code, readdirSync(path)]).toEqual([2, ['.env.example']])
    expect(shown).toContain('Nothing was written.')
  })

  it('asks nothing with --yes, and if the policy exists', async () => {
    const path = folder()
    expect(await onTerminal(path, [], '--yes')).toMatchObject({ left: 0, code: 0 })
    const before = readFileSync(join(path, 'bootgate.yml'), 'utf8')
    const again = await onTerminal(path, [])
    expect(again.code).toBe(2)
    expect(again.shown).toContain('already exists')
    expect(readFileSync(join(path, 'bootgate.yml'), 'utf8')).toBe(before)
  })
})
