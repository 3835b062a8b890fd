import { seeded } from '../checks/good-values.ts'
import { type KeyRecipe, keyText } from '../support/key-texts.ts'

/**
 * One labelled value. `expect` is the whole truth: every check that has an error or a warning to say of this
 * variable alone in this tier, and nothing for a good value.
 */
export interface Entry {
  readonly name: string
  readonly type: string
  readonly options?: Readonly<Record<string, unknown>>
  readonly tier: 'production' | 'staging' | 'development'
  /** The value as it stands, or how to make it where it would look like a real secret. */
  readonly value?: string
  readonly make?: Recipe
  readonly key?: KeyRecipe
  readonly expect: readonly string[]
  /** Where a label is not plain: what the consumer does. */
  readonly note?: string
}

/** Seeded bytes in an encoding, with text before and after: nothing that a scanner could take for a secret is stored. */
export interface Recipe {
  readonly before?: string
  readonly bytes: number
  readonly as: 'base64' | 'base64url' | 'hex' | 'alnum'
  readonly seed: number
  readonly after?: string
}

const ALNUM = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** The value of an entry. `alnum` gives one character a byte. */
export function textOf({ value, make, key }: Entry): string {
  if (key !== undefined) return keyText(key)
  if (make === undefined) return value ?? ''
  const bytes = seeded(make.seed)(make.bytes)
  const text =
    make.as === 'alnum'
      ? [...bytes].map((byte) => ALNUM[byte % ALNUM.length]).join('')
      : bytes.toString(make.as)
  return `${make.before ?? ''}${text}${make.after ?? ''}`
}
