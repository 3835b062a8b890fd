import { capped, MOST_SHOWN } from './caps.ts'
import { markup } from './markup.ts'

/** A section with a table. Head and rows are HTML. */
export function tableSection(
  title: string,
  head: string,
  rows: readonly string[],
  rest = '',
): string {
  return `<section>\n<h2>${title}</h2>\n${tableOf(head, rows, rest)}\n</section>`
}

/** A table, and a sentence about the rows left out. Head and rows are HTML. */
export function tableOf(head: string, rows: readonly string[], rest = ''): string {
  return `<table>
<thead>${head}</thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>${more(rest)}`
}

type Sign = 'error' | 'warning' | 'info'

/** A problem: its severity, a heading and parts of HTML. @param id of ours */
export function item(sign: Sign, heading: string, parts: readonly string[], id?: string): string {
  return `<li class="${sign}"${id === undefined ? '' : ` id="${id}"`}>
<h3>${signed(sign)}${heading}</h3>
${parts.filter((part) => part !== '').join('\n')}
</li>`
}

/** The word of a severity. Its colour is that of the element around it. */
export function signed(sign: Sign): string {
  return `<span class="sign">${sign}</span>`
}

/** A fix. A command or a line at its end stands alone, so that it can be copied. */
export function fixOf(fix: string): string {
  const [, words, line] = /^([^`]*:) `([^`]+)`\.?$/s.exec(fix) ?? []
  return words === undefined || line === undefined
    ? `<p><strong>Fix:</strong> ${prose(fix)}</p>`
    : `<p><strong>Fix:</strong> ${prose(words)}</p>\n<pre>${code(line)}</pre>`
}

/** HTML as a link; as it is without a URL. */
export function linked(content: string, url: string | null | undefined): string {
  return url && content !== ''
    ? `<a href="${markup(url)}" rel="noreferrer">${content}</a>`
    : content
}

/** A part that is folded. */
export function folded(title: string, content: string): string {
  return `<details>\n<summary>${title}</summary>\n${content}\n</details>`
}

/** @param rest a sentence about the items left out */
export function section(title: string, items: readonly string[], rest = ''): string {
  if (items.length === 0) return ''
  return `<section>\n<h2>${title}</h2>\n<ul>\n${items.join('\n')}\n</ul>${more(rest)}\n</section>`
}

/** A named fact with HTML content; empty without content. */
export function fact(name: string, content: string): string {
  return content === '' ? '' : `<div><dt>${name}</dt><dd>${content}</dd></div>`
}

/** A table cell, with its label for a narrow page. */
export function cell(label: string, content: string): string {
  return `<td data-label="${label}">${content}</td>`
}

/** A name or a path as code. */
export function code(text: string): string {
  return text === '' ? '' : `<code>${markup(text)}</code>`
}

/** Names as code, in a row. */
export function codes(texts: readonly string[]): string {
  const { shown, left } = capped(texts, MOST_SHOWN.names)
  return [...shown.map(code), ...(left.length === 0 ? [] : [`and ${left.length} more`])].join(' ')
}

/** A sentence; text in backticks becomes code. */
export function prose(text: string): string {
  return text
    .split('`')
    .map((part, place) => (place % 2 === 1 ? code(part) : markup(part)))
    .join('')
}

/** Says what a list leaves out; empty for a complete list. */
function more(rest: string): string {
  return rest === '' ? '' : `\n<p class="facts">${prose(rest)}</p>`
}
