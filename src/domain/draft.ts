import type { Facts, Severity } from './finding.ts'
import type { Location } from './location.ts'

/** A problem found while a source was read. It becomes a finding of its check, with the check's severity. Holds no value. */
export interface SourceDraft {
  readonly check: string
  readonly variable: string | null
  /** Completes a sentence that begins with the variable's name. */
  readonly says: string
  readonly fix: string
  readonly facts: Facts
  readonly location: Location | null
  /** Overrides the levels of its check. */
  readonly severity?: Severity
}
