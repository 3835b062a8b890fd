import { capped, MOST_SHOWN } from './caps.ts'
import { markup } from './markup.ts'

/** A section that is a table. Head and rows are HTML. */
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

/** A mistake with its fix. Facts are HTML. */
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

/** @param rest what is said of the items that are left out */
export function section(title: string, items: readonly string[], rest = ''): string {
  if (items.length === 0) return ''
  return `<section>\n<h2>${title}</h2>\n<ul>\n${items.join('\n')}\n</ul>${more(rest)}\n</section>`
}

/** A named fact whose content is HTML; nothing without content. */
export function fact(name: string, content: string): string {
  return content === '' ? '' : `<div><dt>${name}</dt><dd>${content}</dd></div>`
}

/** A cell of a table, with the label that it has on a narrow page. */
export function cell(label: string, content: string): string {
  return `<td data-label="${label}">${content}</td>`
}

/** A name or a path. */
export function code(text: string): string {
  return text === '' ? '' : `<code>${markup(text)}</code>`
}

/** Names one after the other. */
export function codes(texts: readonly string[]): string {
  const { shown, left } = capped(texts, MOST_SHOWN.names)
  return [...shown.map(code), ...(left.length === 0 ? [] : [`and ${left.length} more`])].join(' ')
}

/** A sentence with the commands that stand between backticks set as code. */
export function prose(text: string): string {
  return text
    .split('`')
    .map((part, place) => (place % 2 === 1 ? code(part) : markup(part)))
    .join('')
}

/** What a list leaves out, and where it is; nothing where it has everything. */
function more(rest: string): string {
  return rest === '' ? '' : `\n<p class="facts">${prose(rest)}</p>`
}
