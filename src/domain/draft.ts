import type { Facts, Severity } from './finding.ts'
import type { Location } from './location.ts'

/**
 * Something wrong with how a value is given, seen while a source was read. It becomes a finding of its
 * check, with the severity that the check has in the run. Holds no value.
 */
export interface SourceDraft {
  readonly check: string
  readonly variable: string | null
  /** Completes a sentence that begins with the variable's name. */
  readonly says: string
  readonly fix: string
  readonly facts: Facts
  readonly location: Location | null
  /** How severe it is, where that is not its check's own. */
  readonly severity?: Severity
}
