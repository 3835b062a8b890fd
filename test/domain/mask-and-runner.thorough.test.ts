import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { suite } from '../../src/checks/index.ts'
import { masker } from '../../src/domain/mask.ts'
import type { ParityRow } from '../../src/domain/parity.ts'
import { runOf } from '../../src/domain/run.ts'
import type { Shape } from '../../src/domain/shape.ts'
import { RESULTS } from '../../src/domain/verdict.ts'
import { renderSummary } from '../../src/report/summary.ts'
import FRAME from '../../src/report/summary-frame.json' with { type: 'json' }
import { failure, finding, report } from '../support/reports.ts'
import { ENCODERS, runnerMasker } from '../support/runner-masker.ts'

const REPORT_FILE = '/home/runner/work/_temp/bootgate-a1B2c3/report.json'
const KEEP = [REPORT_FILE, ...suite.map(({ id }) => id), ...FRAME]
const OURS = [...RESULTS, ...KEEP]
const masksOf = masker(KEEP)

function maskerOf(secret: string) {
  const masker = runnerMasker()
  for (const mask of masksOf(secret)) masker.addMask(mask)
  return masker
}

const window = fc
  .tuple(fc.constantFrom(...OURS), fc.nat(), fc.integer({ min: 1, max: 24 }))
  .map(([text, from, length]) => text.substr(from % text.length, length))

/** Texts of which the runner makes a word of ours by itself, beside texts of every kind. */
const secret = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom('true', '1', 'pass', 'a', 'blocked', 'broken', '***', '::', '{', '"', '&', '12'),
  // The base64 of their ends is `file`, `empl` and a part of the report's path.
  fc.constantFrom('x~)^', 'xyzje', 'xkPv'),
  window,
  window.map((text) => ` ${text}\r\n`),
  window.map((text) => `"${text}"`),
  window.map((text) => `long-before&${text}`),
  window.map((text) => `${text}&long-behind`),
  window.map((text) => `a&+x${text}`),
  window.map((text) => `first line\n${text}`),
  window.map((text) => JSON.stringify({ key: text, list: [text] })),
  window.map((text) => JSON.stringify({ key: JSON.stringify({ inner: text }) })),
  window.map((text) => `redis://user:${text}@host/0`),
  window.map((text) => `redis://user:${encodeURIComponent(text.toWellFormed())}@host/0`),
  fc
    .tuple(fc.constantFrom('', 'x', 'xy', 'é', '€'), window)
    .map(([before, text]) => before + Buffer.from(text, 'base64').toString()),
)

describe('under the runner’s masker', () => {
  it('every output that we set reaches the next job, whatever the secret is', () => {
    fc.assert(
      fc.property(secret, fc.constantFrom(...RESULTS), fc.nat(400), (value, result, count) => {
        const outputs = {
          result,
          errors: `${count}`,
          warnings: '0',
          report: REPORT_FILE,
        }
        expect(maskerOf(value).outputs(outputs)).toEqual(outputs)
      }),
      { numRuns: 3_000 },
    )
  })

  it('the verdict and the tables of the summary stand, whatever the secret is', () => {
    fc.assert(
      fc.property(secret, (value) => {
        const masker = maskerOf(value)
        expect(FRAME.map(masker.summary)).toEqual(FRAME)
      }),
      { numRuns: 3_000 },
    )
  })

  it('a summary may lose a word of a sentence, never its shape', () => {
    const page = renderSummary(
      runOf(report({ result: 'broken', findings: [finding()], failures: [failure()] })),
    )
    const masked = maskerOf('publicly known').summary(page)
    const shape = (text: string) => text.replace(/[^|<>\n]/g, '')
    expect(masked).toContain('is still a *** default.')
    expect(shape(masked)).toBe(shape(page))
  })

  it.each(Object.entries(ENCODERS))('a value is hidden as %s', (_, encode) => {
    fc.assert(
      fc.property(secret, (value) => {
        const encoded = encode(value)
        if (encoded === '' || !masksOf(value).includes(value)) return
        expect(maskerOf(value).mask(`☃${encoded}☃`)).toBe('☃***☃')
      }),
      { numRuns: 500 },
    )
  })

  it.each<{ readonly value: string; readonly part: string }>([
    { value: 'first-orchard\nsecond-kite', part: 'second-kite' },
    { value: '{"a":{"b":["leaf-of-json"]}}', part: 'leaf-of-json' },
    { value: '{"inner":"{\\"key\\":\\"leaf-of-a-leaf\\"}"}', part: 'leaf-of-a-leaf' },
    { value: 'redis://u:mill%2Fpond%21@h', part: 'mill/pond!' },
    { value: 'redis://u:mill%2Fpond%21@h', part: 'mill%2Fpond%21' },
    { value: 'postgresql://u:mill/pond#1@h/db', part: 'mill/pond#1' },
  ])('of $value the part $part is hidden by itself, in every encoding', ({ value, part }) => {
    const masker = maskerOf(value)
    for (const encode of [(text: string) => text, ...Object.values(ENCODERS)]) {
      const encoded = encode(part)
      if (encoded !== '') expect(masker.mask(`☃${encoded}☃`)).toBe('☃***☃')
    }
  })

  it('what cannot be hidden whole is hidden by halves', () => {
    const masker = maskerOf('orchard-kite-9&broken')
    expect(masker.mask('orchard-kite-9&broken')).toBe('***&broken')
    expect(masker.outputs({ result: 'broken' })).toEqual({ result: 'broken' })
  })

  it('a name that every report shows has no hole to tell that it is a secret too', () => {
    expect(masker(['backend'])('backend')).toEqual([])
  })
})

describe('of a run of several environments', () => {
  const row = (shape: Shape, sameAs: readonly string[], back = sameAs): ParityRow => {
    const cell = { state: 'present', kept: 'secret', shape, sameAs } as const
    const other = { ...cell, kept: 'plain', shape: 'text', sameAs: back } as const
    return { name: 'KEY', differs: true, cells: [cell, other] }
  }
  const reports = [report(), report({ environment: 'staging', result: 'pass' })]
  const rows = [row('redis URL', []), row('yes or no', ['staging'], []), row('text', ['staging'])]
  const page = renderSummary({ reports, parity: { environments: ['prod', 'staging'], rows } })

  it.each([
    ...['yes or no', 'redis URL', 'secret', 'plain', 'same secret as', 'environments', 'Variable'],
    'same secret in both',
  ])('the word %j of the comparison stands, whatever the secret is', (word) => {
    expect(page).toContain(word)
    expect(maskerOf(word).summary(page)).toBe(page)
  })
})

describe('the texts that no mask may change', () => {
  it('hold no mark of the encodings that the policy leaves aside', () => {
    for (const text of [...RESULTS, ...KEEP])
      expect(text).not.toMatch(/\\["\\bfnrtu]|%[0-9A-F]{2}|&(?:lt|gt|amp|quot|apos);|''/)
  })
})
