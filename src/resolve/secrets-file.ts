import { once } from '../algorithms/once.ts'
import { ownIn } from '../algorithms/own.ts'
import { GateError } from '../domain/errors.ts'
import { Secret } from '../domain/secret.ts'
import { type DataMap, isMap } from '../text/data.ts'
import { withoutMark } from '../text/files.ts'
import { didYouMean } from '../text/nearest.ts'
import { rawJson } from '../text/raw-json.ts'
import type { SecretPayload, Stores } from './fetch.ts'

/**
 * Stores made of a local JSON file: `{"name or ARN": "text" | {"key": …} | {"SecretBinary": "base64"}}`.
 * Finds an ARN under the ARN, then under the name inside it; a parameter under its name, with or without `ssm:`.
 * @throws GateError SECRETS_FILE_INVALID
 */
export function secretsFile(text: string, path: string): Stores {
  const values = parse(text, path)
  const texts = once(() => textsIn(text))
  const textOf = (key: string) => texts().get(key)
  const find = (keys: readonly string[]) => keys.find((key) => Object.hasOwn(values, key))
  const missing = (what: string, name: string, code: 'SECRET_NOT_FOUND' | 'PARAMETER_NOT_FOUND') =>
    new GateError({
      code,
      message: `The ${what} ${name} is not in ${path}.${didYouMean(name, Object.keys(values))}`,
      fix: `Add it to ${path} under its name or its ARN, or correct the reference.`,
    })
  return {
    fetchSecret: async ({ id, name }) => {
      const key = find([id, name, name.replace(/-[A-Za-z0-9]{6}$/, '')])
      if (key === undefined) throw missing('secret', name, 'SECRET_NOT_FOUND')
      return payload(ownIn(values, key), textOf(key))
    },
    fetchParameter: async ({ id, name }) => {
      const key = find([id, `ssm:${id}`, name, `ssm:${name}`])
      if (key === undefined) throw missing('parameter', name, 'PARAMETER_NOT_FOUND')
      return payload(ownIn(values, key), textOf(key))
    },
  }
}

function parse(text: string, path: string): DataMap {
  try {
    const value: unknown = JSON.parse(withoutMark(text))
    // JSON.stringify refuses data that nests too deeply.
    if (isMap(value) && JSON.stringify(value)) return value
  } catch {
    // V8 quotes the text in its message; ours is below.
  }
  throw new GateError({
    code: 'SECRETS_FILE_INVALID',
    message: `${path} is not a JSON object of secrets.`,
    fix: 'Write {"name": "text"}, {"name": {"KEY": "text"}} or {"name": {"SecretBinary": "base64"}}.',
  })
}

/** The text of each secret as it is written, without the blanks between its parts: numbers keep all their digits. */
function textsIn(text: string): ReadonlyMap<string, string> {
  const members = rawJson(withoutMark(text))?.members() ?? []
  return new Map(
    members.map(({ key, value }) => [
      key,
      value.raw.replace(/("(?:[^"\\]|\\.)*")|\s+/g, (_, string = '') => string),
    ]),
  )
}

function payload(value: unknown, text = JSON.stringify(value)): SecretPayload {
  const version = { versionId: null, stages: [] }
  if (typeof value === 'string') return { text: new Secret(value), ...version }
  const binary = isMap(value) && 'SecretBinary' in value
  return { text: binary ? null : new Secret(text), ...version }
}
