import { parse } from 'yaml'
import { read } from '../source-files.ts'

/** The whole workflow of a page that has this name, or this first line. @throws Error when the page has none */
export function workflowOf(page: string, name: string): string {
  for (const [, text = ''] of read(page).matchAll(/^```yaml\n([\s\S]*?)^```$/gm))
    if (/^jobs:/m.test(text) && (parse(text).name === name || text.startsWith(`${name}\n`)))
      return text
  throw new Error(`${page} has no workflow ${name}.`)
}
