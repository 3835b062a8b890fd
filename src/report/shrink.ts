import { MOST_SHOWN } from './caps.ts'

/** What a page shows when it cannot show everything. */
export interface Plan {
  /** Exact origins of values: locators, versions, dates. */
  readonly details: boolean
  /** Variables without findings. */
  readonly passing: boolean
  /** The most rows in a table, and names in a row. */
  readonly rows: number
}

/** The most names in a row. */
export function mostNames({ rows }: Plan): number {
  return Math.min(rows, MOST_SHOWN.names)
}

/** From the fullest to the shortest plan: drop details first, then passing variables, then rows. */
export const PLANS: readonly Plan[] = [
  { details: true, passing: true, rows: Number.POSITIVE_INFINITY },
  { details: false, passing: true, rows: Number.POSITIVE_INFINITY },
  { details: false, passing: false, rows: Number.POSITIVE_INFINITY },
  ...[4096, 2048, 1024, 512, 256, 128, 64, 32, 16, 8, 4, 2, 1, 0].map((rows) => ({
    details: false,
    passing: false,
    rows,
  })),
]

/** A part of a page, and what the plan left out of it, in words. */
export interface PagePart {
  readonly text: string
  readonly left: readonly string[]
}

export const EMPTY_PART: PagePart = { text: '', left: [] }
