import type { Failure, Outcome } from '../../domain/errors.ts'
import type { Location } from '../../domain/location.ts'
import type { TextDocument } from '../../text/document.ts'

/** A variable as a manifest gives it: its text, or a reference to a secret. */
export interface ManifestEntry {
  readonly name: string
  readonly kind: 'plain' | 'reference'
  readonly text: string
  readonly location: Location
}

/** A kind of file that a deployer reads. */
export interface ManifestFormat {
  readonly name: string
  /** What it is, for the documentation. */
  readonly summary: string
  /** Whether a file is of this kind, told by its content. */
  recognises(value: unknown): boolean
  read(document: TextDocument): Outcome<readonly ManifestEntry[]>
}

export function manifestInvalid(message: string, location: Location, fix: string): Failure {
  return { code: 'MANIFEST_INVALID', message, fix, location }
}
