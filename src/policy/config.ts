import type { Declaration, Rule } from '../domain/declaration.ts'
import type { SourceDraft } from '../domain/draft.ts'
import type { MissingEntry, PlainEntry, ReferenceEntry } from '../domain/entry.ts'
import type { EnvFileFormat } from '../domain/env-file.ts'
import type { Severity } from '../domain/finding.ts'
import type { Identity } from '../domain/identity.ts'
import type { Location } from '../domain/location.ts'
import type { Platform } from '../domain/platform.ts'
import type { Tier } from '../domain/tier.ts'
import type { Trust } from '../domain/trust.ts'
import type { FailOn } from '../domain/verdict.ts'
import type { Waiver } from '../domain/waiver.ts'
import type { Weakening } from '../domain/weakening.ts'
import type { PlannedBoot } from './boot-plan.ts'

/** The sources of the run's variables. Paths are as the files port takes them. */
export interface Sources {
  readonly plain: readonly PlainEntry[]
  readonly references: readonly ReferenceEntry[]
  /** Parameters of a CloudFormation stack, which an input gives. */
  readonly parameters: readonly PlainEntry[]
  /** A file with parameters of the stack. */
  readonly parametersFile: string | null
  /** Variables that the run gives, without their values. */
  readonly missing: readonly MissingEntry[]
  readonly envFiles: readonly string[]
  readonly envFileFormat: EnvFileFormat | null
  readonly manifest: string | null
  /** Further Compose files that are merged over the manifest; null when the policy has no list. */
  readonly overrides: readonly string[] | null
  readonly manifestFormat: string | null
  /** What the platform prints of the live service. */
  readonly live: string | null
  readonly container: string | null
  /** What the policy says of the platform, with its place. */
  readonly platform: { readonly name: Platform; readonly location?: Location } | null
  /** The Dockerfile of the image that the environment runs. */
  readonly dockerfile: string | null
  /** The language runtime of the environment, such as `node 22`. */
  readonly runtime: string | null
  readonly secretsFrom: string | null
  readonly region: string | null
  /** The AWS account of the environment, 12 digits. */
  readonly account: string | null
  /** Whose credentials read the secrets; null for the run's own. */
  readonly identity: Identity | null
  /** Example files: their values must not be used in a deploy. They may be absent. */
  readonly examples: readonly string[]
  /** Inputs whose JSON object was empty. */
  readonly emptyObjects: readonly string[]
  /** Inputs that are a JSON object in one line with a `=` in it. */
  readonly oneLineObjects: readonly string[]
  /** Credentials files of Rails. They may be absent. */
  readonly credentials: readonly CredentialsPath[]
  /** Drafts about the sources themselves. */
  readonly drafts: readonly SourceDraft[]
}

/** The credentials file of one environment of Rails, or of all others. */
export interface CredentialsPath {
  readonly path: string
  readonly of: string | null
}

/** What the checks of an environment need from the policy. */
export interface Measure {
  readonly tier: Tier
  readonly declarations: readonly Declaration[]
  /** Words that the service reads as no value. */
  readonly notSet: readonly string[]
  readonly rules: readonly Rule[]
  /** The severities that the policy changes. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>
  readonly waivers: readonly Waiver[]
}

/** All settings of a run, complete before anything is fetched. */
export interface Config extends Measure {
  readonly service: string
  readonly environment: string
  readonly failOn: FailOn
  /** Everything that makes the gate weaker here than its defaults. */
  readonly weakenings: readonly Weakening[]
  /** The pull request's own policy, while the base policy applies; null for all other runs. */
  readonly proposed: Measure | null
  /** Waivers that the pull request adds or widens: they count only after the merge. */
  readonly unmerged: readonly Waiver[]
  /** An untrusted run resolves nothing. */
  readonly trust: Trust
  /** Null when the policy does not say how the application starts. */
  readonly boot: PlannedBoot | null
  readonly sources: Sources
}
