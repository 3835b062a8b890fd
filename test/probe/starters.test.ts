import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { processStarter } from '../../src/adapters/boot/start.ts'
import { textReader } from '../../src/adapters/files.ts'
import { agreementOf } from '../../src/domain/probe.ts'
import { one } from '../support/one.ts'
import { probedRun } from '../support/probes.ts'
import { bootIn } from '../support/startups.ts'

const SHELL = `#!/bin/sh
: "\${JWT_SECRET:?must be set}"
[ "$JWT_SECRET" != dev-secret ] || { echo "JWT_SECRET must not be a default" >&2; exit 3; }
case "$DATABASE_URL" in postgres*) ;; *) echo "DATABASE_URL must be PostgreSQL" >&2; exit 3 ;; esac
`
const GOOD = ['JWT_SECRET=kT9vLq2Zw8xRm4Yp6-boot', 'DATABASE_URL=postgresql://db.acme-co.com/app']

const STARTERS = Object.entries({ ...inject('starters'), shell: ['sh', 'start.sh'] })

describe.each(
  STARTERS,
)('a %s program, of which only the end and the output are known', (_, words) => {
  const program = words === null ? it.skip : it
  const folder = mkdtempSync(join(tmpdir(), 'starter-'))
  mkdirSync(join(folder, '.git'))
  writeFileSync(join(folder, 'start.sh'), SHELL)
  writeFileSync(
    join(folder, 'bootgate.yml'),
    `version: 1
service: demo
extends: []
environments: { dev: { tier: development } }
variables:
  JWT_SECRET: { type: string, required: false }
  DATABASE_URL: { type: string, required: false }
boot: ${JSON.stringify({ command: words })}
`,
  )
  afterAll(() => rmSync(folder, { recursive: true }))

  const booted = async (...variables: readonly string[]) =>
    one((await bootIn(folder, { environment: ['dev'], variables })).reports)

  program(
    'starts with good values, and names what it refuses',
    async () => {
      expect((await booted(...GOOD)).boot).toMatchObject({ started: true, end: 'started' })
      const { findings, failures } = await booted('JWT_SECRET=dev-secret', ...GOOD.slice(1))
      expect(failures).toEqual([])
      const [exit] = findings.filter(({ check }) => check === 'boot-exit')
      expect(exit?.facts.names).toEqual(['JWT_SECRET'])
      const [first] = (await booted()).findings.filter(({ check }) => check === 'boot-exit')
      expect(first?.facts.names).toEqual(['JWT_SECRET'])
    },
    60_000,
  )

  program(
    'is probed',
    async () => {
      const { before, after } = await probedRun('', () => null, {
        environment: ['dev'],
        policy: join(folder, 'bootgate.yml'),
        readText: textReader(new Promise(() => {})),
        start: processStarter(process.env, folder),
      })
      const { failures, probe } = one(before.reports)
      expect(failures).toEqual([])
      const blind = probe?.rows.filter((row) => agreementOf(row) === 'blind')
      const changes = blind?.map(({ variable, change }) => `${variable} ${change}`)
      for (const rule of [
        'JWT_SECRET is left out',
        'JWT_SECRET is "dev-secret"',
        'DATABASE_URL is left out',
        'DATABASE_URL is "sqlite:///./app.db"',
      ])
        expect(changes).toContain(rule)
      const left = one(after.reports).probe?.rows.filter((row) => agreementOf(row) === 'blind')
      expect(left).toEqual([])
    },
    120_000,
  )
})
