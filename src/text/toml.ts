import { parse, TomlDate, TomlError } from 'smol-toml'
import type { Location } from '../domain/location.ts'
import { withoutMark } from './files.ts'
import { placesIn, type Reading, refused } from './reading.ts'
import { tomlKeys } from './toml-keys.ts'
import { TomlFloat, TomlMoment } from './toml-values.ts'

/** Reads TOML 1.0 (smol-toml). Whole numbers are `bigint`, others TomlFloat, dates TomlMoment. */
export function readToml(source: string, file: string): Reading {
  const text = withoutMark(source)
  const at = placesIn(text, file)
  let value: unknown
  try {
    value = plain(parse(text, { integersAsBigInt: true }))
  } catch (thrown) {
    const { line, column } = thrown instanceof TomlError ? thrown : { line: 1, column: 1 }
    const says = 'a key, a value or a table is malformed, or given twice'
    return refused([{ says, location: { file, line, column } }])
  }
  const keys = tomlKeys(text)
  const locate = (path: readonly PropertyKey[]): Location => {
    for (let length = path.length; length > 0; length -= 1) {
      const offset = keys.get(JSON.stringify(path.slice(0, length).map(String)))
      if (offset !== undefined) return at(offset)
    }
    return at(0)
  }
  return {
    ok: true,
    document: {
      value,
      locate,
      locateKey: locate,
      locateLine: locate,
      bare: () => null,
      bareKey: () => null,
      tag: () => null,
    },
  }
}

/** The reader itself refuses data that nests too deeply. */
function plain(value: unknown): unknown {
  if (typeof value === 'number') return new TomlFloat(value)
  if (value instanceof TomlDate) return new TomlMoment()
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]))
}
