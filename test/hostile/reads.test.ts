import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { processStarter } from '../../src/adapters/boot/start.ts'
import { textReader } from '../../src/adapters/files.ts'
import { readInputs } from '../../src/inputs/read.ts'
import { NO_TRIGGER } from '../../src/policy/trigger.ts'
import { initFromBoot } from '../../src/reads/init.ts'
import { runReads } from '../../src/reads/run.ts'
import { one } from '../support/one.ts'
import { copyOfExample, startupEnv } from '../support/startups.ts'

const started = inject('startups') ? describe : describe.skip
const python = copyOfExample('fastapi-startup')
const port = 31_000 + (process.pid % 900)
const node = copyOfExample('express-startup', { '3000': String(port) })
// Its own default is the port of the policy.
const config = join(node, 'src/config.js')
writeFileSync(config, readFileSync(config, 'utf8').replace('3000', String(port)))
afterAll(() => {
  for (const folder of [python, node]) rmSync(folder, { recursive: true })
})

function portsIn(folder: string) {
  const never = new Promise<never>(() => {})
  return {
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
  }
}

async function readsIn(folder: string, policy = 'bootgate.yml') {
  const asked = readInputs({ policy: join(folder, policy), environment: ['prod'] }, 'terminal')
  const report = one((await runReads(asked, portsIn(folder))).reports)
  expect(report.failures).toEqual([])
  const rows = (report.reads?.rows ?? []).map(
    ({ name, place, need }) => `${name} ${place?.file}:${place?.line} ${need}`,
  )
  return { report, rows }
}

const FASTAPI = [
  'ENV backend/app/config.py:13 not-needed',
  'OTP_PROVIDER backend/app/config.py:14 needed',
  'TWILIO_ACCOUNT_SID backend/app/config.py:15 needed',
  'TWILIO_AUTH_TOKEN backend/app/config.py:16 needed',
  'JWT_SECRET backend/app/config.py:17 needed',
  'TOKEN_ENCRYPTION_KEY backend/app/config.py:18 needed',
  'DATABASE_URL backend/app/config.py:19 needed',
  'REDIS_URL backend/app/config.py:20 needed',
  'ALLOWED_ORIGINS backend/app/config.py:21 needed',
]

started('reads of the FastAPI service', () => {
  it('has each field with its line, and no finding', async () => {
    const { report, rows } = await readsIn(python)
    expect([rows, report.findings, report.result]).toEqual([FASTAPI, [], 'pass'])
  }, 300_000)

  it('finds what a policy misses by experiment', async () => {
    const few = `version: 1
service: backend
extends: []
environments: { prod: { tier: production, variables: { ENV: prod, OLD_FLAG: "1" } } }
variables: { ENV: string, OLD_FLAG: string, JWT_SECRET: signing-secret }
boot: { command: [python, -c, import app.main], directory: backend }
`
    writeFileSync(join(python, 'few.yml'), few)
    const { report, rows } = await readsIn(python, 'few.yml')
    expect(rows).toEqual(FASTAPI)
    const told = report.findings.map(
      ({ check, facts, variable }) => `${check} ${variable ?? facts.name}`,
    )
    expect(told).toContain('never-read OLD_FLAG')
    expect(told.filter((one) => one.startsWith('undeclared-read'))).toHaveLength(7)
  }, 300_000)
})

started('reads of the Express service', () => {
  it('has the line of the schema of each', async () => {
    const { report, rows } = await readsIn(node)
    expect(rows.toSorted()).toEqual([
      'DATABASE_URL src/config.js:9 needed',
      'NODE_ENV src/config.js:3 not-needed',
      'PORT src/config.js:7 not-needed',
      'PUBLIC_URL src/config.js:10 needed',
      'SESSION_SECRET src/config.js:8 needed',
    ])
    expect(report.findings).toEqual([])
  }, 300_000)

  it('becomes a policy', async () => {
    const asked = {
      service: 'shop',
      output: 'bootgate.yml',
      command: ['node', join(node, 'src/server.js')],
    }
    const request = { ...asked, directory: node, variables: [] }
    const { text, failures } = await initFromBoot(request, portsIn(node))
    expect(failures).toEqual([])
    expect(text).toMatch(
      /SESSION_SECRET: signing-secret # src\/config\.js:8: the start fails without it; refuses "value"/,
    )
    expect(text).toMatch(
      /NODE_ENV: \{ type: enum, values: \[ development, test, production \], required: false \}/,
    )
    expect(text).toMatch(/PORT: \{ type: port, required: false \} # src\/config\.js:7/)
    expect(text).toMatch(
      new RegExp(`expect: \\{ http: \\{ port: ${port}, path: /, status: 404 \\} \\}`),
    )
  }, 600_000)
})
