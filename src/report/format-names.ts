import { ownIn } from '../algorithms/own.ts'

export const FORMATS = ['text', 'json', 'markdown', 'sarif', 'junit', 'html'] as const
export type Format = (typeof FORMATS)[number]

const SUFFIXES: Readonly<Record<string, Format>> = {
  '.txt': 'text',
  '.json': 'json',
  '.md': 'markdown',
  '.sarif': 'sarif',
  '.xml': 'junit',
  '.html': 'html',
}

/** The file suffixes of the formats, for use in a sentence. */
export const KNOWN_SUFFIXES = Object.keys(SUFFIXES).join(', ')

/** The format of a file by its suffix, in upper or lower case; null for an unknown suffix. */
export function formatOf(path: string): Format | null {
  const [suffix = ''] = /\.[^./\\]*$/.exec(path.toLowerCase()) ?? []
  return ownIn(SUFFIXES, suffix) ?? null
}
