/** The largest size of a part of a condition: characters of a text, or items of a list. */
export interface Extent {
  readonly size: number
  /** The largest item. Left out: an item is a part of the text, so at most as long as the text. */
  readonly item?: Extent
}

export function textOf(size: number): Extent {
  return { size }
}

/** A boolean, a number or a date, by the length of its text. */
export const SMALL: Extent = textOf(32)

export function isList({ item }: Extent): boolean {
  return item !== undefined
}

export function itemOf(extent: Extent): Extent {
  return extent.item ?? extent
}

/** An extent that is large enough for both. */
export function larger(one: Extent, other: Extent): Extent {
  const size = Math.max(one.size, other.size)
  return isList(one) || isList(other)
    ? { size, item: larger(itemOf(one), itemOf(other)) }
    : { size }
}

/** The extent of `times` copies. */
export function scaled(extent: Extent, times: number): Extent {
  return { ...extent, size: extent.size * times }
}

/** The cost of comparing it, down to the last item. */
export function weightOf({ size, item }: Extent): number {
  return item === undefined ? size : size * (1 + weightOf(item))
}
