import { TRUSTED, type Trust } from '../domain/trust.ts'
import type { ReadText } from '../text/files.ts'

/** What started the run, as far as it changes how the policy is read. */
export interface RunTrigger {
  /** Whether the files of the run may be checked together with secrets. */
  readonly trust: Trust
  /** Reads the policy and the files that it extends; null: read them like other files. */
  readonly readPolicy: ReadText | null
  /** Reads the policy of the base; null when only the working tree's policy counts. */
  readonly readBase: ReadText | null
}

/** A run outside GitHub, or one whose event does not change how the policy is read. */
export const NO_TRIGGER: RunTrigger = { trust: TRUSTED, readPolicy: null, readBase: null }
