import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runAction } from '../support/bundles.ts'

const GOOD = 'kT9vLq2Zw8xRm4Yp6-boot-kT9vLq2Zw8xRm4Yp6'
const POLICY = `version: 1
service: demo
extends: []
environments: { dev: { tier: development } }
variables: { JWT_SECRET: { type: string, sensitive: true } }
boot: { command: [sh, start.sh] }
`
const START = `[ "$JWT_SECRET" != dev-secret ] || { echo "JWT_SECRET must not be a default" >&2; exit 3; }
echo "ready with $JWT_SECRET"
`

/** Runs the action over a service of one file. */
async function stepWith(
  secret: string,
  inputs: Readonly<Record<string, string>> = { boot: 'true' },
) {
  const cwd = mkdtempSync(join(tmpdir(), 'bootgate-boot-'))
  const temporary = join(cwd, 'temporary')
  mkdirSync(temporary)
  writeFileSync(join(cwd, 'bootgate.yml'), POLICY)
  writeFileSync(join(cwd, 'start.sh'), START)
  const ran = await runAction({
    cwd,
    inputs: { policy: 'bootgate.yml', environment: 'dev', 'secret-env': 'JWT_SECRET', ...inputs },
    env: { JWT_SECRET: secret, RUNNER_TEMP: temporary },
  })
  const report = JSON.parse(readFileSync(ran.outputs.report ?? '', 'utf8'))
  // The report file has a private folder too, and stays.
  const left = readdirSync(temporary).filter(
    (name) => readdirSync(join(temporary, name)).join() !== 'report.json',
  )
  return { ...ran, report, left }
}

describe('the input boot of the action', () => {
  it('starts the application after the checks, and shows no secret that it prints', async () => {
    const { code, report, summary, stdout, left } = await stepWith(GOOD)
    expect(stdout).toContain('The application started in')
    expect([code, report.result, report.boot.end]).toEqual([0, 'pass', 'started'])
    expect(`${summary}${JSON.stringify(report)}`).not.toContain(GOOD.slice(0, 8))
    expect(report.findings.map((one: { check: string }) => one.check)).toContain(
      'boot-prints-secret',
    )
    expect(left).toEqual([])
  })

  it('blocks a deploy whose container would exit', async () => {
    const { code, outputs, summary, left } = await stepWith('dev-secret')
    expect([code, outputs.result]).toEqual([1, 'blocked'])
    expect(summary).toContain('The container would exit with 3')
    expect(left).toEqual([])
  })

  it('starts nothing when it is left out', async () => {
    const { report } = await stepWith('dev-secret', {})
    expect(report.boot).toBeUndefined()
  })
})
