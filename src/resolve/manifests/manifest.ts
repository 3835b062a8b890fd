import type { SourceDraft } from '../../domain/draft.ts'
import type { Failure, Outcome } from '../../domain/errors.ts'
import type { Location } from '../../domain/location.ts'
import type { Platform } from '../../domain/platform.ts'
import type { Secret } from '../../domain/secret.ts'
import type { TextDocument } from '../../text/document.ts'
import type { ReadText } from '../../text/files.ts'
import type { GivenValue } from '../candidate.ts'

/** A variable as a manifest gives it. */
export interface ManifestEntry {
  readonly name: string
  readonly given: GivenValue
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
