import type { Location } from './location.ts'

/** A finding that its owner accepts until a day: shown, but not blocking. */
export interface Waiver {
  readonly check: string
  /** The variable of the finding; `*` for any, and for findings without one. */
  readonly variable: string
  readonly reason: string
  readonly owner: string
  /** The last day on which it counts, `YYYY-MM-DD`. */
  readonly expires: string
  readonly location?: Location
}

const DAY_MS = 86_400_000

/** Whether a waiver's last day is over, in UTC. `now` is in milliseconds since 1970. */
export function isExpired({ expires }: Waiver, now: number): boolean {
  return now >= Date.parse(`${expires}T00:00:00Z`) + DAY_MS
}

/** Whether a text is a calendar day, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
