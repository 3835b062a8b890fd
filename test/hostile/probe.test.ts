import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { processStarter } from '../../src/adapters/boot/start.ts'
import { textReader } from '../../src/adapters/files.ts'
import { agreementOf } from '../../src/domain/probe.ts'
import { readInputs } from '../../src/inputs/read.ts'
import { NO_TRIGGER } from '../../src/policy/trigger.ts'
import { runProbe } from '../../src/probe/run.ts'
import { one } from '../support/one.ts'
import { copyOfExample, startupEnv } from '../support/startups.ts'

const started = inject('startups') ? describe : describe.skip
const folder = copyOfExample('fastapi-startup')
afterAll(() => rmSync(folder, { recursive: true }))

async function blindIn(policy: string): Promise<readonly string[]> {
  const never = new Promise<never>(() => {})
  const asked = readInputs({ policy: join(folder, policy), environment: ['prod'] }, 'terminal')
  const { before } = await runProbe(asked, {
    readText: textReader(never),
    trigger: NO_TRIGGER,
    pullRequest: false,
    start: processStarter(startupEnv(), folder),
    parallel: 2,
    boots: 200,
    expired: never,
    mask: () => {},
    keep: [],
    now: Date.UTC(2026, 10, 25),
  })
  const { failures, probe } = one(before.reports)
  expect(failures).toEqual([])
  return (probe?.rows ?? [])
    .filter((row) => agreementOf(row) === 'blind')
    .map(({ variable, change }) => `${variable} ${change}`)
}

started('a probe of the FastAPI service', () => {
  it('finds no blind spot with the policy as it stands', async () => {
    expect(await blindIn('bootgate.yml')).toEqual([])
  }, 300_000)

  it('finds every rule of the code with a policy of bare names', async () => {
    const blind = await blindIn('names.bootgate.yml')
    for (const rule of [
      'OTP_PROVIDER is "stub"',
      'TWILIO_ACCOUNT_SID is left out',
      'TWILIO_AUTH_TOKEN is left out',
      'JWT_SECRET is "dev-secret"',
      'JWT_SECRET is equal to DATABASE_URL',
      'TOKEN_ENCRYPTION_KEY is "dev-secret"',
      'DATABASE_URL is "sqlite:///./app.db"',
      'REDIS_URL is "redis://localhost:6379/0"',
      'ALLOWED_ORIGINS is "*"',
    ])
      expect(blind).toContain(rule)
  }, 300_000)
})
