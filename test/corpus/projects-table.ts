/** How one project and its twin fared. */
export interface Tried {
  readonly format: string
  readonly passed: boolean
  /** Whether the twin was stopped, with the variable and the cause. */
  readonly blocked: boolean
  /** The variables of the policy, and how many of them are bare `string`. */
  readonly variables: number
  readonly strings: number
}

/** The counts by format. */
export function table(tried: readonly Tried[]) {
  return [...new Set(tried.map(({ format }) => format))].toSorted().map((format) => {
    const own = tried.filter((one) => one.format === format)
    return {
      format,
      projects: own.length,
      passed: own.filter(({ passed }) => passed).length,
      blocked: own.filter(({ blocked }) => blocked).length,
      strings: Number(share(own).toFixed(3)),
    }
  })
}

/** The share of variables that init typed as bare `string`. */
export function share(tried: readonly Tried[]): number {
  const sum = (count: (one: Tried) => number) => tried.reduce((all, one) => all + count(one), 0)
  return (
    sum(({ strings }) => strings) /
    Math.max(
      1,
      sum(({ variables }) => variables),
    )
  )
}
