import { describe, expect, it } from 'vitest'
import { checkRunOf } from '../../src/report/check-run.ts'
import { failure, finding, report } from '../support/reports.ts'

const options = {
  linkTo: () => null,
  pathOf: (file: string) => (file.startsWith('..') ? null : file),
}
const at = (file: string, line = 1) => ({ file, line, column: 1 })

describe('the check run', () => {
  it.each([
    ['pass', 'success'],
    ['blocked', 'failure'],
    ['broken', 'failure'],
  ] as const)('of %s is a completed %s', (result, conclusion) => {
    expect(checkRunOf(report({ result }), options)).toMatchObject({
      name: 'bootgate/backend/prod',
      status: 'completed',
      conclusion,
    })
  })

  it('annotates what has a place in the repository, the most severe first', () => {
    const { annotations } = checkRunOf(
      report({
        failures: [
          failure(),
          failure({ variable: 'B', message: 'm', location: at('bootgate.yml', 3) }),
        ],
        findings: [
          finding({ severity: 'info', location: at('b.json', 9) }),
          finding({ severity: 'warning', location: at('../outside.json') }),
          finding({ location: null }),
          finding({ location: at('a.json', 4) }),
        ],
      }),
      options,
    )
    expect(annotations.map((one) => [one.annotation_level, one.path, one.start_line])).toEqual([
      ['failure', 'bootgate.yml', 3],
      ['failure', 'a.json', 4],
      ['notice', 'b.json', 9],
    ])
  })

  it('keeps within GitHub’s limits whatever the report holds', () => {
    const long = 'ü'.repeat(70_000)
    const findings = Array.from({ length: 700 }, (_, line) =>
      finding({
        check: 'c'.repeat(300),
        message: line < 2 ? long : `m${line}`,
        location: at('a.json', line + 1),
      }),
    )
    const { output, annotations } = checkRunOf(report({ service: long, findings }), options)
    expect(output.title).toHaveLength(255)
    expect(output.summary.length).toBeLessThanOrEqual(65_535)
    expect(annotations).toHaveLength(500)
    for (const { title, message } of annotations) {
      expect(title.length).toBeLessThanOrEqual(255)
      expect(Buffer.byteLength(message)).toBeLessThanOrEqual(65_536)
    }
  })
})
