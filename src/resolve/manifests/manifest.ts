import type { ContainerSetup } from '../../domain/container-setup.ts'
import type { SourceDraft } from '../../domain/draft.ts'
import type { Failure, Outcome } from '../../domain/errors.ts'
import type { LiveService } from '../../domain/live.ts'
import type { Location } from '../../domain/location.ts'
import type { Loopback } from '../../domain/loopback.ts'
import type { Platform } from '../../domain/platform.ts'
import type { Secret } from '../../domain/secret.ts'
import type { Reading, TextDocument } from '../../text/document.ts'
import type { ReadText } from '../../text/files.ts'
import type { Candidate, GivenValue } from '../candidate.ts'
import type { StackParameters } from './given-parameters.ts'

/** A variable of a manifest. */
export interface ManifestEntry {
  readonly name: string
  readonly given: GivenValue
  readonly location: Location
  /** Set when Compose takes the text from an env file or its shell, so that it stands in no manifest. */
  readonly handedOn?: true
  /** The values of Compose's shell and env files that its secret part is made of. */
  readonly madeOf?: readonly Secret[]
}

/** A variable that the image or the platform sets, unless something stronger does. */
export type InheritedEntry = Candidate

/** The variables of one container, as its platform would set them. */
export interface Manifest {
  readonly platform: Platform
  /** The name of its format. */
  readonly format?: string
  /** What else may answer on the container's loopback, as far as the manifest says. */
  readonly loopback?: Loopback
  readonly setup?: ContainerSetup
  /** Set when secrets that it does not name may be set on the platform itself. Completes "NAME …". */
  readonly elsewhere?: string
  readonly entries: readonly ManifestEntry[]
  readonly inherited: readonly InheritedEntry[]
  readonly drafts: readonly SourceDraft[]
}

/** Names of a container that an input of the deploy's render step replaces, by their list. */
export interface ReplacedNames {
  readonly environment: ReadonlySet<string>
  readonly secrets: ReadonlySet<string>
}

/** What a format may need beside its own text. */
export interface ManifestContext {
  /** The name of the container, service or resource; null when none is named. */
  readonly container: string | null
  /** Further Compose files to merge over it, relative to it. Left out: the automatic override, if there is one. */
  readonly overrides?: readonly string[]
  /** Reads a file that the manifest names, relative to the manifest. */
  readonly readBeside: ReadText
  /** The plain variables of the run, for formats that interpolate. */
  readonly variables: ReadonlyMap<string, Secret>
  /** The parameters of the stack, for a template. Left out, none is known. */
  readonly parameters?: StackParameters
  /** The AWS account of the deploy, 12 digits. Left out, it is not known. */
  readonly account?: string | null
  /** The live service, for a deploy that changes only a part of it. Left out, it is not known. */
  readonly live?: LiveService | null
  /** Set when the platform printed the file of a live service, and no deploy sends it. */
  readonly printed?: true
  /** For the format that is rendered. Left out, nothing is replaced. */
  readonly replaced?: ReplacedNames
  /** The region of the deploy; null when the run names none. */
  readonly region: string | null
}

/** A kind of file that a deployer reads. */
export interface ManifestFormat {
  /** What `manifest-format` calls it. */
  readonly name: string
  /** What it is, for the documentation. */
  readonly summary: string
  /** Whether its reader merges the map behind a `<<` of YAML; left out, it keeps a key of that name. */
  readonly mergesKeys?: true
  /** Whether it merges the files that a list under `manifest:` names. */
  readonly mergesFiles?: true
  /** Reads its own text where that is not JSON or YAML. Null for other texts. */
  parse?(text: string, file: string): Promise<readonly Reading[] | null>
  /** Whether a file has this format, by the data of each of its documents. */
  recognises(documents: readonly unknown[]): boolean
  /** Reads its documents; most formats have one. */
  read(documents: readonly TextDocument[], context: ManifestContext): Promise<Outcome<Manifest>>
}

/** A failure for a text that the platform itself refuses. */
export function manifestInvalid(message: string, location: Location, fix: string): Failure {
  return { code: 'MANIFEST_INVALID', message, fix, location }
}
