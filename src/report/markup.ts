import { ownIn } from '../algorithms/own.ts'
import { plainLine } from './escape.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text that needs no escaping: most texts, on a fast path. */
const HARMLESS = /^\w[\w .,;:/()=+-]*$/

/**
 * Text for an element or a quoted attribute of XML or HTML. Characters that XML 1.0 forbids (section 2.2:
 * controls, lone surrogates, U+FFFE, U+FFFF) become U+FFFD; `]]>` ends nothing.
 */
export function markup(text: string): string {
  if (HARMLESS.test(text)) return text
  return plainLine(text.toWellFormed()).replace(
    /[&<>"'\ufffe\uffff]/g,
    (mark) => ownIn(ENTITIES, mark) ?? '\ufffd',
  )
}
