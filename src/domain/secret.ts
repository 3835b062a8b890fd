import { eachFound } from '../algorithms/text-search.ts'
import type { Comparable } from './comparable.ts'

/**
 * A value on its way from its source to the checks. It can be asked about, never printed:
 * no property, no string form, no JSON, no inspection shows it.
 */
export class Secret {
  readonly #raw: string
  /** The value that this is a part of; itself when it is the whole. */
  #root: Secret = this

  constructor(raw: string) {
    this.#raw = raw
  }

  /** Length in bytes of its UTF-8 form, which is what libraries count. */
  get bytes(): number {
    return Buffer.byteLength(this.#raw, 'utf8')
  }

  /** Whether this was made of that value, by `derive`. */
  isMadeOf(value: Secret): boolean {
    return this.#root === value.#root
  }

  /** Whether this was made of that value and is all of it; false for the same text from elsewhere. */
  isAllOf(value: Secret): boolean {
    return this.isMadeOf(value) && this.#raw === value.#raw
  }

  equals(this: Comparable, other: Comparable): boolean {
    return this.#raw === other.#raw
  }

  /** For each secret the place of the first one with the same text, in one pass. */
  static sameness(secrets: readonly Comparable[]): readonly number[] {
    const first = new Map<string, number>()
    return secrets.map((secret, place) => {
      const known = first.get(secret.#raw) ?? place
      first.set(secret.#raw, known)
      return known
    })
  }

  /** Tells of each secret the places of the texts that hold it, as a part or as a whole, in one pass. */
  static eachOccurrence(
    secrets: readonly Comparable[],
    texts: readonly Comparable[],
    found: (secret: number, text: number) => void,
  ): void {
    eachFound(
      secrets.map((secret) => secret.#raw),
      texts.map((text) => text.#raw),
      found,
    )
  }

  /**
   * Asks a question whose answer is closed: booleans, numbers, and words written in our own
   * source. An answer that is open text comes back as `Leak`, which fits nowhere.
   */
  read<const T>(question: (raw: string) => T): Closed<T> extends true ? T : Leak {
    return question(this.#raw) as Closed<T> extends true ? T : Leak
  }

  /** A value made of this one (a password inside a URL), as closed as this one; null when there is none. */
  derive(part: (raw: string) => string | null): Secret | null {
    const raw = part(this.#raw)
    if (raw === null) return null
    const made = new Secret(raw)
    made.#root = this.#root
    return made
  }

  /** The one door. `test/house` lists the files that may use it. */
  reveal(): string {
    return this.#raw
  }

  toString(): string {
    return '[secret]'
  }

  toJSON(): string {
    return '[secret]'
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '[secret]'
  }
}

/** What the compiler makes of an answer that could hold text of the value. */
export interface Leak {
  readonly 'a value may not leave a Secret': never
}

/** True for `string` and for patterns such as `a${string}`, false for words known to the compiler. */
type IsOpen<T extends string> = Record<never, never> extends Record<T, 1> ? true : false

/** `true` for answers made of closed parts alone; `false` or `boolean` when a part is open. */
type Closed<T> = [T] extends [never]
  ? true
  : T extends string
    ? IsOpen<T> extends true
      ? false
      : true
    : T extends number | boolean | null | undefined
      ? true
      : T extends readonly (infer Item)[]
        ? Closed<Item>
        : T extends object
          ? Closed<T[keyof T]>
          : false
