import type { SourceLine } from './boot.ts'

/** Whether the start needs a variable, by experiment: started without it. */
export const NEEDS = ['needed', 'not-needed', 'not-tried'] as const
export type ReadNeed = (typeof NEEDS)[number]

/** A variable that the application looks at when it starts. */
export interface ReadRow {
  readonly name: string
  /** The first line that looks at it; null when no line is known. */
  readonly place: SourceLine | null
  /** Whether the code has a value for a start without it, as far as the line shows. */
  readonly hasDefault: boolean
  /** Whether it is looked at before the application first refused the values of the policy. */
  readonly phase: 'before' | 'after'
  readonly need: ReadNeed
  readonly declared: boolean
}

/** Which variables a start looks at. Holds no real secret. */
export interface ReadsReport {
  /** The languages whose processes were recorded; empty when only the experiments tell. */
  readonly recorded: readonly ('python' | 'node')[]
  readonly rows: readonly ReadRow[]
  /** Names that only libraries look at. */
  readonly byLibraries: readonly string[]
  /** Lines of the application that go through all variables. */
  readonly all: readonly SourceLine[]
  /** What limits this list, in whole sentences. */
  readonly notes: readonly string[]
  /** How often the application was started. */
  readonly boots: number
}
