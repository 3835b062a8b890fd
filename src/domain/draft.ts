import type { Facts } from './finding.ts'
import type { Location } from './location.ts'

/** What a finding without a variable is about. */
export type Subject = 'policy' | 'manifest' | 'environment' | 'deploy' | 'application'

/** A problem found while a source was read. It becomes a finding of its check, with the check's severity. Holds no value. */
export interface SourceDraft {
  readonly check: string
  readonly variable: string | null
  /** What the sentence begins with when there is no variable; the policy by default. */
  readonly subject?: Subject
  /** Completes a sentence that begins with the variable's name, or with the subject. */
  readonly says: string
  readonly fix: string
  readonly facts: Facts
  readonly location: Location | null
  /** The name of an env file whose copy makes this draft void; null when the manifest does not say the name. */
  readonly voidWith?: string | null
  /** The exception of its check that gives its severity. */
  readonly exception?: string
}
