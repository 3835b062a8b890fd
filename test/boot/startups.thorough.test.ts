import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { formsOf } from '../../src/boot/forms.ts'
import type { Report } from '../../src/domain/report.ts'
import { Secret } from '../../src/domain/secret.ts'
import { FORMATS, renderAs } from '../../src/report/formats.ts'
import { runHeadline } from '../../src/report/words.ts'
import { one } from '../support/one.ts'
import { bootIn, copyOfExample } from '../support/startups.ts'

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

const boots = ({ findings }: Report) => findings.filter(({ check }) => check.startsWith('boot-'))
const namedIn = (report: Report) =>
  boots(report).flatMap(({ facts }) => (facts.names ?? []) as readonly string[])

started('the FastAPI service', () => {
  const folder = copy('fastapi-startup')
  const { 'backend/prod': good, 'backend/incident': bad } = JSON.parse(
    readFileSync(join(folder, 'secrets.local.json'), 'utf8'),
  )
  const PLAIN = {
    OTP_PROVIDER: 'twilio_verify',
    ALLOWED_ORIGINS: 'https://app.acme-co.com',
  }

  it('starts as it is repaired', async () => {
    const report = one((await bootIn(folder, { environment: ['prod'] })).reports)
    expect([report.result, boots(report)]).toEqual(['pass', []])
    expect(report.boot).toMatchObject({ started: true, end: 'started' })
  })

  it('would exit as on the day of the incident, and the headline says it', async () => {
    const run = await bootIn(folder, { environment: ['incident'] })
    expect(runHeadline(run)).toMatch(
      /^The container would exit with 1 before it logs anything: OTP_PROVIDER \(backend\/app\/config\.py:\d+\)\. Deploy of backend to incident blocked/,
    )
  })

  it('names the causes of the incident one after another, with a policy of bare names', async () => {
    const fixed: Record<string, string> = {}
    const causes: (readonly string[])[] = []
    for (;;) {
      const variables = Object.entries(fixed).map((pair) => pair.join('='))
      const asked = { policy: 'names.bootgate.yml', environment: ['incident'], variables }
      const report = one((await bootIn(folder, asked)).reports)
      expect(report.failures).toEqual([])
      const named = namedIn(report)
      if (named.length === 0 || causes.length > 10) break
      causes.push(named)
      for (const name of named) fixed[name] = { ...good, ...PLAIN }[name]
    }
    expect(causes).toEqual([
      ['OTP_PROVIDER'],
      ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN'],
      ['JWT_SECRET'],
      ['TOKEN_ENCRYPTION_KEY'],
      ['DATABASE_URL'],
      ['REDIS_URL'],
      ['ALLOWED_ORIGINS'],
    ])
  }, 120_000)

  it('shows no part of a value, though pydantic prints the first and the last of them', async () => {
    const less = copy('fastapi-startup')
    const path = join(less, 'prod.service.json')
    // A required setting is missing: pydantic prints all the others.
    const text = readFileSync(path, 'utf8').replace(/"JWT_SECRET":/, '"JWT_SECRET_OLD":')
    writeFileSync(path, text)
    const asked = { policy: 'names.bootgate.yml', environment: ['prod'] }
    const run = await bootIn(less, asked)
    const report = one(run.reports)
    expect(namedIn(report)).toEqual(['JWT_SECRET'])
    const surroundings = {
      rules: [],
      version: '0',
      policy: 'bootgate.yml',
      pathOf: (file: string) => file,
    }
    const pages = FORMATS.map((format) => renderAs(format, run, surroundings)).join('\n')
    for (const value of Object.values<string>({ ...good, ...bad }))
      for (const form of formsOf(new Secret(value)))
        for (let place = 0; place + 10 <= form.length; place += 1)
          expect(pages).not.toContain(form.slice(place, place + 10))
  })
})

started('the Express service', () => {
  const port = 21_000 + (process.pid % 9_000)
  const folder = copy('express-startup', { '3000': String(port) })

  it('starts as it is repaired, and answers', async () => {
    const report = one((await bootIn(folder, { environment: ['prod'] })).reports)
    expect([report.failures, boots(report)]).toEqual([[], []])
    expect(report.boot).toMatchObject({ started: true, end: 'started', network: 'host' })
  })

  it('names all that it refuses', async () => {
    const run = await bootIn(folder, { environment: ['incident'] })
    const report = one(run.reports)
    expect(namedIn(report)).toEqual(['SESSION_SECRET', 'PUBLIC_URL'])
    expect(boots(report)[0]?.facts).toMatchObject({
      exception: 'ZodError',
      source: 'src/config.js:14',
    })
    expect(runHeadline(run)).toContain(
      'before it logs anything: SESSION_SECRET, PUBLIC_URL (src/config.js:14)',
    )
  })
})
