import { GateError } from '../domain/errors.ts'
import type { Secret } from '../domain/secret.ts'
import { type DataMap, isMap } from '../text/data.ts'
import { didYouMean } from '../text/nearest.ts'

type Found = 'not-json' | 'missing' | 'found'

/**
 * The value of a top-level key of a JSON secret, as text.
 * @throws GateError SECRET_NOT_JSON, SECRET_KEY_MISSING; names of keys are said, values are not
 */
export function pickJsonKey(secret: Secret, key: string, name: string): Secret {
  const found = secret.read((raw): Found => {
    const keys = objectOf(raw)
    if (keys === null) return 'not-json'
    return Object.hasOwn(keys, key) ? 'found' : 'missing'
  })
  if (found === 'not-json')
    throw new GateError({
      code: 'SECRET_NOT_JSON',
      message: `The secret ${name} is not a JSON object, and its key ${key} was asked for.`,
      fix: `Store {"${key}": "…"} in it, or refer to the whole secret.`,
    })
  const picked = secret.derive((raw) => textOf(objectOf(raw)?.[key]))
  if (found === 'found' && picked !== null) return picked
  const keys = Object.keys(objectOf(secret.reveal()) ?? {})
  throw new GateError({
    code: 'SECRET_KEY_MISSING',
    message: `The secret ${name} has no key ${key}.${didYouMean(key, keys)}`,
    fix: `Add the key to the secret, or correct the reference. Keys at the top level only: nested ones cannot be reached.`,
  })
}

/** V8's message about malformed JSON quotes it, so it is dropped here. */
function objectOf(raw: string): DataMap | null {
  try {
    const value: unknown = JSON.parse(raw)
    return isMap(value) ? value : null
  } catch {
    return null
  }
}

function textOf(value: unknown): string | null {
  if (value === undefined) return null
  return typeof value === 'string' ? value : JSON.stringify(value)
}
