import { describe, expect, it } from 'vitest'
import { uniqueCharacters } from '../../src/checks/unique-characters.ts'
import { present } from '../support/variables.ts'
import { PASSPHRASES, randomSecrets, seeded } from './good-values.ts'
import { hits, verdicts } from './run.ts'

describe('unique-characters', () => {
  it('is a warning, and never of a generated secret or a passphrase', () => {
    const bad = present('V', 'secret', 'asdfasdfjklasdfjjkaslfdfaskjdlfasjdfkl')
    expect(verdicts([bad])).toEqual(['V unique-characters warning'])
    const bytes = seeded(11)
    const hex = Array.from({ length: 20_000 }, () => bytes(16).toString('hex'))
    const good = [...hex, ...randomSecrets(500), ...PASSPHRASES]
    const variables = good.map((raw) => present('V', 'secret', raw))
    expect(hits(uniqueCharacters, variables)).toEqual([])
  })
})
