import { describe, expect, it } from 'vitest'
import { RESULTS } from '../../src/domain/verdict.ts'
import { allAnnotations } from '../../src/report/annotations.ts'
import { checkRunOf } from '../../src/report/check-run.ts'
import { commentOf } from '../../src/report/comment.ts'
import { FORMATS, renderAs } from '../../src/report/formats.ts'
import { statusOf } from '../../src/report/status.ts'
import { around, failure, finding, report } from '../support/reports.ts'

const unnamed = { variable: null, origin: null, location: null, message: 'The policy is odd.' }
const { variable: _, ...unnamedFailure } = failure({ code: 'POLICY_INVALID' })

const CASES = RESULTS.flatMap((result) =>
  ['', 'backend'].flatMap((service) =>
    ['', 'prod'].map((environment) => ({ result, service, environment })),
  ),
)

/** A place where a name should be, and is not: an empty element, two blanks, or a word with nothing behind it. */
const GAP =
  /<(code|b|strong|h3|td|dt|a [^>]*)><\/|``|[^\s|] {2,}[^\s|]| (of|to|in|from)(:|\.|,| blocked| can\b|$)|\(\)|, ,/m

/** The label of a block in a terminal, which blanks follow. */
const LABEL = /^(failure|error|warning) +/

describe('an empty name', () => {
  it.each(
    CASES,
  )('is in no page: $result, service "$service", environment "$environment"', (given) => {
    const one = report({
      ...given,
      findings: [finding(unnamed), finding({ ...unnamed, severity: 'warning' })],
      failures: [unnamedFailure],
      variables: [],
    })
    const several = {
      reports: [one, report({ ...given, environment: 'staging' })],
      parity: { environments: [given.environment || 'prod', 'staging'], rows: [] },
    }
    const links = { linkTo: () => null, pathOf: (file: string) => file }
    const pages = [
      ...[{ reports: [one], parity: null }, several].flatMap((run) => [
        ...FORMATS.filter((format) => format !== 'json' && format !== 'sarif').map((format) =>
          renderAs(format, run, around),
        ),
        ...allAnnotations(run).map(({ title, message }) => `${title}\n${message}`),
      ]),
      statusOf(one).description,
      checkRunOf(one, links).output.title,
      checkRunOf(one, links).output.summary,
      commentOf(one, () => null).body.replace(/^<!--.*-->/, ''),
    ]
    for (const page of pages)
      for (const line of page.replace(/<style>.*<\/style>/s, '').split('\n'))
        expect(GAP.exec(line.replace(LABEL, '').trim())?.[0], line).toBe(undefined)
  })
})
