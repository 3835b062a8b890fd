import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkRunOf } from '../../src/report/check-run.ts'
import { runName } from '../../src/report/run-name.ts'
import { statusOf } from '../../src/report/status.ts'
import { report } from '../support/reports.ts'

const name = (service: string, environment: string) => runName({ service, environment })
const part = fc.oneof(
  fc.string({ minLength: 1, unit: 'binary' }).map((text) => text.toWellFormed()),
  fc.constantFrom('a', 'a/b', '/', '%2F', 'a ', ' a', '\u200ba', '\n', 'é'.repeat(200)),
  fc.nat(400).map((length) => `x${'y'.repeat(length)}`),
)

describe('the name of a run', () => {
  it.each([
    ['backend', 'prod', 'bootgate/backend/prod'],
    ['Pay roll', 'prod-eu.1', 'bootgate/Pay roll/prod-eu.1'],
    ['zahlung ü', '本番', 'bootgate/zahlung ü/本番'],
    ['a/b', 'c', 'bootgate/a%2Fb/c'],
    ['a', 'b/c', 'bootgate/a/b%2Fc'],
    ['a%2Fb', 'c', 'bootgate/a%252Fb/c'],
    ['a\n', ' b', 'bootgate/a%0A/%20b'],
    ['', '', 'bootgate/unknown/unknown'],
  ])('of %j in %j', (service, environment, expected) => {
    expect(name(service, environment)).toBe(expected)
  })

  it('is of one service and one environment, is never too long, and shows all that it holds', () => {
    fc.assert(
      fc.property(part, part, part, part, (one, here, other, there) => {
        const names = [name(one, here), name(other, there)]
        expect(names[0] === names[1]).toBe(one === other && here === there)
        for (const text of names) {
          expect(Buffer.byteLength(text)).toBeLessThanOrEqual(255)
          expect(text).not.toMatch(/^\s|\s$|\p{C}/u)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('keeps long names apart that begin alike, and what there is room for', () => {
    const long = 'é'.repeat(300)
    expect(name(long, 'prod')).not.toBe(name(long, 'staging'))
    expect(name(long, 'prod')).toMatch(/^bootgate\/é{100,}…[0-9a-f]{32}$/)
  })

  it('is that of the status and of the check run', () => {
    const payments = report({ service: 'payments' })
    const run = checkRunOf(payments, { linkTo: () => null, pathOf: () => null })
    expect([statusOf(payments).context, run.name]).toEqual([
      'bootgate/payments/prod',
      'bootgate/payments/prod',
    ])
  })
})
