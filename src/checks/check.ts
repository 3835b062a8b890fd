import type { ContainerSetup } from '../domain/container-setup.ts'
import type { Flaw } from '../domain/declaration.ts'
import type { SourceDraft, Subject } from '../domain/draft.ts'
import type { Facts } from '../domain/finding.ts'
import type { Location } from '../domain/location.ts'
import type { Loopback } from '../domain/loopback.ts'
import type { SharedSecrets } from '../domain/parity.ts'
import type { Platform } from '../domain/platform.ts'
import type { LevelExceptions, Levels } from '../domain/rule-info.ts'
import type { Secret } from '../domain/secret.ts'
import type { SilentManifest } from '../domain/silent-manifest.ts'
import type { Tier } from '../domain/tier.ts'
import type { PresentVariable, Variable } from '../domain/variable.ts'
import type { Waiver } from '../domain/waiver.ts'
import type { TextFlaw } from './text-flaws.ts'

/** What a check can read: the resolved variables, the tier, and values that many checks need, computed once. */
export interface Scope {
  readonly service: string
  readonly environment: string
  readonly tier: Tier
  /** Null when the platform is unknown. */
  readonly platform: Platform | null
  /** What else may answer on loopback; undefined when no manifest says. */
  readonly loopback?: Loopback
  /** Set when the manifest was read and gives no variables. */
  readonly silent?: SilentManifest
  /** What the manifest says of the container beside its variables; undefined without a manifest. */
  readonly setup?: ContainerSetup
  /** Sorted by name. */
  readonly variables: readonly Variable[]
  /** Problems found while the sources were read. */
  readonly drafts: readonly SourceDraft[]
  /** Values of declared names in the repository's example files, the first few of each name. */
  readonly examples: ReadonlyMap<string, readonly Secret[]>
  /** Milliseconds since 1970. */
  readonly now: number
  /** Variables of the run's other environments with the same secret. */
  readonly sharedSecrets: SharedSecrets
  /** The policy's waivers for this environment, including expired ones. */
  readonly waivers: readonly Waiver[]
  /** Waivers that do not count until the pull request is merged. */
  readonly unmerged: readonly Waiver[]
  /** Waivers that match no finding; empty until all findings are known. */
  readonly unused: readonly Waiver[]
  /** In source order. */
  readonly byName: ReadonlyMap<string, Variable>
  /** The variables that have a value which is not blank. */
  readonly filled: readonly PresentVariable[]
  /** The secrets of `filled`, without names of users, databases and hosts. */
  readonly secrets: readonly HeldSecret[]
  /** Flaws that the types report, by check id. */
  readonly flaws: ReadonlyMap<string, readonly FlawedVariable[]>
  /** Accidental characters in values (spaces, quotes, comments), by check id. */
  readonly marks: ReadonlyMap<string, readonly FlawedText[]>
}

/** The secret in a variable: the whole value, or the password of its URL. */
interface HeldSecret {
  readonly variable: PresentVariable
  readonly secret: Secret
}

/** A flaw and its variable. */
export interface FlawedVariable {
  readonly variable: PresentVariable
  readonly flaw: Flaw
  /** Whether the flaw disappears when accidental white space and quotes are removed. */
  readonly byText: boolean
}

/** Accidental characters in a value, and its variable. */
export interface FlawedText {
  readonly variable: PresentVariable
  readonly mark: TextFlaw
  /** Whether they change what the service reads, not only how the value looks. */
  readonly grave: boolean
}

/** One thing that a check found. `says` completes a sentence that begins with the variable's name. */
export interface FindingDraft {
  /** Null when the problem does not belong to a single variable. */
  readonly variable: Variable | null
  /** What the sentence begins with when there is no variable; the policy by default. */
  readonly subject?: Subject
  readonly says: string
  readonly fix: string
  readonly facts: Facts
  /** The exception of its check that gives its severity. A severity in the policy overrides both. */
  readonly exception?: string
  /** Further checks whose finding on the same variable causes this one. */
  readonly yieldsTo?: readonly string[]
  /** Where to look, when that is not where the variable was set. */
  readonly location?: Location
}

/** A pure rule over the variables. */
export interface Check {
  /** Kebab-case, stable forever: users write it in their policies. */
  readonly id: string
  readonly levels: Levels
  /** By name: findings with levels of their own. */
  readonly exceptions?: LevelExceptions
  /** One sentence: what happens when the finding is ignored. */
  readonly why: string
  /** Checks whose finding on the same variable causes this one; this one is then left out. */
  readonly yieldsTo: readonly string[]
  /** Shown and tested. Null when a list of variables cannot show the problem, such as a mistake in a manifest. */
  readonly example: Example | null
  find(scope: Scope): readonly FindingDraft[]
}

/**
 * Variables with the problem, and the same variables repaired. Lines of `NAME=value`; values of sensitive types
 * come from a secret store, and `NAME=` is empty.
 */
export interface Example {
  /** The declared type of a name, `string` by default. A name without a line is absent. */
  readonly types?: Readonly<Record<string, string>>
  /** The options of a name's type; by default those of the type's own examples. */
  readonly options?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly bad: readonly string[]
  readonly good: readonly string[]
}

type CheckDefinition = Omit<Check, 'yieldsTo' | 'example'> &
  Partial<Pick<Check, 'yieldsTo' | 'example'>>

/** Supplies defaults and types: each check file is one call of this. */
export function defineCheck(check: CheckDefinition): Check {
  return { yieldsTo: [], example: null, ...check }
}

export type { Levels }

export const EVERYWHERE: Levels = { development: 'error', staging: 'error', production: 'error' }
/** For problems that are acceptable only on a developer's machine. */
export const DEPLOYED: Levels = { development: 'info', staging: 'error', production: 'error' }
/** For things that staging sometimes does on purpose. */
export const PRODUCTION: Levels = { development: 'off', staging: 'warning', production: 'error' }
export const ADVICE: Levels = { development: 'warning', staging: 'warning', production: 'warning' }
/** For things that only production should avoid. */
export const PRODUCTION_ADVICE: Levels = {
  development: 'off',
  staging: 'off',
  production: 'warning',
}

/** Spaces, newlines and invisible characters (zero width, BOM, soft hyphen). */
const INVISIBLE = /^[\s\u00ad\u200b-\u200f\u2060\ufeff]*$/u

export function isBlank(variable: PresentVariable): boolean {
  return variable.value.read(isInvisible)
}

function isInvisible(raw: string): boolean {
  // Most texts begin with a sign that is seen.
  const [first = ' '] = raw
  return (first <= ' ' || first > '~') && INVISIBLE.test(raw)
}
