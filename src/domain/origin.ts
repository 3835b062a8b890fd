import { type Location, placeOf } from './location.ts'

/** The kinds of source, the strongest first: an earlier one overrides a later one. */
export const SOURCES = [
  'secret-env',
  'input',
  'policy',
  'env-file',
  'manifest',
  'secrets-manager',
  'parameter-store',
  'secrets-file',
  'image',
  'platform',
] as const
export type Source = (typeof SOURCES)[number]

/** The source of a value. Never contains the value. */
export interface Origin {
  readonly source: Source
  /** The file, the input or the secret's name; never an account number. */
  readonly locator: string
  readonly region?: string
  readonly jsonKey?: string
  readonly versionId?: string
  readonly stage?: string
  /** Set when Compose takes the text from an env file or its shell, so that it stands in no manifest. */
  readonly handedOn?: true
  /** When this version was created, ISO 8601. */
  readonly created?: string
  /** The line that sets the value or its reference. */
  readonly location?: Location
}

const SOURCE_WORDS: Readonly<Record<Source, string>> = {
  'secret-env': 'secrets of this run',
  input: 'set for this run',
  policy: 'the policy',
  'env-file': 'env file',
  manifest: 'manifest',
  'secrets-manager': 'Secrets Manager',
  'parameter-store': 'Parameter Store',
  'secrets-file': 'local secrets',
  image: 'image',
  platform: 'platform',
}

/** The kind of source in words, such as `Secrets Manager`. */
export function describeSource(source: Source): string {
  return SOURCE_WORDS[source]
}

/** One line for people, such as `Secrets Manager backend/prod key JWT_SECRET (AWSCURRENT)`. */
export function describeOrigin(origin: Origin): string {
  if (origin.source === 'secret-env') return `${origin.locator} of this run`
  if (origin.source === 'input') return `${origin.locator}, ${SOURCE_WORDS.input}`
  if (!isSecretStore(origin)) {
    const place = origin.location === undefined ? origin.locator : placeOf(origin.location)
    return `${SOURCE_WORDS[origin.source]} ${place}`
  }
  const key = origin.jsonKey === undefined ? '' : ` key ${origin.jsonKey}`
  const stage = origin.stage === undefined ? '' : ` (${origin.stage})`
  return `${SOURCE_WORDS[origin.source]} ${origin.locator}${key}${stage}`
}

/** Whether the container has it without a deploy that says so: such a value is meant to be overridden. */
export function isInherited({ source }: Origin): boolean {
  return source === 'image' || source === 'platform'
}

/** The locator of what Kubernetes sets for a Service of the namespace. */
export function serviceLink(service: string): string {
  return `${SERVICE_LINK} ${service}`
}
const SERVICE_LINK = 'Kubernetes, for the Service'

/** Whether Kubernetes sets it for a Service, unless the pod has `enableServiceLinks: false`. */
export function isServiceLink({ source, locator }: Origin): boolean {
  return source === 'platform' && locator.startsWith(SERVICE_LINK)
}
const STORES: readonly Source[] = ['secrets-manager', 'parameter-store', 'secrets-file']

/** Whether the value stands in a secret store, so that the gate fetched it. */
export function isSecretStore(origin: Origin): boolean {
  return STORES.includes(origin.source)
}

/** Whether the value is kept as a secret: in a store, or by GitHub, which hands it to the step. */
export function isKeptSecret(origin: Origin): boolean {
  return origin.source === 'secret-env' || isSecretStore(origin)
}

/** Whether the run itself gives the value: an outsider's run may not have it, and the job may need it alone. */
export function isOfRun({ source }: Origin): boolean {
  return source === 'input' || source === 'secret-env'
}
