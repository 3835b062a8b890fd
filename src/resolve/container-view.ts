import { ownIn } from '../algorithms/own.ts'
import { GateError } from '../domain/errors.ts'
import type { Origin } from '../domain/origin.ts'
import type { Platform } from '../domain/platform.ts'
import { called, isSafeToShow, safeText } from '../domain/safe-text.ts'
import { Secret } from '../domain/secret.ts'
import type { View } from '../domain/variable.ts'
import { type DataMap, isMap } from '../text/data.ts'
import { didYouMean } from '../text/nearest.ts'
import { type RawJson, rawJson } from '../text/raw-json.ts'
import { type ExternalReading, externalText } from './external-value.ts'
import { goFormat } from './go-format.ts'
import { oncePerSecret } from './once-per-secret.ts'

/** The text that reaches the container, and how it differs from what the store holds. */
export interface ContainerValue {
  /** Null when the gate could not get it. */
  readonly value: Secret | null
  readonly view?: View
  /** Names of the keys of a JSON secret that arrives whole, those that may be shown. */
  readonly keys?: readonly string[]
  readonly origin: Origin
  /** Why there is no value; completes "NAME …". */
  readonly because?: string
  /** What makes the value known; left out when any source may give it. */
  readonly fix?: string
}

/** The part of a container's value that its text in the store decides. */
export type SeenText = Pick<ContainerValue, 'value' | 'view' | 'because' | 'fix' | 'keys'>

/**
 * Platforms whose agent decodes the JSON and prints the key with Go's %v. ECS does (amazon-ecs-agent,
 * agent/asm/asm.go), also for AWS Batch; App Runner documents the same references, so the gate assumes the same.
 */
const GO_PLATFORMS: readonly (Platform | null)[] = ['ecs', 'app-runner', 'batch']

/** A binary secret: ECS sets the variable to an empty text, other platforms cannot set it. @throws GateError SECRET_BINARY */
export function seeBinary(name: string, platform: Platform | null): SeenText {
  if (GO_PLATFORMS.includes(platform)) return { value: new Secret(''), view: 'binary' }
  throw new GateError({
    code: 'SECRET_BINARY',
    message: `The secret ${name} is binary, and a variable is text.`,
    fix: 'Store it as a text (SecretString); base64 is a text.',
  })
}

/**
 * The value of a top-level key of a JSON secret as the container gets it.
 * @throws GateError SECRET_NOT_JSON, SECRET_KEY_MISSING, SECRET_KEY_NESTED; the messages name keys, never values
 */
export function seeKey(
  secret: Secret,
  key: string,
  name: string,
  platform: Platform | null,
): SeenText {
  const object = objectOf(secret)
  if (object === null) throw notObject(key, name)
  if (!Object.hasOwn(object, key)) throw missing(object, key, name)
  const found = ownIn(object, key)
  if (typeof found === 'string') return { value: new Secret(found) }
  try {
    if (!GO_PLATFORMS.includes(platform)) return { value: new Secret(JSON.stringify(found)) }
    const view = viewOf(found)
    return { value: new Secret(goFormat(found)), ...(view && { view }) }
  } catch {
    throw tooDeep(key, name)
  }
}

/**
 * A part of a JSON secret as External Secrets hands it on.
 * @throws GateError SECRET_NOT_JSON, SECRET_KEY_MISSING; the messages name keys, never values
 */
export function seeExternal(
  secret: Secret,
  key: string,
  name: string,
  reading: ExternalReading,
): SeenText {
  const root = rawRoot(secret, key, name)
  if (root === null || (reading.by === 'extract' && root.type !== 'object'))
    throw notObject(key, name)
  const found = externalText(root, key, reading)
  if (found === 'pattern')
    return { value: null, because: 'is found by a pattern of gjson, which the gate does not run' }
  if (found === 'shared') return { value: null, because: SHARED, fix: RENAME }
  if (found !== 'missing') return { value: new Secret(found.text) }
  throw keyMissing(
    root.members().map((one) => one.key),
    key,
    name,
  )
}

const SHARED =
  'comes from a secret of which several keys get one name, and External Secrets refuses all of it'
const RENAME = 'Rename the keys in the secret, or set conversionStrategy: Unicode.'

const rawJsonOf = oncePerSecret(rawJson)

function rawRoot(secret: Secret, key: string, name: string): RawJson | null {
  try {
    const root = rawJsonOf(secret)
    return root?.type === 'object' || root?.type === 'array' ? root : null
  } catch {
    throw tooDeep(key, name)
  }
}

function notObject(key: string, name: string): GateError {
  return new GateError({
    code: 'SECRET_NOT_JSON',
    message: `The secret ${name} is not a JSON object, and the reference asks for its key${called(key)}.`,
    fix: `Store {"${safeText(key, 'KEY')}": "…"} in it, or refer to the whole secret.`,
  })
}

/** Go itself reads no JSON of more than 10,000 levels (encoding/json, maxNestingDepth). */
function tooDeep(key: string, name: string): GateError {
  return new GateError({
    code: 'SECRET_NOT_JSON',
    message: `The key${called(key)} of the secret ${name} nests too deeply to be read as JSON.`,
    fix: 'Store a text there, or a value of a few levels.',
  })
}

function viewOf(found: unknown): View | undefined {
  if (found === null) return 'nil'
  if (Array.isArray(found)) return 'go-list'
  if (typeof found === 'object') return 'go-map'
  return typeof found === 'number' && goFormat(found).includes('e') ? 'exponent' : undefined
}

function missing(object: DataMap, key: string, name: string): GateError {
  const [outer = ''] = key.split('.')
  if (outer !== key && Object.hasOwn(object, outer))
    return new GateError({
      code: 'SECRET_KEY_NESTED',
      message: `The key${called(key)} of the secret ${name} lies inside ${safeText(outer, 'another one')}, and the platform reads only top-level keys.`,
      fix: `Store it at the top level of the secret under a name without a dot.`,
    })
  return keyMissing(Object.keys(object), key, name)
}

function keyMissing(keys: readonly string[], key: string, name: string): GateError {
  return new GateError({
    code: 'SECRET_KEY_MISSING',
    message: `The secret ${name} has no key${called(key)}.${didYouMean(key, keys)}`,
    fix: 'Add the key to the secret, or correct the reference.',
  })
}

/** A secret that arrives whole. */
export function seeWhole(secret: Secret): SeenText {
  if (!secret.read((raw) => raw.trimStart().startsWith('{'))) return { value: secret }
  const keys = (keysOf(secret) ?? []).filter((key) => KEY_NAME.test(key) && isSafeToShow(key))
  return { value: secret, ...(keys.length > 0 && { keys }) }
}

/** A key that is a name; a token as a key is not. */
const KEY_NAME = /^[a-z][a-z0-9_.-]{0,40}$/i

/** The names of the keys of a JSON secret; null when it is no object. */
export function keysOf(secret: Secret): readonly string[] | null {
  const object = objectOf(secret)
  return object && Object.keys(object)
}

/** V8's message about malformed JSON quotes it, so it is dropped here. */
const objectOf = oncePerSecret((raw): DataMap | null => {
  try {
    const value: unknown = JSON.parse(raw)
    return isMap(value) ? value : null
  } catch {
    return null
  }
})
