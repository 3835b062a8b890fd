import { describe, expect, it } from 'vitest'
import { runOf } from '../../src/domain/run.ts'
import { FORMATS, formatOf, renderAs } from '../../src/report/formats.ts'
import { HOSTILE_TEXTS, reportOf } from '../support/hostile-reports.ts'
import { around } from '../support/reports.ts'

describe('the format of a file', () => {
  it.each([
    ['report.sarif', 'sarif'],
    ['a.b/report.HTML', 'html'],
    ['out/report.md', 'markdown'],
    ['report.json', 'json'],
    ['report.xml', 'junit'],
    ['report.sarif.txt', 'text'],
    ['report', null],
    ['reports.md/report', null],
    ['report.yml', null],
    ['', null],
  ])('%j is %s', (path, format) => {
    expect(formatOf(path)).toBe(format)
  })
})

describe('every format', () => {
  it.each(FORMATS.map((format) => [format]))('%s ends with one line end', (format) => {
    expect(renderAs(format, runOf(reportOf('plain')), around)).toMatch(/[^\n]\n$/)
  })

  it.each(
    FORMATS.map((format) => [format]),
  )('%s gives no command to a runner or terminal', (format) => {
    for (const text of HOSTILE_TEXTS)
      expect([
        text,
        /##\[|^[^\S\n]*::|[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e]/m.exec(
          renderAs(format, runOf(reportOf(text)), around),
        ),
      ]).toEqual([text, null])
  })
})
