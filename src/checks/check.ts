import type { Flaw } from '../domain/declaration.ts'
import type { SourceDraft } from '../domain/draft.ts'
import type { Facts, Severity } from '../domain/finding.ts'
import type { Location } from '../domain/location.ts'
import type { SharedSecrets } from '../domain/parity.ts'
import type { Platform } from '../domain/platform.ts'
import type { Secret } from '../domain/secret.ts'
import type { Tier } from '../domain/tier.ts'
import type { PresentVariable, Variable } from '../domain/variable.ts'
import type { Waiver } from '../domain/waiver.ts'
import type { TextFlaw } from './text-flaws.ts'

/** What a check may look at: everything that was resolved, how strict to be, and what is asked often, asked once. */
export interface Scope {
  readonly service: string
  readonly environment: string
  readonly tier: Tier
  /** Null when nothing says where the container will run. */
  readonly platform: Platform | null
  /** In the order of their names. */
  readonly variables: readonly Variable[]
  /** What was seen while the sources were read. */
  readonly drafts: readonly SourceDraft[]
  /** What the repository's example files give the names that the policy declares, the first few of each. */
  readonly examples: ReadonlyMap<string, readonly Secret[]>
  /** Milliseconds since 1970. */
  readonly now: number
  /** Variables of the run's other environments that hold the same secret. */
  readonly sharedSecrets: SharedSecrets
  /** The policy's waivers for this environment, expired ones included. */
  readonly waivers: readonly Waiver[]
  /** Waivers that do not count before a pull request is merged. */
  readonly unmerged: readonly Waiver[]
  /** Waivers that hold for no finding; none before all findings are there. */
  readonly unused: readonly Waiver[]
  /** In the order in which they were given. */
  readonly byName: ReadonlyMap<string, Variable>
  /** The variables whose value there is something to say about. */
  readonly filled: readonly PresentVariable[]
  /** Those of them that hold a secret, and the secret. */
  readonly secrets: readonly HeldSecret[]
  /** What the types themselves find wrong, by the id of the check that it belongs to. */
  readonly flaws: ReadonlyMap<string, readonly FlawedVariable[]>
  /** What stands in the texts that nobody meant to write, by the id of the check that it belongs to. */
  readonly marks: ReadonlyMap<string, readonly FlawedText[]>
}

/** What is secret in a variable: all of it, or the password of its URL. */
interface HeldSecret {
  readonly variable: PresentVariable
  readonly secret: Secret
}

/** A flaw and whose it is. */
export interface FlawedVariable {
  readonly variable: PresentVariable
  readonly flaw: Flaw
  /** Whether it goes when the text is cleaned of what nobody meant to write: white space, quotes. */
  readonly byText: boolean
}

/** A sign of a text that was not meant as it stands, and whose it is. */
export interface FlawedText {
  readonly variable: PresentVariable
  readonly mark: TextFlaw
  /** Whether it changes what the service reads, beyond how a text looks. */
  readonly grave: boolean
}

/** One thing that a check found. `says` completes a sentence that begins with the variable's name. */
export interface FindingDraft {
  /** Null when the mistake is no single variable's. */
  readonly variable: Variable | null
  readonly says: string
  readonly fix: string
  readonly facts: Facts
  /** How severe this one is, where that is not the check's own; what the policy says comes first. */
  readonly levels?: Levels
  /** Checks whose finding on the same variable is the cause of this one alone. */
  readonly yieldsTo?: readonly string[]
  /** Where to look when that is not where the variable was given. */
  readonly location?: Location
}

export type Levels = Readonly<Record<Tier, Severity | 'off'>>

/** A pure rule over the variables. */
export interface Check {
  /** Kebab-case, stable forever: users write it in their policies. */
  readonly id: string
  readonly levels: Levels
  /** One sentence: what happens to who ignores it. */
  readonly why: string
  /** Checks whose finding on the same variable is the cause of this one's, which is then left out. */
  readonly yieldsTo: readonly string[]
  /** To show and to test; null for what no list of variables can show, such as a mistake in a manifest. */
  readonly example: Example | null
  find(scope: Scope): readonly FindingDraft[]
}

/**
 * Variables of which the check finds something, and the same ones repaired. Lines of `NAME=value`, those
 * of a sensitive type from a secret store; `NAME=` is empty.
 */
export interface Example {
  /** The policy's type of a name; `string` when left out. A name that no line gives is absent. */
  readonly types?: Readonly<Record<string, string>>
  /** What the policy says beside the type of a name; what the type's own examples say when left out. */
  readonly options?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly bad: readonly string[]
  readonly good: readonly string[]
}

type CheckDefinition = Omit<Check, 'yieldsTo' | 'example'> &
  Partial<Pick<Check, 'yieldsTo' | 'example'>>

/** Exists for its types: the file of a check is one call of this. */
export function defineCheck(check: CheckDefinition): Check {
  return { yieldsTo: [], example: null, ...check }
}

export const EVERYWHERE: Levels = { development: 'error', staging: 'error', production: 'error' }
/** What may be wrong on a developer's machine and nowhere else. */
export const DEPLOYED: Levels = { development: 'info', staging: 'error', production: 'error' }
/** What staging does on purpose at times. */
export const PRODUCTION: Levels = { development: 'off', staging: 'warning', production: 'error' }
export const ADVICE: Levels = { development: 'warning', staging: 'warning', production: 'warning' }
/** What production alone should not do. */
export const PRODUCTION_ADVICE: Levels = {
  development: 'off',
  staging: 'off',
  production: 'warning',
}

/** Spaces, line ends, and characters that show as nothing (zero width, BOM, soft hyphen). */
const INVISIBLE = /^[\s\u00ad\u200b-\u200f\u2060\ufeff]*$/u

export function isBlank(variable: PresentVariable): boolean {
  return variable.value.read((raw) => INVISIBLE.test(raw))
}
