import { createHash } from 'node:crypto'

/** No window of this many characters of a value may be in anything that is shown. */
export const WINDOW = 6
/** What six bytes of a value take in base64 and in hexadecimal, and what tells a digest. */
const BASE64_WINDOW = 8
const HEX_WINDOW = 12

/** A value that must not be seen, and what to call it when it is. */
export interface Hidden {
  readonly label: string
  readonly texts: readonly string[]
}

/** Where a value came through. */
export interface Leak {
  readonly label: string
  readonly window: string
  /** What stands around it. */
  readonly around: string
}

/** Every trace that a value could leave: its windows, those of its encodings, and its digests. */
export class Footprints {
  readonly #sizes = new Map<number, Map<string, string>>()
  /** Marks how a window may begin: of the millions of places in the texts few need a closer look. */
  readonly #beginnings = new Uint8Array(BEGINNINGS)

  constructor(hidden: readonly Hidden[]) {
    for (const { label, texts } of hidden)
      for (const text of texts) {
        // Of a window without three letters in a row anything might be a part.
        this.#add(label, text, WINDOW, (window) => /[A-Za-z0-9]{3}/.test(window))
        const bytes = Buffer.from(text)
        for (const from of [0, 1, 2]) {
          const base64 = bytes.subarray(from).toString('base64').replace(/=+$/, '')
          this.#add(label, base64, BASE64_WINDOW)
          this.#add(label, base64.replaceAll('+', '-').replaceAll('/', '_'), BASE64_WINDOW)
        }
        this.#add(label, bytes.toString('hex'), HEX_WINDOW)
        for (const digest of ['md5', 'sha1', 'sha256', 'sha512']) {
          const hex = createHash(digest).update(text).digest('hex')
          this.#add(label, hex.slice(0, HEX_WINDOW), HEX_WINDOW)
        }
      }
  }

  #add(label: string, text: string, size: number, counts = (_: string) => true): void {
    const windows = this.#sizes.get(size) ?? new Map<string, string>()
    this.#sizes.set(size, windows)
    for (let at = 0; at + size <= text.length; at += 1) {
      const window = text.slice(at, at + size)
      if (!counts(window)) continue
      windows.set(window, label)
      this.#beginnings[beginningAt(window, 0)] = 1
    }
  }

  /** The first trace of each value in a text, as it stands there and as a reader decodes it. */
  leaksIn(shown: string): readonly Leak[] {
    const leaks = new Map<string, Leak>()
    for (const text of new Set([shown, decoded(shown)]))
      for (let at = 0; at + WINDOW <= text.length; at += 1) {
        if (this.#beginnings[beginningAt(text, at)] === 0) continue
        for (const [size, windows] of this.#sizes) {
          const window = text.slice(at, at + size)
          const label = windows.get(window)
          if (label === undefined || leaks.has(label)) continue
          leaks.set(label, { label, window, around: text.slice(Math.max(0, at - 60), at + 60) })
        }
      }
    return [...leaks.values()]
  }
}

const BEGINNINGS = 2 ** 20

/** A number that the six characters from a place on are known by, which others may share. */
function beginningAt(text: string, place: number): number {
  let mixed = 0
  for (let at = place; at < place + WINDOW; at += 1)
    mixed = (Math.imul(mixed, 33) + text.charCodeAt(at)) | 0
  return mixed & (BEGINNINGS - 1)
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
}
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** The escapes of HTML, XML, JSON, URLs and workflow commands taken back, and places to break taken out. */
function decoded(shown: string): string {
  return shown
    .replace(/<wbr>|&#820[34];|[\u200b\u200c]/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/\\u([0-9a-fA-F]{4})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
    .replace(/\\([nrtbf"\\/])/g, (_, mark: string) => ESCAPES[mark] ?? mark)
    .replace(/%([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
