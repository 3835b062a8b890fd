import fc from 'fast-check'
import { marked } from 'marked'
import { describe, expect, it } from 'vitest'
import { annotationsOf } from '../../src/report/annotations.ts'
import { commentOf } from '../../src/report/comment.ts'
import { renderHtml } from '../../src/report/html.ts'
import { renderJson } from '../../src/report/json.ts'
import { reportSchema } from '../../src/report/json-schema.ts'
import { renderJunit } from '../../src/report/junit.ts'
import { renderSarif } from '../../src/report/sarif.ts'
import { statusOf } from '../../src/report/status.ts'
import { renderSummary } from '../../src/report/summary.ts'
import { renderTerminal } from '../../src/report/terminal.ts'
import { HOSTILE_TEXTS, reportOf, severalOf } from '../support/hostile-reports.ts'
import { around } from '../support/reports.ts'
import { closedSchema, junitProblems, sarifSchema } from '../support/schemas.ts'
import { SEED } from '../support/seed.ts'

/** Pieces that mean something to a reader of some format, in any order, between texts of any kind. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...HOSTILE_TEXTS),
      fc.constantFrom(...'|`<>&"\'\\*_~[]()!#@:$%{}-=+.\r\n\t\u2028\u0000\u001b\u200b\u202e'),
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((pieces) => `${pieces.join('')}x`)
const check = (property: (given: string) => void, numRuns: number) =>
  fc.assert(fc.property(text, property), { seed: SEED, numRuns })

/** The elements that shape a page; others may stand in a text of ours that quotes code or breaks a long name. */
const shape = (html: string) =>
  (html.match(/<\/?[a-z][a-z0-9]*/gi) ?? []).filter((tag) => !/^<\/?(code|wbr|p|br)$/.test(tag))
const rendered = (markdown: string) => String(marked.parse(markdown, { gfm: true, async: false }))
const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2066-\u2069\ufeff]/
const unpainted = (_: unknown, words: string) => words

describe('whatever a text is', () => {
  it('a page of Markdown keeps its shape, and links nowhere', () => {
    for (const pageOf of [
      (given: string) => renderSummary(severalOf(given)),
      (given: string) => commentOf(reportOf(given), () => null).body,
    ]) {
      const plain = shape(rendered(pageOf('plain')))
      check((given) => {
        const html = rendered(pageOf(given))
        expect(shape(html)).toEqual(plain)
        expect(html).not.toMatch(/<a |<img |(?<![\w.+-])@[a-z]/i)
      }, 500)
    }
  })

  it('the HTML report keeps its shape, and has no attribute that was not ours', () => {
    const plain = shape(renderHtml(severalOf('plain')))
    check((given) => {
      const html = renderHtml(severalOf(given))
      expect(shape(html)).toEqual(plain)
      expect(html).not.toMatch(
        /<[a-z0-9]+ (?!class="|data-label="|lang="|charset="|http-equiv="|name=")/,
      )
    }, 1_000)
  })

  it('JUnit keeps its elements, and is valid', async () => {
    const plain = renderJunit(severalOf('plain')).match(/<[a-z-]+/g)
    const xmls: string[] = []
    check((given) => {
      const xml = renderJunit(severalOf(given))
      expect(xml.match(/<[a-z-]+/g)).toEqual(plain)
      xmls.push(xml)
    }, 300)
    expect(await junitProblems(xmls)).toEqual([])
  })

  it('SARIF and JSON are valid', () => {
    const sarifProblems = sarifSchema()
    const jsonProblems = closedSchema(reportSchema())
    check((given) => {
      expect(sarifProblems(JSON.parse(renderSarif(severalOf(given), around)))).toEqual([])
      expect(jsonProblems(JSON.parse(renderJson(severalOf(given))))).toEqual([])
    }, 300)
  })

  it('a terminal gets as many lines as ever, and no control code', () => {
    const lines = (given: string) => renderTerminal(severalOf(given), unpainted).split('\n')
    const plain = lines('plain').length
    check((given) => {
      const shown = lines(given)
      expect(shown).toHaveLength(plain)
      for (const line of shown) expect(line).not.toMatch(controls)
    }, 1_000)
  })

  it('nothing is a command to the runner', () => {
    check((given) => {
      const run = severalOf(given)
      const said = annotationsOf(run).flatMap(({ title, message }) => [title, message])
      const { description } = statusOf(reportOf(given))
      for (const words of [...said, description]) expect(words).not.toMatch(controls)
      for (const page of [
        renderTerminal(run, unpainted),
        renderSarif(run, around),
        renderJunit(run),
      ])
        expect(page).not.toMatch(/^\s*::|##\[/m)
    }, 300)
  })
})
