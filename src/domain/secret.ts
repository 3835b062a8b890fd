import { eachFound } from '../algorithms/text-search.ts'

declare const MAY_BE_COMPARED: unique symbol

/** The value of a `ComparableVariable`, or a part of it; made by `comparable`. Nothing else can be compared. */
export type Comparable = Secret & { readonly [MAY_BE_COMPARED]: true }

/**
 * A value between its source and the checks. Code can ask questions about it, but not print it: no property,
 * string form, JSON or inspection shows it.
 */
export class Secret {
  readonly #raw: string
  /** The value that this was derived from; itself for a whole value. */
  #root: Secret = this

  constructor(raw: string) {
    this.#raw = raw
  }

  /** Length in bytes of UTF-8, as libraries count it. */
  get bytes(): number {
    return Buffer.byteLength(this.#raw, 'utf8')
  }

  /** Whether this was derived from that value with `derive`. */
  isMadeOf(value: Secret): boolean {
    return this.#root === value.#root
  }

  /** Whether this was derived from that value and is all of it; false for an equal text from elsewhere. */
  isAllOf(value: Secret): boolean {
    return this.isMadeOf(value) && this.#raw === value.#raw
  }

  equals(this: Comparable, other: Comparable): boolean {
    return this.#raw === other.#raw
  }

  /** For each secret, the index of the first one with the same text; one pass. */
  static sameness(secrets: readonly Comparable[]): readonly number[] {
    const first = new Map<string, number>()
    return secrets.map((secret, place) => {
      const known = first.get(secret.#raw) ?? place
      first.set(secret.#raw, known)
      return known
    })
  }

  /** Reports for each secret the texts that contain it, in part or as a whole; one pass. */
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
   * Asks a question with a closed answer: booleans, numbers, and literals from our source. Open text has the type
   * `Leak`, which fits nowhere.
   */
  read<const T>(question: (raw: string) => T): Closed<T> extends true ? T : Leak {
    return question(this.#raw) as Closed<T> extends true ? T : Leak
  }

  /** A secret derived from this one (such as a password in a URL); null when there is none. */
  derive(part: (raw: string) => string | null): Secret | null {
    const raw = part(this.#raw)
    if (raw === null) return null
    const made = new Secret(raw)
    made.#root = this.#root
    return made
  }

  /** The only way out. `test/house` lists the files that may use it. */
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

/** The type of an answer that could contain the value's text. */
export interface Leak {
  readonly 'a value may not leave a Secret': never
}

/** True for `string` and patterns such as `a${string}`, false for literal types. */
type IsOpen<T extends string> = Record<never, never> extends Record<T, 1> ? true : false

/** `true` when all parts of the answer are closed; `false` or `boolean` when one is open. */
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
