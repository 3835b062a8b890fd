import { called } from '../domain/safe-text.ts'
import { valueAt } from '../text/data.ts'
import { isPlainName } from './plain-name.ts'

/** The `NAME=…` entries of a text, and what is wrong with it. */
export interface Entries {
  readonly entries: readonly string[]
  /** Each completes a sentence that begins with the input's name. */
  readonly flaws: readonly string[]
}

/** The keys beside `name` in the arrays of amazon-ecs-deploy-express-service. */
export type ItemKey = 'value' | 'valueFrom'

export function beginsArray(text: string): boolean {
  return text.trimStart().startsWith('[')
}

/**
 * The entries of a JSON array, in the form that amazon-ecs-deploy-express-service 1.2.2 takes. That action sends the
 * array as it is, and the SDK drops what is no text, so each item must have a name and a text. A blank text has none.
 */
export function itemsOf(text: string, key: ItemKey): Entries {
  if (text.trim() === '') return { entries: [], flaws: [] }
  const list = arrayIn(text)
  if (list === null) {
    const says = `is not a JSON array of items with name and ${key}, as amazon-ecs-deploy-express-service takes it.`
    return { entries: [], flaws: [says] }
  }
  const seen = new Set<string>()
  const read = list.map((item, index): Entries => {
    const flaw = (says: string) => ({ entries: [], flaws: [says] })
    const name = valueAt(item, ['name'])
    const value = valueAt(item, [key])
    if (typeof name !== 'string' || !isPlainName(name))
      return flaw(`has an item (number ${index + 1}) whose name is not the name of a variable.`)
    if (typeof value !== 'string')
      return flaw(`has an item${called(name)} whose ${key} is not a text.`)
    if (seen.has(name)) return flaw(`has two items${called(name)}.`)
    seen.add(name)
    return { entries: [`${name}=${value}`], flaws: [] }
  })
  return {
    entries: read.flatMap(({ entries }) => entries),
    flaws: read.flatMap(({ flaws }) => flaws),
  }
}

function arrayIn(text: string): readonly unknown[] | null {
  try {
    const data: unknown = JSON.parse(text)
    return Array.isArray(data) ? data : null
  } catch {
    return null
  }
}
