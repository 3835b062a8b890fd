import type { Declaration, Rule } from '../domain/declaration.ts'
import type { SourceDraft } from '../domain/draft.ts'
import type { PlainEntry, ReferenceEntry } from '../domain/entry.ts'
import type { Severity } from '../domain/finding.ts'
import type { EnvFileFormat } from '../domain/inputs.ts'
import type { Tier } from '../domain/tier.ts'
import type { Trust } from '../domain/trust.ts'
import type { FailOn } from '../domain/verdict.ts'
import type { Waiver } from '../domain/waiver.ts'
import type { Weakening } from '../domain/weakening.ts'

/** Where the variables of the run are to be found. Paths are as the files port takes them. */
export interface Sources {
  readonly plain: readonly PlainEntry[]
  readonly references: readonly ReferenceEntry[]
  readonly envFiles: readonly string[]
  readonly envFileFormat: EnvFileFormat
  readonly manifest: string | null
  readonly manifestFormat: string | null
  readonly container: string | null
  readonly secretsFrom: string | null
  readonly region: string | null
  /** Files that may show which variables there are, with values that nobody is to use. Absent ones do no harm. */
  readonly examples: readonly string[]
  /** Inputs that gave a JSON object without a name in it. */
  readonly emptyObjects: readonly string[]
  /** What is to be said of how this run was given its variables. */
  readonly drafts: readonly SourceDraft[]
}

/** What the values of an environment are judged by. */
export interface Measure {
  readonly tier: Tier
  readonly declarations: readonly Declaration[]
  readonly rules: readonly Rule[]
  /** How severe each check is, where the policy says otherwise than the check itself. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>
  readonly waivers: readonly Waiver[]
}

/** Everything that a run goes by, settled before anything is fetched. */
export interface Config extends Measure {
  readonly service: string
  readonly environment: string
  readonly failOn: FailOn
  /** All that makes the gate milder here than it is by itself. */
  readonly weakenings: readonly Weakening[]
  /** What a pull request would have the values judged by, while its base's policy holds; null for all other runs. */
  readonly proposed: Measure | null
  /** Waivers that a pull request adds or widens, and that do not count before it is merged. */
  readonly unmerged: readonly Waiver[]
  /** A run that is not trusted resolves nothing. */
  readonly trust: Trust
  readonly sources: Sources
}
