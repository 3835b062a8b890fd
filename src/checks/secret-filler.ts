import { secretIn } from '../domain/variable.ts'
import { DEPLOYED, defineCheck, filled } from './check.ts'

const SEQUENCES = [
  '0123456789'.repeat(4),
  'abcdefghijklmnopqrstuvwxyz'.repeat(3),
  '0123456789abcdef'.repeat(4),
  'qwertyuiopasdfghjklzxcvbnm'.repeat(2),
]

/** One unit over and over: `aaaa`, `changemechangeme`. */
function repeats(raw: string): boolean {
  for (let unit = 1; unit <= raw.length / 2; unit += 1) {
    if (raw.startsWith(raw.slice(0, -unit), unit)) return true
  }
  return false
}

/** `12345678`, `abcdefgh`, upwards or downwards. */
function runs(raw: string): boolean {
  const text = raw.toLowerCase()
  const backwards = [...text].reverse().join('')
  return SEQUENCES.some((sequence) => sequence.includes(text) || sequence.includes(backwards))
}

/** Django's security.W009 asks for five different characters as well. */
function isFiller(raw: string): boolean {
  const text = raw.replace(/=+$/, '')
  if (text.length < 4) return false
  return repeats(text) || runs(text) || new Set(text).size < 5
}

export const secretFiller = defineCheck({
  id: 'secret-filler',
  levels: DEPLOYED,
  why: 'A repeated or sequential text is as long as asked for and as strong as its first letters.',
  yieldsTo: ['known-default', 'placeholder'],
  find: (scope) =>
    filled(scope)
      .filter((variable) => secretIn(variable)?.read(isFiller))
      .map((variable) => ({
        variable,
        says: 'is filler: a repeated or sequential text, or too few different characters',
        fix: 'Make a value of its own: openssl rand -base64 48',
        facts: {},
      })),
})
