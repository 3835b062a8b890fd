import { ownIn } from '../algorithms/own.ts'
import type { Run } from '../domain/run.ts'
import { renderHtml } from './html.ts'
import { renderJson } from './json.ts'
import { renderJunit } from './junit.ts'
import { renderSarif, type Surroundings } from './sarif.ts'
import { renderSummary } from './summary.ts'
import { renderTerminal } from './terminal.ts'

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

/** The suffixes that name a format, for sentences. */
export const KNOWN_SUFFIXES = Object.keys(SUFFIXES).join(', ')

const RENDERERS: Readonly<Record<Format, (run: Run, around: Surroundings) => string>> = {
  text: (run) => renderTerminal(run, (_, text) => text),
  json: renderJson,
  markdown: (run) => renderSummary(run),
  sarif: renderSarif,
  junit: renderJunit,
  html: renderHtml,
}

/** The format that a file's name asks for by its suffix, in either case; null when it asks for none. */
export function formatOf(path: string): Format | null {
  const [suffix = ''] = /\.[^./\\]*$/.exec(path.toLowerCase()) ?? []
  return ownIn(SUFFIXES, suffix) ?? null
}

/** The run in a format, without colour. Ends with a line end. */
export function renderAs(format: Format, run: Run, around: Surroundings): string {
  return RENDERERS[format](run, around)
}
