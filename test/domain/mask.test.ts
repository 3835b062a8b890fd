import { describe, expect, it } from 'vitest'
import { masker } from '../../src/domain/mask.ts'

describe('masks', () => {
  it.each<[string, string, readonly string[]]>([
    ['the whole value', 'orchard-kite-9', ['orchard-kite-9']],
    [
      'every line of several',
      'first line\nsecond line',
      ['first line\nsecond line', 'first line', 'second line'],
    ],
    [
      'the leaves of JSON',
      '{"a":"leaf-one","n":{"b":["leaf-two"]}}',
      ['{"a":"leaf-one","n":{"b":["leaf-two"]}}', 'leaf-one', 'leaf-two'],
    ],
    [
      'a password in both spellings',
      'redis://u:p%40ss-word@h/0',
      ['redis://u:p%40ss-word@h/0', 'p%40ss-word', 'p@ss-word'],
    ],
    [
      'the password of a URL inside JSON',
      '{"u":"amqp://a:mill-pond@h"}',
      ['{"u":"amqp://a:mill-pond@h"}', 'amqp://a:mill-pond@h', 'mill-pond'],
    ],
  ])('%s', (_, raw, expected) => {
    expect(masker([])(raw)).toEqual(expected)
  })

  it.each([
    ['true'],
    ['FALSE'],
    ['null'],
    ['1'],
    ['5432'],
    ['3.14'],
    ['-12345'],
    ['abc'],
    [''],
    ['   '],
    ['pass'],
    ['block'],
    ['broke'],
    ['"12"'],
    ['"true"'],
  ])('never %j, which stands in ordinary text', (raw) => {
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
