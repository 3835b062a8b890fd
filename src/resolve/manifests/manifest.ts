import type { SourceDraft } from '../../domain/draft.ts'
import type { Failure, Outcome } from '../../domain/errors.ts'
import type { Location } from '../../domain/location.ts'
import type { Platform } from '../../domain/platform.ts'
import type { Secret } from '../../domain/secret.ts'
import type { TextDocument } from '../../text/document.ts'
import type { ReadText } from '../../text/files.ts'
import type { Reference, SecretReference } from '../reference.ts'

/** What a manifest has for a name: its text, where the text is kept, or why nobody can know it yet. */
export type Given =
  | { readonly kind: 'plain'; readonly text: string }
  /** The text that interpolation makes of variables: closed from the start, so that it becomes no name and no path. */
  | { readonly kind: 'filled'; readonly value: Secret }
  | {
      readonly kind: 'reference'
      readonly reference: Reference
      /** Set when the template engine puts the text in, and the platform never sees the reference. */
      readonly byTemplate?: true
    }
  /** Every key of a JSON secret, under its name behind a prefix. */
  | { readonly kind: 'expansion'; readonly prefix: string; readonly reference: SecretReference }
  | { readonly kind: 'unavailable'; readonly because: string }

/** A variable as a manifest gives it. */
export interface ManifestEntry {
  readonly name: string
  readonly given: Given
  readonly location: Location
}

/** The variables of one container, as its platform would set them. */
export interface Manifest {
  readonly platform: Platform
  readonly entries: readonly ManifestEntry[]
  readonly drafts: readonly SourceDraft[]
}

/** What a format may ask for beside its own text. */
export interface ManifestContext {
  /** Which container, service or resource is meant; null when nobody said. */
  readonly container: string | null
  /** Reads a file that the manifest names, relative to the manifest. */
  readonly readBeside: ReadText
  /** The plain variables of the run, for formats that interpolate. */
  readonly variables: ReadonlyMap<string, Secret>
}

/** A kind of file that a deployer reads. */
export interface ManifestFormat {
  /** What `manifest-format` calls it. */
  readonly name: string
  /** What it is, for the documentation. */
  readonly summary: string
  /** Whether a file is of this kind, told by its content: the data of each of its documents. */
  recognises(documents: readonly unknown[]): boolean
  /** Reads its documents; most formats have one. */
  read(documents: readonly TextDocument[], context: ManifestContext): Promise<Outcome<Manifest>>
}

/** Something that the platform itself would refuse. */
export function manifestInvalid(message: string, location: Location, fix: string): Failure {
  return { code: 'MANIFEST_INVALID', message, fix, location }
}
