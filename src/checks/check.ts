import type { Facts, Severity } from '../domain/finding.ts'
import type { Location } from '../domain/location.ts'
import type { Platform } from '../domain/platform.ts'
import type { Remark } from '../domain/remark.ts'
import type { Tier } from '../domain/tier.ts'
import type { PresentVariable, Variable } from '../domain/variable.ts'

/** What a check may look at: everything that was resolved, and how strict to be. */
export interface Scope {
  readonly environment: string
  readonly tier: Tier
  /** Null when nothing says where the container will run. */
  readonly platform: Platform | null
  readonly variables: readonly Variable[]
  /** What was seen while the sources were read. */
  readonly remarks: readonly Remark[]
}

/** One thing that a check found. `says` completes a sentence that begins with the variable's name. */
export interface Hit {
  /** Null when the mistake is no single variable's. */
  readonly variable: Variable | null
  readonly says: string
  readonly fix: string
  readonly facts: Facts
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
  find(scope: Scope): readonly Hit[]
}

type Draft = Omit<Check, 'yieldsTo'> & Partial<Pick<Check, 'yieldsTo'>>

/** Exists for its types: the file of a check is one call of this. */
export function defineCheck(check: Draft): Check {
  return { yieldsTo: [], ...check }
}

export const EVERYWHERE: Levels = { development: 'error', staging: 'error', production: 'error' }
/** What may be wrong on a developer's machine and nowhere else. */
export const DEPLOYED: Levels = { development: 'info', staging: 'error', production: 'error' }
/** What staging does on purpose at times. */
export const PRODUCTION: Levels = { development: 'off', staging: 'warning', production: 'error' }
export const ADVICE: Levels = { development: 'warning', staging: 'warning', production: 'warning' }

/** Spaces, line ends, and characters that show as nothing (zero width, BOM, soft hyphen). */
const INVISIBLE = /^[\s\u00ad\u200b-\u200f\u2060\ufeff]*$/u

export function isBlank(variable: PresentVariable): boolean {
  return variable.value.read((raw) => INVISIBLE.test(raw))
}

/** The variables whose value there is something to say about. */
export function filled(scope: Scope): readonly PresentVariable[] {
  return scope.variables.filter(
    (variable): variable is PresentVariable => variable.state === 'present' && !isBlank(variable),
  )
}
