import type { Run } from '../domain/run.ts'
import type { Format } from './format-names.ts'
import { renderHtml } from './html.ts'
import { renderJson } from './json.ts'
import { renderJunit } from './junit.ts'
import { NO_LINKS, type PageLinks } from './links.ts'
import { pagesOf } from './pages.ts'
import { renderSarif, type Surroundings } from './sarif.ts'
import { renderSummary } from './summary.ts'
import { renderTerminal } from './terminal.ts'

export { FORMATS, type Format, formatOf } from './format-names.ts'

const RENDERERS: Readonly<Record<Format, (run: Run, context: Surroundings) => string>> = {
  text: (run) => renderTerminal(run, (_, text) => text),
  json: renderJson,
  markdown: (run, context) => renderSummary(run, linksOf(context)),
  sarif: renderSarif,
  junit: renderJunit,
  html: (run, context) => renderHtml(run, linksOf(context)),
}

function linksOf({ links, rules }: Surroundings): PageLinks {
  return links ?? { ...NO_LINKS, pageOf: pagesOf(rules) }
}

/** Renders the run in a format, without colour. Ends with a line end. */
export function renderAs(format: Format, run: Run, context: Surroundings): string {
  return RENDERERS[format](run, context)
}
