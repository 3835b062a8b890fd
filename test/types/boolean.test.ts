import { describe, expect, it } from 'vitest'
import { flawsOf } from '../support/variables.ts'

describe('boolean', () => {
  it.each(['true', 'false', '1', '0', 'TRUE', 'False', 'tRuE'])('takes %j', (raw) => {
    expect(flawsOf('boolean', raw)).toEqual([])
  })

  it.each([
    ['words that only some readers know', ['yes', 'no', 'on', 'off', 't', 'f', 'y', 'n']],
    ['other numbers', ['2', '-1', '01', '1.0', '00']],
    [
      'a word with company',
      ['true ', ' true', 'true\n', 'true\r', '"true"', 'true # on', 'truefalse'],
    ],
    ['look-alikes', ['fal\u017fe', '\uff11', '\u0661', 'tru\u0435', 'true\u200b', '\ufefftrue']],
    ['words for nothing', ['null', 'None', 'undefined', 'NaN']],
  ])('refuses %s', (_, raws) => {
    for (const raw of raws) expect([raw, ...flawsOf('boolean', raw)]).toEqual([raw, 'word'])
  })
})

/** What each reader takes and refuses, but for django-environ, to which every other word is false. */
const ASKED: Readonly<Record<string, readonly [good: readonly string[], bad: readonly string[]]>> =
  {
    pydantic: [
      ['true', 'tRuE', '1', 't', 'Y', 'yes', 'On', '0', 'f', 'n', 'no', 'off'],
      ['2', '1.0', ' true', 'true\n', 'ok', 'enabled'],
    ],
    envalid: [
      ['true', 't', 'yes', 'on', '1', 'false', 'f', 'no', 'off', '0'],
      ['True', 'FALSE', 'y', 'n', 'ok', 'YES'],
    ],
    zod: [
      ['true', 'True', 'y', 'enabled', 'disabled', 'off', '0'],
      ['t', 'f', 'ok', ' true'],
    ],
    go: [
      ['1', 't', 'T', 'TRUE', 'true', 'True', '0', 'f', 'F', 'FALSE', 'false', 'False'],
      ['tRuE', 'yes', 'on', 'y', ' true'],
    ],
    'django-environ': [
      ['true', 'ON', 'ok', 'y', 'yes', '1', 'False', '0', 'off', 'no'],
      ['t', 'tru', 'enabled', '2'],
    ],
    spring: [
      ['true', 'On', 'YES', '1', 'false', 'off', 'no', '0'],
      ['t', 'y', 'enabled', 'ok'],
    ],
    rust: [
      ['true', 'false'],
      ['True', '1', '0', 'yes'],
    ],
    dotnet: [
      ['true', 'False'],
      ['1', '0', 'yes'],
    ],
  }

describe('boolean with a reader', () => {
  it.each(Object.entries(ASKED))('takes what %s takes', (reader, [good, bad]) => {
    for (const raw of good) expect([raw, ...flawsOf('boolean', raw, { reader })]).toEqual([raw])
    for (const raw of bad)
      expect([raw, ...flawsOf('boolean', raw, { reader })]).toEqual([raw, 'word'])
  })
})
