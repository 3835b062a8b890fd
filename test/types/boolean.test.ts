import { describe, expect, it } from 'vitest'
import { BOOLEAN_READERS } from '../../src/types/boolean-readers.ts'
import { flawsOf } from '../support/variables.ts'

describe('boolean', () => {
  it.each(['true', 'false'])('takes %j', (raw) => {
    expect(flawsOf('boolean', raw)).toEqual([])
  })

  it.each([
    { code: 'digit', raws: ['1', '0'] },
    { code: 'case', raws: ['TRUE', 'True', 'FALSE', 'False', 'tRuE'] },
    { code: 'yes-no', raws: ['yes', 'no', 'Yes', 'NO'] },
    { code: 'on-off', raws: ['on', 'off', 'On', 'OFF'] },
    { code: 'letter', raws: ['t', 'f', 'y', 'n', 'T', 'N'] },
  ])('warns of $code, which some readers refuse', ({ code, raws }) => {
    for (const raw of raws) expect([raw, ...flawsOf('boolean', raw)]).toEqual([raw, code])
  })

  it.each([
    { name: 'words that few readers know', raws: ['enabled', 'disabled', 'active', 'yes please'] },
    { name: 'other numbers', raws: ['2', '-1', '01', '1.0', '00'] },
    {
      name: 'a word with company',
      raws: ['true ', ' true', 'true\n', 'true\r', '"true"', 'true # on', 'truefalse'],
    },
    {
      name: 'look-alikes',
      raws: ['fal\u017fe', '\uff11', '\u0661', 'tru\u0435', 'true\u200b', '\ufefftrue'],
    },
    { name: 'words for nothing', raws: ['null', 'None', 'undefined', 'NaN'] },
  ])('refuses $name', ({ raws }) => {
    for (const raw of raws) expect([raw, ...flawsOf('boolean', raw)]).toEqual([raw, 'word'])
  })
})

const WORDS = ['true', 'True', 'TRUE', 'FALSE', '1', '0', 'yes', 'y', 't', 'on', 'off', 'enabled']

/**
 * What each reader made of WORDS and of `true` with a space after it, in its newest release on 2026-11-30 (its
 * documentation or source for flask-debug, laravel and dotnet): T, F, E for an error, - for a word that was not asked, * for a text that counts as true.
 */
const ASKED: Readonly<Record<keyof typeof BOOLEAN_READERS, string>> = {
  presence: 'TTTTTTTTTTTT T',
  pydantic: 'TTTFTFTTTTFE E',
  decouple: 'TTTFTFTTTTFE E',
  environs: 'TTTFTFTTTTFE E',
  'django-environ': 'TTTFTFTTFTFF T',
  starlette: 'TTTFTFEEEEEE E',
  dynaconf: 'TTTTTFTTTTTT T',
  flask: 'T***TF****** T',
  envalid: 'TEEETFTETTFE E',
  zod: 'TTTFTFTTETFT E',
  coerce: 'TTTTTTTTTTTT T',
  convict: 'TTTFTTTTTTTT T',
  joi: 'TTTFEEEEEEEE T',
  'env-var': 'TTTFTFEEEEEE E',
  effect: 'TEEETFTTETFE E',
  go: 'TTTFTFEETEEE E',
  caarlos0: 'TTTFTFE-TEE- -',
  envconfig: 'TTTFTFE-TEE- -',
  viper: 'TTTFTFF-TFF- -',
  koanf: 'TTTFTFF-TFF- -',
  kong: 'TTTFTFT-EEE- -',
  spring: 'TTTFTFTEETFE T',
  quarkus: 'TTTFTFTTFTFF T',
  rust: 'TEEEEEEEEEEE E',
  envy: 'TEEEEEEEEEE- E',
  figment: 'TEEEEEEEEEE- T',
  clap: 'TEEEEEEEEEE- E',
  config: 'TTTFTFTEETF- E',
  'flask-debug': 'TTTFTFTTTTTT T',
  laravel: 'TTTFTFTTTTTT T',
  dotnet: 'TTTFEEEEEEEE -',
}

const MEANT = 'TTTFTFTTTTFT T'

describe('boolean with a reader', () => {
  it.each(Object.entries(ASKED))('judges what %s makes of each word', (reader, row) => {
    const words = [...WORDS, '', 'true ']
    const judged = words.map((raw, at) => {
      const answer = row.charAt(at).replace('*', 'T')
      if (raw === '' || answer === '-') return []
      const code = answer === 'E' ? ['word'] : answer === MEANT.charAt(at) ? [] : ['inverted']
      return [raw, flawsOf('boolean', raw, { reader }).join(), code.join()]
    })
    for (const [raw, found, expected] of judged) expect([raw, found]).toEqual([raw, expected])
  })

  it.each(
    Object.keys(BOOLEAN_READERS),
  )('takes true and false, or names the inversion: %s', (reader) => {
    expect(flawsOf('boolean', 'true', { reader })).toEqual([])
    const inverts = ['presence', 'coerce'].includes(reader)
    expect(flawsOf('boolean', 'false', { reader })).toEqual(inverts ? ['inverted'] : [])
  })

  it.each([
    'viper',
    'django-environ',
    'dynaconf',
    'convict',
    'flask',
    'quarkus',
  ])('refuses a word without a meaning, which %s would silently read', (reader) => {
    for (const raw of ['tru', 'fasle', '2'])
      expect([raw, ...flawsOf('boolean', raw, { reader })]).toEqual([raw, 'word'])
  })

  it.each(['presence', 'coerce'])('takes any other text for %s', (reader) => {
    for (const raw of ['2', 'debug', 'x y']) expect(flawsOf('boolean', raw, { reader })).toEqual([])
  })
})
