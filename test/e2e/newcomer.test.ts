import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/domain/report.ts'
import { type Ran, runCommand } from '../support/bundles.ts'
import { ROOT } from '../support/source-files.ts'

/**
 * A newcomer's first two commands in projects of our making that have the shapes of public ones. `project` is what is
 * committed, `deploy` what the deployer or the store has beside it, `twin` the same with one thing that killed a deploy.
 * Nothing is edited between `init` and `check`.
 */
interface Newcomer {
  readonly shape: string
  /** What is typed behind `bootgate init` and `bootgate check`. */
  readonly init: readonly string[]
  readonly check: readonly string[]
  /** What kills the twin. */
  readonly twin: string
  readonly variable: string
  /** Checks or codes that name the cause; one is enough. */
  readonly cause: readonly string[]
}

const FOLDER = join(ROOT, 'test/corpus/newcomers')
const names = readdirSync(FOLDER).toSorted()

function told({ stdout }: Ran): readonly string[] {
  const { findings, failures }: Pick<Report, 'findings' | 'failures'> = JSON.parse(stdout)
  return [
    ...findings.flatMap(({ severity, variable, check }) =>
      severity === 'error' ? [`${variable} ${check}`] : [],
    ),
    ...failures.map(({ code, variable = null }) => `${variable} ${code}`),
  ]
}

describe('a newcomer', () => {
  it('is tried in twelve shapes', () => {
    expect(names).toHaveLength(12)
  })

  it.each(
    names,
  )('%s: the first check is right, and stops the twin by name and cause', async (name) => {
    const own = join(FOLDER, name)
    const expected: Newcomer = JSON.parse(readFileSync(join(own, 'expected.json'), 'utf8'))
    const cwd = mkdtempSync(join(tmpdir(), `${name}-`))
    const type = (...args: readonly string[]) => runCommand(args, {}, { cwd })
    const check = () => type('check', ...expected.check, '--format', 'json')

    cpSync(join(own, 'project'), cwd, { recursive: true })
    const written = await type('init', ...expected.init)
    expect(written.stderr).toContain('wrote     bootgate.yml')
    expect(written.code).toBe(0)

    cpSync(join(own, 'deploy'), cwd, { recursive: true })
    const good = await check()
    expect({ told: told(good), code: good.code }).toEqual({ told: [], code: 0 })

    cpSync(join(own, 'twin'), cwd, { recursive: true })
    const dead = await check()
    const causes = expected.cause.map((cause) => `${expected.variable} ${cause}`)
    const named = told(dead).filter((cause) => causes.includes(cause))
    expect({ named: named.length > 0, told: told(dead) }, expected.twin).toEqual({
      named: true,
      told: named,
    })
    expect(dead.code).not.toBe(0)
  })
})
