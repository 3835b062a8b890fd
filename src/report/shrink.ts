import { MOST_SHOWN } from './caps.ts'

/** What a page shows when it cannot show everything. */
export interface Plan {
  /** Where exactly values come from: locators, versions, dates. */
  readonly details: boolean
  /** Variables with which nothing is wrong. */
  readonly passing: boolean
  /** The most rows that a table has, and names that a row has. */
  readonly rows: number
}

/** How many names a row has. */
export function mostNames({ rows }: Plan): number {
  return Math.min(rows, MOST_SHOWN.names)
}

/** From everything to next to nothing: details go first, then what passes, then the end of the longest tables. */
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

/** A part of a page, and what its plan left out of it, in words. */
export interface PagePart {
  readonly text: string
  readonly left: readonly string[]
}

export const NOTHING: PagePart = { text: '', left: [] }
