import { capped, MOST_SHOWN } from './caps.ts'
import { markup } from './markup.ts'

/** A section with a table. Head and rows are HTML. */
export function tableSection(
  title: string,
  head: string,
  rows: readonly string[],
  rest = '',
): string {
  return `<section>
<h2>${title}</h2>
<table>
<thead>${head}</thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>${more(rest)}
</section>`
}

/** A problem with its fix. Facts are HTML. */
export function item(
  sign: 'error' | 'warning' | 'info',
  name: string,
  message: string,
  fix: string,
  facts: readonly string[],
): string {
  return `<li class="${sign}">
<h3><span class="sign">${sign}</span>${name}</h3>
<p>${markup(message)}</p>
<p><strong>Fix:</strong> ${prose(fix)}</p>
<dl>${facts.join('')}</dl>
</li>`
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
