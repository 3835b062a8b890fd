import { secretIn } from '../domain/variable.ts'
import { DEPLOYED, defineCheck } from './check.ts'
import { isTestKey } from './sandbox-marks.ts'

/** Ways along a keyboard. */
const KEYBOARD = ['qwertyuiopasdfghjklzxcvbnm', 'asdfghjkl', 'qazwsxedcrfvtgbyhnujmikolp']

/** The length of the shortest text that a value repeats, by Knuth, Morris and Pratt: a scan a unit would be quadratic. */
function period(text: string): number {
  const borders = [0]
  for (let end = 1; end < text.length; end += 1) {
    let border = borders[end - 1] ?? 0
    while (border > 0 && text[end] !== text[border]) border = borders[border - 1] ?? 0
    borders.push(text[end] === text[border] ? border + 1 : 0)
  }
  return text.length - (borders.at(-1) ?? 0)
}

/** Whether three of four steps go one up, or one down, as in `abcdefgh12345678`. */
function counts(text: string): boolean {
  const codes = [...text].map((character) => character.charCodeAt(0))
  const share = (step: number) =>
    codes.filter((code, place) => code - (codes[place - 1] ?? Number.NaN) === step).length
  return Math.max(share(1), share(-1)) * 4 >= (codes.length - 1) * 3
}

/** Without the padding of base64, which says nothing. */
function unpadded(raw: string): string {
  let end = raw.length
  while (raw[end - 1] === '=') end -= 1
  return raw.slice(0, end)
}

/** Django's security.W009 asks for five different characters as well. */
function isFiller(raw: string): boolean {
  const text = unpadded(raw).toLowerCase()
  if (text.length < 4 || isTestKey(raw)) return false
  return (
    period(text) * 2 <= text.length ||
    new Set(text).size < 5 ||
    counts(text) ||
    KEYBOARD.some((row) => row.repeat(2).includes(text))
  )
}

export const secretFiller = defineCheck({
  id: 'secret-filler',
  levels: DEPLOYED,
  why: 'A repeated or sequential text is as long as asked for and as strong as its first letters.',
  yieldsTo: ['nullish-literal', 'known-default', 'placeholder'],
  find: (scope) =>
    scope.filled
      .filter((variable) => secretIn(variable)?.read(isFiller))
      .map((variable) => ({
        variable,
        says: 'is filler: a repeated or sequential text, or too few different characters',
        fix: 'Make a value of its own: `openssl rand -base64 48`',
        facts: {},
      })),
})
