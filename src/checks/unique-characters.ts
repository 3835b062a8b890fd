import { defineCheck } from './check.ts'
import { STAND_INS } from './flaw.ts'
import { newValueOf } from './new-value.ts'
import { isTestKey } from './sandbox-marks.ts'

const LONG = 32

const HEX = '0123456789abcdef'

/**
 * Whether a long text has fewer different characters than random text of its alphabet. Random texts of 32
 * characters pass the thresholds less than once in 10^9: fewer than 7 of 16 in hex (2 in 10^10), 9 of 26 in
 * letters of one case (6 in 10^11), 10 of 32 and more (5 in 10^11). Digits are not judged: random digits often
 * omit some of the ten.
 */
function isMonotonous(raw: string): boolean {
  if (raw.length < LONG) return false
  const text = raw.toLowerCase()
  const [all, hex]: [string[], string[]] = [[], []]
  for (const character of text) {
    if (all.length < 10 && !all.includes(character)) all.push(character)
    if (hex.length < 7 && HEX.includes(character) && !hex.includes(character)) hex.push(character)
    // The first characters decide for most texts.
    if (hex.length === 7 && all.length === 10) return false
  }
  if (isTestKey(raw)) return false
  const digits = text.replace(/[^0-9a-f]/g, '').length
  // Dashes of a UUID, or a prefix such as `key_`.
  if (digits * 4 > text.length * 3)
    return digits >= LONG && hex.length < 7 && hex.some((character) => character > '9')
  return all.length < (/^[a-z]+$/.test(text) ? 9 : 10)
}

export const uniqueCharacters = defineCheck({
  id: 'unique-characters',
  levels: { development: 'info', staging: 'warning', production: 'warning' },
  why: 'A secret of few different characters was typed, not generated, and can be guessed.',
  yieldsTo: [...STAND_INS, 'fernet-key'],
  example: {
    types: { API_KEY: 'secret' },
    bad: ['API_KEY=asdfasdfjklasdfjjkaslfdfaskjdlfasjdfkl'],
    good: ['API_KEY=plum-tractor-eighty-violins-marmalade'],
  },
  find: (scope) =>
    scope.secrets
      .filter(({ secret }) => secret.read(isMonotonous))
      .map(({ variable }) => ({
        variable,
        says: 'has too few different characters for a random secret of its length',
        fix: newValueOf(variable),
        facts: {},
      })),
})
