import { describe, expect, it } from 'vitest'
import { inputNamed } from '../../src/inputs/table.ts'
import { commentOf, startsComment } from '../../src/report/comment.ts'
import { finding, report } from '../support/reports.ts'

const NONE = { error: 0, warning: 0, info: 0, waived: 0 }
const green = report({ result: 'pass', wouldBlock: 0, findings: [], counts: NONE })
const bodyOf = (given: ReturnType<typeof report>) => commentOf(given, () => null).body

describe('the first comment', () => {
  it.each([
    ['a blocked run', report(), [false, true, true, true]],
    ['a broken run', { ...green, result: 'broken' as const }, [false, true, true, true]],
    ['a dry run that would block', { ...green, wouldBlock: 1 }, [false, true, true, true]],
    [
      'a pass with a warning',
      { ...green, counts: { ...NONE, warning: 1 } },
      [false, false, true, true],
    ],
    [
      'a pass with a waiver',
      { ...green, counts: { ...NONE, waived: 1 } },
      [false, false, false, true],
    ],
    ['a pass', green, [false, false, false, true]],
  ])('of %s is made in these modes: off, on-failure, on-change, always', (_, given, expected) => {
    expect(inputNamed('comment').words.map((mode) => startsComment(given, mode))).toEqual(expected)
  })
})

describe('the comment', () => {
  it('begins with the verdict, and folds to it when all is well', () => {
    expect(bodyOf(report())).toMatch(
      /^<!-- bootgate:backend\/prod -->\n## ⛔ Deploy of backend to prod blocked: 1 error\n/,
    )
    expect(bodyOf(green)).toMatch(
      /^<!-- bootgate:backend\/prod -->\n<details><summary>✅ Deploy of backend to prod can start: 1 variable checked<\/summary>\n\n(?!#)[\s\S]+\n\n<\/details>\n$/,
    )
  })

  it('stays open for a dry run that would block', () => {
    expect(bodyOf({ ...green, failOn: 'never', wouldBlock: 2 })).not.toContain(
      '<details><summary>✅',
    )
  })

  it.each([
    ['--> <b>@team</b>', 'a/b'],
    ['--!><script>', '-->\n'],
    ['\ud800', '\u202e'],
  ])('keeps hostile names inside its marker: %j', (service, environment) => {
    const [first = ''] = bodyOf(report({ service, environment })).split('\n')
    expect(first).toMatch(/^<!-- bootgate:[\w%.!~*'()-]+\/[\w%.!~*'()-]+ -->$/)
    expect(first.match(/>/g)).toHaveLength(1)
  })

  it('does not take one pair of names for another', () => {
    const markers = [
      ['a', 'b/c'],
      ['a/b', 'c'],
      ['a%2Fb', 'c'],
    ].map(
      ([service = '', environment = '']) => bodyOf(report({ service, environment })).split('\n')[0],
    )
    expect(new Set(markers).size).toBe(3)
  })

  it.each(['blocked', 'pass'] as const)('fits into what GitHub takes: %s', (result) => {
    const findings = Array.from({ length: 3_000 }, (_, at) =>
      finding({ variable: `VARIABLE_${at}`, message: `VARIABLE_${at} is wrong ${at}.` }),
    )
    const wouldBlock = result === 'pass' ? 0 : 3_000
    const body = bodyOf(report({ result, findings, wouldBlock, service: 's'.repeat(100) }))
    expect(body.length).toBeGreaterThan(10_000)
    expect(body.length).toBeLessThanOrEqual(65_536)
  })
})
