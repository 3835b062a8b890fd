/** The most that a part of a condition may be: the characters of a text, or the items of a list. */
export interface Shape {
  readonly size: number
  /** The largest item; left out, an item is a part of the text, and as long as all of it at the most. */
  readonly item?: Shape
}

export function textOf(size: number): Shape {
  return { size }
}

/** A boolean, a number or a date: as long as it is when it is written. */
export const SMALL: Shape = textOf(32)

export function isList({ item }: Shape): boolean {
  return item !== undefined
}

export function itemOf(shape: Shape): Shape {
  return shape.item ?? shape
}

/** A shape that holds whatever one of both holds. */
export function larger(one: Shape, other: Shape): Shape {
  const size = Math.max(one.size, other.size)
  return isList(one) || isList(other)
    ? { size, item: larger(itemOf(one), itemOf(other)) }
    : { size }
}

/** A shape so many times as long. */
export function scaled(shape: Shape, times: number): Shape {
  return { ...shape, size: shape.size * times }
}

/** How much there is to compare in it, down to the last item. */
export function weightOf({ size, item }: Shape): number {
  return item === undefined ? size : size * (1 + weightOf(item))
}
