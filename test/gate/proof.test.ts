import { describe, expect, it } from 'vitest'
import { examine } from '../../src/checks/examine.ts'
import { suite } from '../../src/checks/index.ts'
import { scopeOf } from '../../src/checks/scope.ts'
import { conclude, type Report } from '../../src/domain/report.ts'
import { type Judged, selfTest } from '../../src/self-test.ts'

/** A gate with these checks. */
const gateOf = (checks: typeof suite) => (judged: Judged) => {
  const { value: findings, failures } = examine(checks, scopeOf(judged), judged.severities)
  return conclude({ ...judged, findings, failures })
}
const codes = (judge: (judged: Judged) => Report) => selfTest(judge).map(({ code }) => code)

describe('the gate proves itself before each verdict', () => {
  const whole = gateOf(suite)

  it('and is believed when it finds everything that is wrong', () => {
    expect(codes(whole)).toEqual([])
    const { findings } = whole(givenTo(whole))
    expect(findings.map(({ variable, check }) => `${variable} ${check}`)).toEqual([
      'DATABASE_URL required',
      'JWT_SECRET placeholder',
      'JWT_SECRET plaintext-secret',
      'SKIP_VALIDATION skip-flag',
    ])
  })

  it('and not when a check is blind, the findings are mild, or the verdict is another one', () => {
    expect(codes(gateOf([]))).toEqual(['GATE_UNSOUND'])
    for (const blind of ['required', 'skip-flag'])
      expect(codes(gateOf(suite.filter(({ id }) => id !== blind)))).toEqual(['GATE_UNSOUND'])
    for (const result of ['pass', 'broken'] as const)
      expect(codes((judged) => ({ ...whole(judged), result }))).toEqual(['GATE_UNSOUND'])
    const mild = ({ findings, ...rest }: Report): Report => ({
      ...rest,
      findings: findings.map((finding) => ({ ...finding, severity: 'warning' })),
    })
    expect(codes((judged) => mild(whole(judged)))).toEqual(['GATE_UNSOUND'])
  })
})

/** What a gate is given to judge. */
function givenTo(judge: (judged: Judged) => Report): Judged {
  const seen: Judged[] = []
  selfTest((judged) => {
    seen.push(judged)
    return judge(judged)
  })
  const [given] = seen
  if (given === undefined) throw new Error('nothing was judged')
  return given
}
