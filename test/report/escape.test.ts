import { describe, expect, it } from 'vitest'
import {
  markdown,
  markdownCode,
  markdownLink,
  markdownProse,
  plainLine,
} from '../../src/report/escape.ts'
import { HOSTILE } from '../support/hostile.ts'

const CASES = HOSTILE.map((text) => [text] as const)

describe('text for a log', () => {
  it.each(CASES)('%j stays on its line and is no command', (text) => {
    const out = plainLine(`  ${text}`)
    expect(out).not.toMatch(
      /[\u0000-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2066\ufeff]|[\u{e0041}]/u,
    )
    expect(out.trimStart().startsWith('::')).toBe(false)
    expect(out).not.toContain('##[')
  })

  it('leaves ordinary text alone', () => {
    expect(plainLine('a: b :: c, ähm — 100 %')).toBe('a: b :: c, ähm — 100 %')
  })
})

describe('text for a cell', () => {
  it.each(CASES)('%j does not break out, link or mention', (text) => {
    const out = markdown(text)
    const own = out.replaceAll('<wbr>', '')
    expect(own).not.toMatch(/[|\n<>`[\]*~\\$]/)
    expect(own).not.toMatch(/(^|[^A-Za-z0-9])_|_([^A-Za-z0-9]|$)/)
    expect(own).not.toMatch(/:\/\/|www\./)
    expect(out).not.toMatch(/@\w/)
    // What stands after entities are characters again, as GitHub's filters see it.
    const seen = own.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    expect(seen).not.toMatch(/#\d|GH-\d|:(?!\d+:)[\w+-]+:|:100:|(?<!\w)@\w/)
  })

  it.each(CASES)('%j set as code stays inside the code', (text) => {
    const [, inside = ''] = /^<code>(.*)<\/code>$/.exec(markdownCode(text)) ?? []
    expect(inside.replaceAll('<wbr>', '')).not.toMatch(/[|\n<>`[\]*~\\$]|:\/\/|(?<!\w)@\w/)
  })

  it('leaves names readable, and gives long ones places to break', () => {
    expect(markdownCode('JWT_SECRET')).toBe('<code>JWT_SECRET</code>')
    expect(markdownCode('AWS_CREDENTIALS_MISSING')).toBe(
      '<code>AWS_<wbr>CREDENTIALS_<wbr>MISSING</code>',
    )
    expect(markdown('deploy/service.json:18:11')).toBe('deploy/<wbr>service.<wbr>json:18:11')
    expect(markdownCode('TOKEN_ENCRYPTION_KEY')).toBe('<code>TOKEN_<wbr>ENCRYPTION_KEY</code>')
  })

  it.each([
    ['nothing to break at', 'W'.repeat(5_000)],
    ['entities', '|'.repeat(5_000)],
    ['slashes', '/'.repeat(5_000)],
  ])('leaves no word of %s too long for a phone', (_, text) => {
    const words = markdown(text).split('<wbr>')
    expect(Math.max(...words.map((word) => word.replace(/&\S+?;|\/+/g, 'x').length))).toBeLessThan(
      25,
    )
  })

  it('gives commands and addresses that are copied as they were', () => {
    const shown = markdownProse('Run `psql a#1 :x:` on postgresql://user:password@host/db')
    const copied = shown
      .replace(/<[^>]+>/g, '')
      .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    expect(copied).toBe('Run psql a#1 :x: on postgresql://user:password@host/db')
  })
})

describe('a link', () => {
  it.each(CASES)('of %j keeps to its address', (text) => {
    const out = markdownLink(
      text,
      `https://github.com/a/b/blob/c/${encodeURIComponent(text.toWellFormed())}#L7`,
    )
    expect(out).toMatch(/^<a href="https:\/\/github\.com\/a\/b\/blob\/c\/[^"<>|`\s]*#L7">/)
    expect(out.match(/<\/a>/g)).toHaveLength(1)
  })
})
