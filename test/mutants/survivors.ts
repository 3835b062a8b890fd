/** Mutants that no everyday test of their area notices, and why that is right. */
export const SURVIVORS: readonly {
  readonly reason: string
  readonly mutants: readonly string[]
}[] = []
