import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Finding, rank, SEVERITIES } from '../../src/domain/finding.ts'
import { runOf } from '../../src/domain/run.ts'
import { groupFindings } from '../../src/report/groups.ts'
import { renderHtml } from '../../src/report/html.ts'
import { renderSummary } from '../../src/report/summary.ts'
import { renderTerminal } from '../../src/report/terminal.ts'
import { topicsOf, variablesOf } from '../../src/report/topics.ts'
import { finding, report } from '../support/reports.ts'

const plain = (_: unknown, text: string) => text
const pagesOf = (findings: readonly Finding[]) => {
  const run = runOf(report({ findings, variables: [] }))
  return {
    text: renderTerminal(run, plain),
    markdown: renderSummary(run),
    html: renderHtml(run).replace(/^.*<main>/s, ''),
  }
}
const at = (line: number) => ({ file: 'service.json', line, column: 3 })
const about = (variable: string, words: string, over: Partial<Finding> = {}) =>
  finding({ variable, message: `${variable} ${words}`, fix: 'Ask.', origin: null, ...over })
const timesIn = (page: string, part: string) => page.split(part).length - 1

const findings = fc.array(
  fc
    .record({
      variable: fc.constantFrom('A', 'B', 'C', 'D', null),
      check: fc.constantFrom('empty', 'required', 'known-default'),
      severity: fc.constantFrom(...SEVERITIES),
      words: fc.constantFrom('is odd.', 'is even.', 'names a host.'),
      fix: fc.constantFrom('Ask.', 'Look: `ls`'),
      location: fc.constantFrom(null, at(1), at(2)),
    })
    .map(({ words, ...one }) =>
      finding({ ...one, origin: null, message: `${one.variable ?? 'The policy'} ${words}` }),
    ),
  { maxLength: 30 },
)

/** The same label for sets of names that are linked, by trying again until nothing changes. */
function labelled(sets: readonly (readonly string[])[]): readonly number[] {
  let labels = sets.map((_, place) => place)
  for (;;) {
    const next = labels.map((label, place) =>
      Math.min(
        label,
        ...labels.filter((_, other) => sets[other]?.some((name) => sets[place]?.includes(name))),
      ),
    )
    if (String(next) === String(labels)) return labels
    labels = next
  }
}

describe('the findings of one variable', () => {
  it('stand together, the most severe first, and none is lost', () => {
    fc.assert(
      fc.property(findings, (given) => {
        const groups = groupFindings(report({ findings: given }))
        expect(new Set(groups.flatMap((one) => one.findings))).toEqual(new Set(given))
        const topics = topicsOf(groups)
        expect(topics.flat()).toEqual(groups)
        for (const variable of ['A', 'B', 'C', 'D']) {
          const alone = topics.filter(([first]) => String(variablesOf(first)) === variable)
          const places = alone.map(([{ findings }]) =>
            JSON.stringify(findings.map(({ location }) => location?.line)),
          )
          expect(new Set(places).size).toBe(places.length)
        }
        for (const topic of topics) {
          const ranks = topic.map(({ severity }) => rank(severity))
          expect(ranks).toEqual(ranks.toSorted((one, other) => one - other))
        }
        const labels = labelled(topics.map(([first]) => variablesOf(first)))
        const starts = labels.filter((label, place) => label !== labels[place - 1])
        expect(new Set(starts).size).toBe(starts.length)
      }),
    )
  })

  it('have their name, their place and an equal fix once', () => {
    const pages = pagesOf([
      about('A', 'is odd.', { check: 'empty' }),
      about('B', 'is odd, too.', { check: 'empty', location: at(9) }),
      about('A', 'names a host.', { check: 'required', severity: 'warning' }),
    ])
    expect(pages.text).toContain(`error    A is odd.
         service.json:7 · empty
warning  It names a host.
         required
         fix: Ask.

error    B is odd, too.`)
    for (const page of Object.values(pages)) {
      expect(timesIn(page, 'service.json:7')).toBe(1)
      expect(timesIn(page, 'It names a host.')).toBe(1)
    }
    expect(timesIn(pages.markdown, '>A<')).toBe(1)
    expect(timesIn(pages.html, '>A<')).toBe(1)
    expect(timesIn(pages.html, 'Ask.')).toBe(2)
  })

  it('are on a page that is just large enough for them', () => {
    fc.assert(
      fc.property(findings, (given) => {
        const run = runOf(report({ findings: given, variables: [] }))
        const whole = renderSummary(run)
        expect(renderSummary(run, { limit: { most: whole.length, unit: 'characters' } })).toBe(
          whole,
        )
      }),
    )
  })

  it('are not parted by what it shares with others', () => {
    const { text } = pagesOf([
      about('B', 'is odd.'),
      about('A', 'is even.'),
      about('A', 'is plain.', { severity: 'info', check: 'empty' }),
      about('C', 'is plain.', { severity: 'info', check: 'empty' }),
    ])
    const order = ['B is odd.', 'A is even.', 'A and C are plain.'].map((part) =>
      text.indexOf(part),
    )
    expect(order).toEqual(order.toSorted((one, other) => one - other))
  })
})

describe('several variables', () => {
  const same = ['A', 'B', 'C', 'D'].map((name) => about(name, 'is odd.'))

  it('with one place have it once', () => {
    for (const page of Object.values(pagesOf(same))) expect(timesIn(page, 'service.json:7')).toBe(1)
  })

  it('with several places have each beside its name', () => {
    const apart = same.map((one, place) => ({ ...one, location: at(place + 1) }))
    const { text, html, markdown } = pagesOf(apart)
    expect(text).toContain('         A: service.json:1\n         B: service.json:2\n')
    expect(html).toContain('<dt><code>B</code></dt><dd><code>service.json:2</code></dd>')
    expect(markdown).toContain('<code>B</code></b><br><sub>service.json:2</sub>')
  })

  it('from stores have each store beside its name', () => {
    const stored = same.map((one) => ({
      ...one,
      origin: { source: 'secrets-manager', locator: `of-${one.variable}` } as const,
    }))
    const { text, html } = pagesOf(stored)
    expect(text).toContain('         B: service.json:7 · Secrets Manager of-B\n')
    expect(html).toContain(
      '<dt><code>B</code></dt><dd><code>service.json:7</code> · Secrets Manager of-B',
    )
  })
})
