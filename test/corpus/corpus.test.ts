import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { examine } from '../../src/checks/examine.ts'
import { suite } from '../../src/checks/index.ts'
import { types } from '../../src/types/index.ts'
import { read } from '../support/source-files.ts'
import { MANIFEST, present, STORE, scopeOf } from '../support/variables.ts'
import { type Entry, textOf } from './entry.ts'

const FOLDER = fileURLToPath(new URL('.', import.meta.url))
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.jsonl'))
const entries = files.flatMap((file) =>
  read(`test/corpus/${file}`)
    .split('\n')
    .flatMap((line, place) =>
      line.trim() === ''
        ? []
        : [{ entry: JSON.parse(line) as Entry, at: `${file}:${place + 1}` } as const],
    ),
)

/** Every check with an error or a warning, sorted; a secret comes from the store, all else from the manifest. */
function told({ name, type, options, tier, ...rest }: Entry): readonly string[] {
  const sensitive = types.find((known) => known.name === type)?.sensitive
  const variable = present(name, type, textOf({ name, type, tier, ...rest }), {
    ...(options && { options }),
    origin: sensitive ? STORE : MANIFEST,
  })
  const { value, failures } = examine(suite, scopeOf(tier, [variable]), new Map())
  expect(failures).toEqual([])
  const loud = value.filter(({ severity }) => severity !== 'info')
  return [...new Set(loud.map(({ check }) => check))].sort()
}

describe.each(files)('the corpus %s', (file) => {
  const own = entries.filter(({ at }) => at.startsWith(`${file}:`))
  it.each(
    own.map(({ entry, at }) => [at, entry.type, entry.tier, entry] as const),
  )('%s: %s in %s is told right', (_, _type, _tier, entry) => {
    expect(told(entry)).toEqual([...entry.expect].sort())
  })
})

describe('the corpus as a whole', () => {
  const judged = entries.map(({ entry }) => ({
    bad: entry.expect.length > 0,
    found: told(entry).length > 0,
  }))
  const count = (bad: boolean, found: boolean) =>
    judged.filter((one) => one.bad === bad && one.found === found).length

  afterAll(() => {
    const row = (label: string, bad: boolean) =>
      `${label.padEnd(12)}${String(count(bad, true)).padStart(10)}${String(count(bad, false)).padStart(10)}`
    const table = [`${''.padEnd(12)}   told bad told good`, row('bad', true), row('good', false)]
    process.stdout.write(`\nCorpus, ${entries.length} values:\n${table.join('\n')}\n`)
  })

  it('has no miss and no false alarm', () => {
    expect({ missed: count(true, false), falseAlarms: count(false, true) }).toEqual({
      missed: 0,
      falseAlarms: 0,
    })
  })
})
