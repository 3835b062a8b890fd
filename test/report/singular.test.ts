import { describe, expect, it } from 'vitest'
import { RESULTS } from '../../src/domain/verdict.ts'
import { FORMATS, renderAs } from '../../src/report/formats.ts'
import { around, failure, finding, report } from '../support/reports.ts'

/** One, followed by a word in the plural, or by "All". */
const WRONG =
  /\b(?:all 1 |1 (?:more )?(?:variable|finding|error|warning|failure|waiver|weakening|environment|workflow|gate|deploy|time|line)s\b|and so do 1\b)/i

describe('one of a kind', () => {
  it.each(RESULTS)('has the singular in every format: %s', (result) => {
    const [variable] = report().variables
    const one = report({
      result,
      variables: variable === undefined ? [] : [variable],
      checked: 1,
      findings: [finding()],
      failures: result === 'broken' ? [failure()] : [],
      counts: { error: 1, warning: 1, info: 1, waived: 1 },
    })
    for (const format of FORMATS) {
      const page = renderAs(format, { reports: [one], parity: null }, around)
      expect(page.match(WRONG), format).toBeNull()
    }
  })
})
