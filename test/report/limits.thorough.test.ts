import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runOf } from '../../src/domain/run.ts'
import { cut, fits, LIMITS, sizeOf } from '../../src/report/limits.ts'
import { renderSummary } from '../../src/report/summary.ts'
import { HOSTILE } from '../support/hostile.ts'
import { failure, finding, report } from '../support/reports.ts'

const text = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 400 }))
const unit = fc.constantFrom('bytes', 'characters')

const large = (variables: number, findings: number) => {
  const all = Array.from({ length: variables }, (_, place) => ({
    name: `SERVICE_SETTING_NUMBER_${place}`,
    type: 'signing-secret',
    state: 'present' as const,
    sensitive: true,
    origin: {
      source: 'secrets-manager' as const,
      locator: `platform/production/backend/settings-${place}`,
      jsonKey: `SERVICE_SETTING_NUMBER_${place}`,
      versionId: `01234567-89ab-cdef-0123-${String(place).padStart(12, '0')}`,
      stage: 'AWSCURRENT',
      created: '2026-11-20T10:00:00Z',
      location: { file: 'task-definition.json', line: place + 1, column: 1 },
    },
  }))
  const wrong = all.slice(0, findings).map(({ name, origin }, place) =>
    finding({
      variable: name,
      message: `${name} repeats what setting ${place} of the same service holds, word for word.`,
      origin,
      location: origin.location,
    }),
  )
  return report({
    variables: all,
    findings: wrong,
    counts: { error: findings, warning: 0, info: 0, waived: 0 },
    checked: variables,
  })
}

describe('a text that is cut', () => {
  it('fits, is a beginning, and is in whole characters', () => {
    fc.assert(
      fc.property(text, unit, fc.nat(500), (given, one, most) => {
        const limit = { most, unit: one }
        const out = cut(given, limit)
        expect(fits(out, limit)).toBe(true)
        expect(given.startsWith(out.replace(/…$/, ''))).toBe(true)
        expect(out.isWellFormed()).toBe(given.isWellFormed() || out.isWellFormed())
      }),
    )
  })

  it('is counted in bytes where GitHub counts bytes', () => {
    expect([sizeOf('é😀', 'bytes'), sizeOf('é😀', 'characters')]).toEqual([6, 3])
  })
})

describe('a summary', () => {
  const huge = large(3_000, 500)

  it('of 3,000 variables with 500 findings stays under 1 MiB and says what it left out', () => {
    const page = renderSummary(runOf(huge), { whole: 'the log' })
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(1_048_576)
    expect(page).toMatch(/^## ⛔ Deploy of backend to prod blocked: 500 errors\n/)
    expect(page).toMatch(/Left out: the exact origins of values.*See the log for everything\./)
    expect(page).toContain('500')
    expect(page).toContain('SERVICE_<wbr>SETTING_<wbr>NUMBER_499')
  })

  it('loses details first, then what passes, then rows, and names each', () => {
    const noteAt = (most: number) =>
      /Left out: (.*?)\. See/.exec(
        renderSummary(runOf(huge), { limit: { most, unit: 'bytes' } }),
      )?.[1]
    const steps = [900_000, 400_000, 65_535, 2_000].map(noteAt)
    expect(steps).toEqual([
      'the exact origins of values',
      'the exact origins of values, 2500 variables without a finding',
      expect.stringMatching(
        /^\d+ findings, the exact origins of values, 2500 variables without a finding, \d+ variables$/,
      ),
      expect.stringMatching(/^49\d findings, .*, 49\d variables$/),
    ])
  })

  it('says nothing of the kind when all of it fits', () => {
    expect(renderSummary(runOf(report()))).not.toContain('Left out')
  })

  it.each(Object.entries(LIMITS))('fits where a %s goes', (_, limit) => {
    const page = renderSummary(runOf(huge), { limit })
    expect(fits(page, limit)).toBe(true)
    expect(page).toMatch(/^## ⛔ Deploy of backend to prod blocked: 500 errors\n/)
  })

  it('fits under every limit, whatever the texts are, and begins with the verdict', () => {
    const some = fc.record({
      texts: fc.array(text, { minLength: 1, maxLength: 12 }),
      most: fc.nat(6_000),
      unit,
    })
    fc.assert(
      fc.property(some, ({ texts, most, unit }) => {
        const [service = ''] = texts
        const given = report({
          service,
          findings: texts.map((one) =>
            finding({ variable: one, message: one, fix: one, check: one }),
          ),
          failures: texts.map((one) => failure({ message: one, fix: one, variable: one })),
          waivers: texts.map((one) => ({
            ...{ check: one, variable: one, reason: one, owner: one, expires: '2027-01-01' },
          })),
        })
        const limit = { most, unit }
        const page = renderSummary(runOf(given), { limit })
        const [verdict = ''] = renderSummary(runOf(given)).split('\n')
        expect(fits(page, limit)).toBe(true)
        const begins = page.replace(/…$/, '').slice(0, verdict.length)
        expect(verdict.startsWith(begins)).toBe(true)
      }),
    )
  })
})
