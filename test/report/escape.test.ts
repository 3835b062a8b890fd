import { describe, expect, it } from 'vitest'
import { markdown, markdownCode, plainLine } from '../../src/report/escape.ts'

const HOSTILE = [
  'a|b',
  'line\nbreak',
  '<script>alert(1)</script>',
  '</td></tr></table><h1>passed</h1>',
  '`code`',
  '@team/security',
  '<!-- marker -->',
  '::error::forged',
  '##[error]forged',
  '\u001b[31mred',
  'right\u202eleft',
  '[link](https://x)',
  '**bold**',
  '__init__',
  '~~gone~~',
  '\\|',
]

describe('text for a log', () => {
  it.each(HOSTILE.map((text) => [text]))('%j stays on its line and is no command', (text) => {
    const out = plainLine(`  ${text}`)
    expect(out).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/)
    expect(out.trimStart().startsWith('::')).toBe(false)
    expect(out).not.toContain('##[')
  })

  it('leaves ordinary text alone', () => {
    expect(plainLine('a: b :: c, ähm — 100 %')).toBe('a: b :: c, ähm — 100 %')
  })
})

describe('text for a cell', () => {
  it.each(HOSTILE.map((text) => [text]))('%j does not break out', (text) => {
    const out = markdown(text)
    expect(out).not.toMatch(/[|\n<>`[\]*~\\]/)
    expect(out).not.toMatch(/@\w/)
    expect(out).not.toMatch(/(^|[^A-Za-z0-9])_|_([^A-Za-z0-9]|$)/)
  })

  it('leaves names readable', () => {
    expect(markdownCode('JWT_SECRET')).toBe('<code>JWT_SECRET</code>')
  })
})
