import type { Location } from '../domain/location.ts'

/** Gives the URL of a line in a file; null if there is none. */
export type LinkTo = (location: Location) => string | null

/** Gives the URL of the page about a check or the code of a failure; null if there is none. */
export type PageOf = (id: string) => string | null

/** Where the parts of a report lead. */
export interface PageLinks {
  readonly linkTo: LinkTo
  readonly pageOf: PageOf
}

export const NO_LINKS: PageLinks = { linkTo: () => null, pageOf: () => null }
