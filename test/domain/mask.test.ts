import { describe, expect, it } from 'vitest'
import { masker } from '../../src/domain/mask.ts'

describe('masks', () => {
  it.each<{ readonly name: string; readonly raw: string; readonly expected: readonly string[] }>([
    { name: 'the whole value', raw: 'orchard-kite-9', expected: ['orchard-kite-9'] },
    {
      name: 'every line of several',
      raw: 'first line\nsecond line',
      expected: ['first line\nsecond line', 'first line', 'second line'],
    },
    {
      name: 'the leaves of JSON',
      raw: '{"a":"leaf-one","n":{"b":["leaf-two"]}}',
      expected: ['{"a":"leaf-one","n":{"b":["leaf-two"]}}', 'leaf-one', 'leaf-two'],
    },
    {
      name: 'a password in both spellings',
      raw: 'redis://u:p%40ss-word@h/0',
      expected: ['redis://u:p%40ss-word@h/0', 'p%40ss-word', 'p@ss-word'],
    },
    {
      name: 'the password of a URL inside JSON',
      raw: '{"u":"amqp://a:mill-pond@h"}',
      expected: ['{"u":"amqp://a:mill-pond@h"}', 'amqp://a:mill-pond@h', 'mill-pond'],
    },
  ])('$name', ({ raw, expected }) => {
    expect(masker([])(raw)).toEqual(expected)
  })

  it.each([
    { raw: 'true' },
    { raw: 'FALSE' },
    { raw: 'null' },
    { raw: '1' },
    { raw: '5432' },
    { raw: '3.14' },
    { raw: '-12345' },
    { raw: 'abc' },
    { raw: '' },
    { raw: '   ' },
    { raw: 'pass' },
    { raw: 'block' },
    { raw: 'broke' },
    { raw: '"12"' },
    { raw: '"true"' },
  ])('never $raw, which stands in ordinary text', ({ raw }) => {
    expect(masker([])(raw)).toEqual([])
  })

  it('never a part of a text that we need ourselves', () => {
    expect(masker(['/tmp/runner/report.json'])('runner')).toEqual([])
  })

  it('masks lines one by one where the runner would mask a lone brace', () => {
    expect(masker([])('{\n  "key": "leaf-value"\n}')).toEqual(['"key": "leaf-value"', 'leaf-value'])
  })

  it('reaches a leaf that lies deeper than calls may nest', () => {
    const raw = `${'['.repeat(20_000)}"leaf-value"${']'.repeat(20_000)}`
    expect(masker([])(raw)).toContain('leaf-value')
  })
})
