import { describe, expect, it } from 'vitest'
import { suite } from '../../src/checks/index.ts'
import type { Finding } from '../../src/domain/finding.ts'
import { conclude } from '../../src/domain/report.ts'
import { type Run, runOf } from '../../src/domain/run.ts'
import type { Waiver } from '../../src/domain/waiver.ts'
import { commentOf } from '../../src/report/comment.ts'
import { FORMATS, type Format, renderAs } from '../../src/report/formats.ts'

const around = {
  rules: suite,
  version: '1.2.3',
  policy: 'bootgate.yml',
  pathOf: (file: string) => file,
}

/** A run of so many findings that counts how often anything of one is looked at. */
function counted(size: number, sameWords: boolean): { run: Run; looks: () => number } {
  let looks = 0
  const watched = <Of extends object>(thing: Of): Of =>
    new Proxy(thing, {
      get: (target, key) => {
        looks += 1
        return Reflect.get(target, key)
      },
    })
  const waivers = Array.from(
    { length: size / 20 },
    (_, place): Waiver => ({
      check: 'port',
      variable: `V${place}`,
      reason: 'r',
      owner: 'o',
      expires: '9999-12-31',
    }),
  )
  const findings = Array.from({ length: size }, (_, place): Finding => {
    const check = suite[place % 100]?.id ?? ''
    const variable = `V${Math.floor(place / 100)}`
    const words = sameWords ? '' : ` ${place}`
    return watched({
      ...{ check, variable, severity: 'error', facts: {} },
      message: `${variable} is wrong${words}.`,
      fix: `Mend ${variable}.`,
      origin: { source: 'env-file', locator: 'a.env' },
      location: { file: 'a.env', line: place + 1, column: 1 },
      waiver: place % 50 === 0 ? (waivers[place / 50] ?? null) : null,
    } as const)
  })
  const report = conclude({
    ...{ service: 'b', environment: 'prod', tier: 'production', failOn: 'error' },
    ...{ variables: [], findings, failures: [], waivers, now: 0 },
  } as const)
  looks = 0
  return { run: runOf(report), looks: () => looks }
}

const SHAPES = { 'each with words of its own': false, 'of a few causes': true } as const
const cases = Object.entries(SHAPES).flatMap(([shape, sameWords]) =>
  [...FORMATS, 'comment' as const].map((format) => ({ shape, sameWords, format })),
)

function render(run: Run, format: Format | 'comment'): string {
  if (format !== 'comment') return renderAs(format, run, around)
  const [report] = run.reports
  return report ? commentOf(report, () => null).body : ''
}

describe('a report of many findings', () => {
  it.each(cases)('takes as much longer as there are more: $format, $shape', (one) => {
    const looksAt = (size: number) => {
      const { run, looks } = counted(size, one.sameWords)
      render(run, one.format)
      return looks()
    }
    const [few, many] = [looksAt(1_000), looksAt(20_000)]
    expect(few).toBeGreaterThan(0)
    expect(many / few).toBeLessThan(20 * 2)
  })

  it('is whole in JSON and SARIF', () => {
    const { run } = counted(20_000, false)
    const { findings } = JSON.parse(render(run, 'json'))
    const { runs } = JSON.parse(render(run, 'sarif'))
    expect(findings).toHaveLength(20_000)
    expect(runs[0].results).toHaveLength(20_000)
  })

  it.each([
    'text',
    'html',
    'junit',
  ] as const)('is short in %s, and says how many more there are and where', (format) => {
    const { run } = counted(20_000, false)
    const page = render(run, format)
    expect(page.length).toBeLessThan(1_500_000)
    expect(page).toMatch(/… and 1[\d,]+ more (finding|test)s: see the report file/)
  })

  it.each([
    'markdown',
    'comment',
  ] as const)('says in %s what it left out, and where it is', (format) => {
    const { run } = counted(20_000, false)
    expect(render(run, format)).toMatch(
      /This page was cut to fit\. Left out: .*\d+ findings.* See .* for everything/,
    )
  })
})
