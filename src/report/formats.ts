import { ownIn } from '../algorithms/own.ts'
import type { Run } from '../domain/run.ts'
import { renderHtml } from './html.ts'
import { renderJson } from './json.ts'
import { renderJunit } from './junit.ts'
import { type Links, NO_LINKS } from './links.ts'
import { pagesOf } from './pages.ts'
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

/** The file suffixes of the formats, for use in a sentence. */
export const KNOWN_SUFFIXES = Object.keys(SUFFIXES).join(', ')

const RENDERERS: Readonly<Record<Format, (run: Run, context: Surroundings) => string>> = {
  text: (run) => renderTerminal(run, (_, text) => text),
  json: renderJson,
  markdown: (run, context) => renderSummary(run, linksOf(context)),
  sarif: renderSarif,
  junit: renderJunit,
  html: (run, context) => renderHtml(run, linksOf(context)),
}

function linksOf({ links, rules }: Surroundings): Links {
  return links ?? { ...NO_LINKS, pageOf: pagesOf(rules) }
}

/** The format of a file by its suffix, in upper or lower case; null for an unknown suffix. */
export function formatOf(path: string): Format | null {
  const [suffix = ''] = /\.[^./\\]*$/.exec(path.toLowerCase()) ?? []
  return ownIn(SUFFIXES, suffix) ?? null
}

/** Renders the run in a format, without colour. Ends with a line end. */
export function renderAs(format: Format, run: Run, context: Surroundings): string {
  return RENDERERS[format](run, context)
}
