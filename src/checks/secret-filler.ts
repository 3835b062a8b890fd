import { DEPLOYED, defineCheck } from './check.ts'
import { newValueOf } from './new-value.ts'
import { isTestKey } from './sandbox-marks.ts'

/** Keyboard sequences. */
const KEYBOARD = ['qwertyuiopasdfghjklzxcvbnm', 'asdfghjkl', 'qazwsxedcrfvtgbyhnujmikolp'].map(
  (row) => row.repeat(2),
)

/** The length of the shortest repeated unit (Knuth, Morris and Pratt): testing each unit separately would be quadratic. */
function period(text: string): number {
  const borders = [0]
  for (let end = 1; end < text.length; end += 1) {
    let border = borders[end - 1] ?? 0
    while (border > 0 && text[end] !== text[border]) border = borders[border - 1] ?? 0
    borders.push(text[end] === text[border] ? border + 1 : 0)
  }
  return text.length - (borders.at(-1) ?? 0)
}

/** Whether a text repeats a shorter one. Its first letters then occur again, which is rare in secrets. */
function repeats(text: string): boolean {
  const again = text.length < 8 || text.includes(text.slice(0, 4), 1)
  return again && period(text) * 2 <= text.length
}

/** Whether three of four characters follow the one before, as in `abcdefgh12345678`. */
function counts(text: string): boolean {
  let [up, down] = [0, 0]
  for (let place = 1; place < text.length; place += 1) {
    const step = text.charCodeAt(place) - text.charCodeAt(place - 1)
    if (step === 1) up += 1
    else if (step === -1) down += 1
  }
  return Math.max(up, down) * 4 >= (text.length - 1) * 3
}

/** Without base64 padding. */
function unpadded(raw: string): string {
  let end = raw.length
  while (raw[end - 1] === '=') end -= 1
  return raw.slice(0, end)
}

/** Django's security.W009 requires five different characters as well. The first characters decide for most texts. */
function hasFewCharacters(text: string): boolean {
  const seen: string[] = []
  for (const character of text) {
    if (seen.includes(character)) continue
    seen.push(character)
    if (seen.length === 5) return false
  }
  return true
}

function isFiller(raw: string): boolean {
  const text = unpadded(raw).toLowerCase()
  if (text.length < 4) return false
  const filler =
    hasFewCharacters(text) ||
    repeats(text) ||
    counts(text) ||
    KEYBOARD.some((row) => row.includes(text))
  return filler && !isTestKey(raw)
}

export const secretFiller = defineCheck({
  id: 'secret-filler',
  levels: DEPLOYED,
  why: 'Repeated or sequential text is as easy to guess as its first letters.',
  yieldsTo: ['nullish-literal', 'known-default', 'placeholder'],
  example: {
    types: { API_KEY: 'secret' },
    bad: ['API_KEY=0123456789abcdef0123456789abcdef'],
    good: ['API_KEY=plum-tractor-eighty-violins'],
  },
  find: (scope) =>
    scope.secrets
      .filter(({ secret }) => secret.read(isFiller))
      .map(({ variable }) => ({
        variable,
        says: 'is filler: a repeated or sequential text, or too few different characters',
        fix: newValueOf(variable),
        facts: {},
      })),
})
