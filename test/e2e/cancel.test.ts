import { type ChildProcess, execFileSync } from 'node:child_process'
import { constants, mkdtempSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runAction, runCommand } from '../support/bundles.ts'
import {
  type ScriptedSecretsManager,
  scriptedSecretsManager,
} from '../support/scripted-secrets-manager.ts'

const folder = mkdtempSync(join(tmpdir(), 'bootgate-'))
const policy = join(folder, 'bootgate.yml')
const many = join(folder, 'many.env')
writeFileSync(
  policy,
  'version: 1\nservice: backend\nenvironments: { prod: {} }\nvariables: { KEY: string, PORT: port }\n',
)
writeFileSync(many, Array.from({ length: 2_000 }, (_, n) => `NUMBER_${n}=${n}`).join('\n'))

/** Answers nothing, so that every run is still waiting when its signal comes. */
let silent: ScriptedSecretsManager
beforeEach(async () => {
  silent = await scriptedSecretsManager({ 'backend/key': { connection: 'silent' } })
})
afterEach(() => silent.stop())

const env = () => ({
  AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'no-key-at-all',
  AWS_REGION: 'eu-west-1',
  AWS_ENDPOINT_URL: silent.url,
})

type Signals = readonly (NodeJS.Signals | number)[]

/** Signals a run once it waits for its secret; further ones after so many milliseconds. */
const signal =
  (...signals: Signals) =>
  async (child: ChildProcess) => {
    while (silent.requests.length === 0 && child.exitCode === null) await sleep(20)
    for (const one of signals) {
      if (typeof one === 'number') await sleep(one)
      else child.kill(one)
    }
  }

const ARGS = ['check', '--policy', policy, '--var', 'PORT=80', '--secret', 'KEY=backend/key']
const CANCELLED = {
  code: 'CANCELLED',
  variable: 'KEY',
  message: 'The value of backend/key had not arrived when the run was cancelled.',
}

describe('a run that is cancelled', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('by %s ends as broken, with its report', async (name) => {
    const output = join(folder, `${name}.json`)
    const args = [...ARGS, '--format', 'json', '--output', output]
    const { code, stdout, stderr } = await runCommand(args, env(), { meanwhile: signal(name) })
    expect({ code, stderr }).toEqual({ code: 2, stderr: '' })
    const report = JSON.parse(stdout)
    expect(report).toMatchObject({ result: 'broken', checked: 1 })
    expect(report.failures[0]).toMatchObject({ ...CANCELLED, message: expect.any(String) })
    expect(readFileSync(output, 'utf8')).toBe(stdout)
  })

  it('as a job has its outputs and its summary, well before the runner kills it', async () => {
    const inputs = { policy, secrets: 'KEY=backend/key', variables: 'PORT=80' }
    const begun = performance.now()
    const ran = await runAction({ inputs, env: env(), meanwhile: signal('SIGINT') })
    expect(ran.code).toBe(2)
    expect(ran.outputs).toMatchObject({ result: 'broken' })
    expect(ran.summary).toContain('CANCELLED')
    expect(performance.now() - begun).toBeLessThan(7_500)
  })
})

describe('a cancelled run whose report nobody takes', () => {
  /** A pipe that is open and never read: the report waits in it. */
  const stuck = (name: string) => {
    const pipe = join(folder, name)
    execFileSync('mkfifo', [pipe])
    openSync(pipe, constants.O_RDONLY | constants.O_NONBLOCK)
    return [...ARGS, '--env-files', many, '--format', 'json', '--output', pipe]
  }
  const timed = async (args: readonly string[], ...signals: Signals) => {
    const begun = performance.now()
    const { code, stdout } = await runCommand(args, env(), {
      meanwhile: signal(...signals),
    })
    return {
      code,
      shown: stdout.includes('CANCELLED'),
      seconds: (performance.now() - begun) / 1000,
    }
  }

  it('ends at once with a second signal', async () => {
    const ran = await timed(stuck('twice.json'), 'SIGINT', 1_500, 'SIGTERM')
    expect(ran).toMatchObject({ code: 2, shown: true })
    expect(ran.seconds).toBeLessThan(4.5)
  })

  it('ends by itself before the runner kills it', async () => {
    const ran = await timed(stuck('once.json'), 'SIGTERM')
    expect(ran).toMatchObject({ code: 2, shown: true })
    expect(ran.seconds).toBeGreaterThan(4)
    expect(ran.seconds).toBeLessThan(10)
  })
})
