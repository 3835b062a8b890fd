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
