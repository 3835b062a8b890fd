import { describe, expect, it } from 'vitest'
import { type Run, resultOf, runOf } from '../../src/domain/run.ts'
import { exitCode } from '../../src/domain/verdict.ts'
import { inputNamed } from '../../src/inputs/table.ts'
import { annotationsOf } from '../../src/report/annotations.ts'
import { checkRunOf } from '../../src/report/check-run.ts'
import { commentOf, startsComment } from '../../src/report/comment.ts'
import { FORMATS, renderAs } from '../../src/report/formats.ts'
import { statusOf } from '../../src/report/status.ts'
import { headline, runHeadline } from '../../src/report/words.ts'
import { around, failure, finding, report } from '../support/reports.ts'

const counts = { error: 0, warning: 0, info: 0, waived: 0 }
const quiet = report({
  result: 'partial',
  untrusted: 'fork',
  failures: [],
  findings: [],
  counts,
  wouldBlock: 0,
  variables: report().variables.map((one) =>
    one.name === 'REDIS_URL' ? { ...one, state: 'unavailable' } : one,
  ),
})
const blocked = {
  ...quiet,
  result: 'blocked',
  findings: [finding()],
  wouldBlock: 1,
  counts: { ...counts, error: 1 },
} as const
const pass = report({ result: 'pass', findings: [], counts, wouldBlock: 0 })
const broken = report({ result: 'broken', failures: [failure()] })

const LINE = 'Static checks only of backend to prod: 1 variable checked, 1 unavailable'

describe('a run of static checks only', () => {
  it('says so in its headline, and what is found beside', () => {
    expect(headline(quiet)).toBe(LINE)
    expect(headline({ ...quiet, counts: { ...counts, warning: 2 } })).toBe(`${LINE}, 2 warnings`)
    expect(headline(blocked)).toBe(
      'Deploy of backend to prod blocked: 1 error (static checks only: 1 variable checked, 1 unavailable)',
    )
  })

  it.each(FORMATS)('says so as %s, or has a field for it', (format) => {
    const text = renderAs(format, runOf(quiet), around).replaceAll('<wbr>', '')
    expect(text).toMatch(
      format === 'json'
        ? /"result": "partial"/
        : format === 'sarif'
          ? /pull request from a fork/
          : /Static checks only/,
    )
    expect(text).not.toMatch(/can start|Pass\b|✅/)
  })

  it('is a status that lets merge, a check run that does, and warnings', () => {
    expect(statusOf(quiet)).toMatchObject({ state: 'success', description: LINE })
    const options = { linkTo: () => null, pathOf: (file: string) => file }
    expect(checkRunOf(quiet, options)).toMatchObject({
      conclusion: 'success',
      output: { title: LINE },
    })
    expect(annotationsOf(runOf(quiet)).map(({ level }) => level)).toEqual(['warning'])
  })

  it('starts a comment for who wants to know of everything open, and not folded', () => {
    expect(inputNamed('comment').words.filter((mode) => startsComment(quiet, mode))).toEqual([
      'on-change',
      'always',
    ])
    expect(commentOf(quiet, () => null).body).toContain(`\n## ⚠️ ${LINE}\n`)
  })

  it.each(
    FORMATS.filter((format) => !['json', 'junit'].includes(format)),
  )('says why as %s, and of a trusted or broken run nothing of the kind', (format) => {
    const text = (one: typeof quiet) => renderAs(format, runOf(one), around).replaceAll('<wbr>', '')
    expect(text(quiet)).toContain(
      'This run belongs to a pull request from a fork. So no secret was read',
    )
    for (const one of [pass, { ...broken, untrusted: 'fork' as const }])
      expect(text(one)).not.toContain('This run is of')
  })

  it('has an exit code of its own in no format but that of SARIF, which is 0', () => {
    const { invocations } = JSON.parse(renderAs('sarif', runOf(quiet), around)).runs[0]
    expect(invocations[0]).toMatchObject({
      exitCode: 0,
      executionSuccessful: true,
      toolExecutionNotifications: [{ level: 'warning' }],
    })
  })
})

describe('several environments', () => {
  const parity = { environments: ['prod', 'staging'], rows: [] }
  const run = (...reports: Run['reports']): Run => ({ reports, parity })

  it.each<[string, Run, string, 0 | 1 | 2]>([
    ['passed and partial', run(pass, quiet), 'partial', 0],
    ['partial and blocked', run(quiet, blocked), 'blocked', 1],
    ['partial and broken', run(quiet, broken), 'broken', 2],
    ['none', run(), 'broken', 2],
  ])('of which each is %s', (_, given, result, code) => {
    expect([resultOf(given), exitCode(resultOf(given))]).toEqual([result, code])
  })

  it('say how many are', () => {
    expect(runHeadline(run(quiet, pass))).toBe(
      'Static checks only of backend in 1 of 2 environments (prod): 2 variables checked, 1 unavailable',
    )
    expect(JSON.parse(renderAs('json', run(quiet, pass), around))).toMatchObject({
      result: 'partial',
    })
  })
})
