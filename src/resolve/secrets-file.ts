import { GateError } from '../domain/errors.ts'
import { Secret } from '../domain/secret.ts'
import { type DataMap, isMap } from '../text/data.ts'
import { didYouMean } from '../text/nearest.ts'
import type { FetchSecret, SecretPayload } from './fetch.ts'

/**
 * A secret store made of a local JSON file: `{"name or ARN": "text" | {"key": …} | {"SecretBinary": "base64"}}`.
 * An ARN is looked up as it is, then by the name inside it.
 * @throws GateError SECRETS_FILE_INVALID
 */
export function secretsFile(text: string, path: string): FetchSecret {
  const secrets = parse(text, path)
  return async ({ id, name }) => {
    const known = [id, name, name.replace(/-[A-Za-z0-9]{6}$/, '')]
    const found = known.find((key) => Object.hasOwn(secrets, key))
    if (found === undefined)
      throw new GateError({
        code: 'SECRET_NOT_FOUND',
        message: `The secret ${name} is not in ${path}.${didYouMean(name, Object.keys(secrets))}`,
        fix: `Add it to ${path} under its name or its ARN, or correct the reference.`,
      })
    return payload(secrets[found])
  }
}

function parse(text: string, path: string): DataMap {
  try {
    const value: unknown = JSON.parse(text)
    if (isMap(value)) return value
  } catch {
    // V8 quotes the text in its message; ours is below.
  }
  throw new GateError({
    code: 'SECRETS_FILE_INVALID',
    message: `${path} is not a JSON object of secrets.`,
    fix: 'Write {"name": "text"}, {"name": {"KEY": "text"}} or {"name": {"SecretBinary": "base64"}}.',
  })
}

function payload(value: unknown): SecretPayload {
  const version = { versionId: null, stages: [] }
  if (typeof value === 'string') return { text: new Secret(value), ...version }
  const binary = isMap(value) && 'SecretBinary' in value
  return { text: binary ? null : new Secret(JSON.stringify(value)), ...version }
}
