import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { processStarter } from '../../src/adapters/boot/start.ts'
import { textReader } from '../../src/adapters/files.ts'
import { agreementOf, type ProbeRow } from '../../src/domain/probe.ts'
import type { Report } from '../../src/domain/report.ts'
import { readInputs } from '../../src/inputs/read.ts'
import { NO_TRIGGER } from '../../src/policy/trigger.ts'
import { runProbe } from '../../src/probe/run.ts'
import { one } from '../support/one.ts'
import { CODE_RULES, ruleTable } from '../support/rule-table.ts'
import { copyOfExample, startupEnv } from '../support/startups.ts'

const started = inject('startups') ? describe : describe.skip
const folders: string[] = []
const copy = (...given: Parameters<typeof copyOfExample>) => {
  const folder = copyOfExample(...given)
  folders.push(folder)
  return folder
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

async function probed(folder: string, policy: string) {
  const never = new Promise<never>(() => {})
  const asked = readInputs({ policy: join(folder, policy), environment: ['prod'] }, 'terminal')
  return runProbe(asked, {
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
}

const changes = (report: Report, is: (row: ProbeRow) => boolean = () => true) =>
  (report.probe?.rows ?? []).filter(is).map(({ variable, change }) => `${variable} ${change}`)
const blindIn = (report: Report) => changes(report, (row) => agreementOf(row) === 'blind')

/** Writes the fixes of a probe, and probes again. */
async function blindAfterFixes(folder: string, policy: string): Promise<readonly string[]> {
  const { before, edited } = await probed(folder, policy)
  expect(one(before.reports).failures).toEqual([])
  writeFileSync(join(folder, policy), edited.text)
  const second = one((await probed(folder, policy)).before.reports)
  expect(second.failures).toEqual([])
  return blindIn(second)
}

started('a probe of the FastAPI service', () => {
  const folder = copy('fastapi-startup')

  it('finds no blind spot with the policy as it stands', async () => {
    const report = one((await probed(folder, 'bootgate.yml')).before.reports)
    expect([report.failures, blindIn(report)]).toEqual([[], []])
  }, 600_000)

  it('finds every rule of the code with a policy of bare names, as docs/probe.md says', async () => {
    const report = one((await probed(folder, 'names.bootgate.yml')).before.reports)
    expect(report.failures).toEqual([])
    const refused = changes(report, ({ application }) => application === 'refuses')
    // Bare names are required, so the gate knows without a probe that one is left out.
    for (const { change, without } of CODE_RULES)
      if (without === undefined) expect(blindIn(report)).toContain(change)
    const table = await ruleTable(folder, refused)
    expect(readFileSync('docs/probe.md', 'utf8')).toContain(table)
  }, 600_000)

  it('finds nothing more once its fixes are written', async () => {
    expect(await blindAfterFixes(copy('fastapi-startup'), 'names.bootgate.yml')).toEqual([])
  }, 900_000)
})

started('a probe of the Express service', () => {
  const port = 11_000 + (process.pid % 9_000)
  const folder = copy('express-startup', { '3000': String(port) })

  it('finds no blind spot with the policy as it stands', async () => {
    const report = one((await probed(folder, 'bootgate.yml')).before.reports)
    expect([report.failures, blindIn(report)]).toEqual([[], []])
  }, 600_000)

  it('finds nothing more once the fixes of a policy of bare names are written', async () => {
    expect(await blindAfterFixes(folder, 'names.bootgate.yml')).toEqual([])
  }, 900_000)
})
