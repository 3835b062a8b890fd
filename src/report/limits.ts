/** The longest text that a place accepts. */
export interface Limit {
  readonly most: number
  readonly unit: 'bytes' | 'characters'
}

/**
 * GitHub's limits. The runner does not upload a larger summary (actions/runner, FileCommandManager.cs,
 * AttachmentSizeLimit); GitHub refuses a larger comment or check run, and cuts a longer annotation. All outputs
 * of a job may hold 1 MB together; ours are words, numbers and a path.
 */
export const LIMITS = {
  summary: { most: 1_048_576, unit: 'bytes' },
  checkRun: { most: 65_535, unit: 'characters' },
  comment: { most: 65_536, unit: 'characters' },
  annotation: { most: 4_096, unit: 'characters' },
} as const satisfies Record<string, Limit>

/** The size of a text: UTF-8 bytes, or UTF-16 units, which are never fewer than GitHub's characters. */
export function sizeOf(text: string, unit: Limit['unit']): number {
  return unit === 'bytes' ? Buffer.byteLength(text) : text.length
}

export function fits(text: string, limit: Limit): boolean {
  return sizeOf(text, limit.unit) <= limit.most
}

/** The longest beginning that fits, in whole characters; a cut text ends with `…`. */
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
