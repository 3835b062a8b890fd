import { TRUSTED, type Trust } from '../domain/trust.ts'
import type { ReadText } from '../text/files.ts'

/** What started the run, as far as a policy is read otherwise because of it. */
export interface RunTrigger {
  /** Whether what the run reads may be judged together with secrets. */
  readonly trust: Trust
  /** Reads the policy and what it builds on; null when they are read like all other files. */
  readonly readPolicy: ReadText | null
  /** Reads the policy as it is without the pull request; null when that of the tree alone counts. */
  readonly readBase: ReadText | null
}

/** Nothing that GitHub started, or nothing that changes how a policy is read. */
export const NO_TRIGGER: RunTrigger = { trust: TRUSTED, readPolicy: null, readBase: null }
