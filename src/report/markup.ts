import { ownIn } from '../algorithms/own.ts'
import { plainLine } from './escape.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Nothing in it means anything to anybody: most texts are such, and need no second look. */
const HARMLESS = /^\w[\w .,;:/()=+-]*$/

/**
 * Text for an element or a quoted attribute of XML or HTML. What XML 1.0 cannot hold in any spelling
 * (section 2.2: controls, lone surrogates, U+FFFE, U+FFFF) becomes U+FFFD; `]]>` is no end of anything.
 */
export function markup(text: string): string {
  if (HARMLESS.test(text)) return text
  return plainLine(text.toWellFormed()).replace(
    /[&<>"'\ufffe\uffff]/g,
    (mark) => ownIn(ENTITIES, mark) ?? '\ufffd',
  )
}
