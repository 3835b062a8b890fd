/** How much of a text a place takes. */
export interface Limit {
  readonly most: number
  readonly unit: 'bytes' | 'characters'
}

/**
 * What GitHub takes. A summary that is larger is not uploaded at all (actions/runner, FileCommandManager.cs,
 * AttachmentSizeLimit), a comment or a check run is refused, an annotation is cut. A job's outputs may hold
 * 1 MB together; ours are words, numbers and a path.
 */
export const LIMITS = {
  summary: { most: 1_048_576, unit: 'bytes' },
  checkRun: { most: 65_535, unit: 'characters' },
  comment: { most: 65_536, unit: 'characters' },
  annotation: { most: 4_096, unit: 'characters' },
} as const satisfies Record<string, Limit>

/** A text's size as GitHub counts it: bytes of UTF-8, or UTF-16 units, which are never fewer than characters. */
export function sizeOf(text: string, unit: Limit['unit']): number {
  return unit === 'bytes' ? Buffer.byteLength(text) : text.length
}

export function fits(text: string, limit: Limit): boolean {
  return sizeOf(text, limit.unit) <= limit.most
}

/** As much of the beginning as fits, in whole characters, with a mark where something is missing. */
export function cut(text: string, limit: Limit): string {
  if (fits(text, limit)) return text
  const mark = '…'
  const room = limit.most - sizeOf(mark, limit.unit)
  let kept = ''
  let size = 0
  for (const character of text) {
    size += sizeOf(character, limit.unit)
    if (size > room) break
    kept += character
  }
  return room < 0 ? '' : kept + mark
}
