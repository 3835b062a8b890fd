import { withoutSecrets } from '../domain/safe-text.ts'
import type { Secret } from '../domain/secret.ts'
import { formsOf } from './forms.ts'

/** In characters: a shorter part of a value says little about it. */
const RUN = 4
/** In characters: a run of this length, with other characters between, is no coincidence. */
const SPREAD = 8
const LONGEST = 240
const CUT = '…'

/** Removes values from texts of the application. Null: no safe text is left. */
export type Cutter = (text: string) => string | null

/**
 * Makes a Cutter. It removes each run of four or more characters that also stands in one of the values, quoted texts and
 * words that look like tokens. In doubt nothing is left.
 * @param names stay, even in quotes
 */
export function cutter(values: readonly Secret[], names: ReadonlySet<string>): Cutter {
  const forms = values.flatMap(formsOf)
  const runs = new Set(forms.flatMap((form) => piecesOf(form.toLowerCase(), RUN)))
  const short = forms.filter((form) => form.length < RUN).map((form) => form.toLowerCase())
  const spread = new Set(
    values.flatMap(formsOf).flatMap((form) => {
      const bare = bareOf(form)
      const reversed = [...bare].reverse().join('')
      return [...piecesOf(bare, SPREAD), ...piecesOf(reversed, SPREAD)]
    }),
  )
  return (text) => {
    const line = withoutDetails(text)
    if (short.some((form) => line.toLowerCase().includes(form))) return null
    const cut = withoutSecrets(withoutRuns(line, runs), names)
      .replace(/…(\s*…)+/g, CUT)
      .trim()
    if (piecesOf(bareOf(cut), SPREAD).some((piece) => spread.has(piece))) return null
    const left = cut.replace(/[^\p{L}\p{N}]/gu, '').length
    const before = line.replace(/[^\p{L}\p{N}]/gu, '').length
    if (left === 0 || left * 2 < before) return null
    return cut.length <= LONGEST ? cut : `${cut.slice(0, LONGEST - 1)}${CUT}`
  }
}

/** `[type=missing, input_value=…]`: details in brackets hold inputs. */
function withoutDetails(text: string): string {
  return text.replace(/\s*[[({][^[({]*=.*$/s, '').replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
}

/** Marks every four characters that stand in a value, and cuts what is marked. */
function withoutRuns(text: string, runs: ReadonlySet<string>): string {
  const low = lowerOf(text)
  const marked = new Uint8Array(text.length)
  for (let place = 0; place + RUN <= low.length; place += 1)
    if (runs.has(low.slice(place, place + RUN))) marked.fill(1, place, place + RUN)
  let cut = ''
  for (let place = 0; place < text.length; place += 1)
    cut += marked[place] === 0 ? text.charAt(place) : CUT
  return cut.replace(/…+/g, CUT)
}

/** In lower case, with as many characters: `İ` would become two. */
function lowerOf(text: string): string {
  const low = text.toLowerCase()
  return low.length === text.length ? low : text.replace(/[A-Z]/g, (sign) => sign.toLowerCase())
}

function bareOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()
}

function piecesOf(text: string, length: number): readonly string[] {
  const pieces: string[] = []
  for (let place = 0; place + length <= text.length; place += 1)
    pieces.push(text.slice(place, place + length))
  return pieces
}
