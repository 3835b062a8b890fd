import { isMap, type Path, valueAt } from '../../text/data.ts'
import { manifestInvalid } from './manifest.ts'
import type { Notation } from './notation.ts'
import { failed, type ManifestPart, nothing } from './part.ts'

/** A list under a key in another case is no list for the platform. */
export function inOtherCase(document: Notation['document'], path: Path): ManifestPart {
  const parent = path.slice(0, -1)
  const beside = valueAt(document.value, parent)
  const key = String(path.at(-1))
  const isOther = (one: string) => one !== key && one.toLowerCase() === key.toLowerCase()
  const found = isMap(beside) && !Object.hasOwn(beside, key) && Object.keys(beside).find(isOther)
  if (!found) return nothing
  const says = `${labelOf([...parent, found])} is written in another case than the platform reads.`
  const location = document.locateKey([...parent, found])
  return failed(manifestInvalid(says, location, `Write ${labelOf(path)}.`))
}

/** What a message calls a list or map, such as `run.env`. */
export function labelOf(path: Path): string {
  const keys = path.filter((step) => typeof step === 'string')
  return keys.slice(-2).join('.')
}
