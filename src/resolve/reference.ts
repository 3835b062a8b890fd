import type { Failure } from '../domain/errors.ts'
import { isRegion } from '../domain/region.ts'
import type { ExternalReading } from './external-value.ts'

/** One value inside Secrets Manager, as a reference names it. */
export interface SecretReference {
  readonly store: 'secrets-manager'
  /** A secret's name, or its ARN without selectors. */
  readonly id: string
  /** The name without the account of an ARN, for reports. */
  readonly name: string
  readonly region: string | null
  readonly jsonKey: string | null
  /** How External Secrets reads `jsonKey`; left out, it is a top-level key as the platform reads it. */
  readonly reading?: ExternalReading
  /** At most one of stage and version id is set; with neither it is AWSCURRENT. */
  readonly stage: string | null
  readonly versionId: string | null
}

/** One parameter of SSM Parameter Store. */
export interface ParameterReference {
  readonly store: 'parameter-store'
  /** A parameter's name or ARN, with `:version` or `:label` when one is asked for. */
  readonly id: string
  readonly name: string
  readonly region: string | null
}

export type Reference = SecretReference | ParameterReference

/** Who wrote a reference: in a manifest a name alone is a parameter, people mean a secret by it. */
type Grammar = 'people' | 'manifest'

/** Why a text is no reference. All but the last two are ARNs with a mistake in them. */
export type ReferenceFlaw =
  | 'colons'
  | 'selectors'
  | 'service'
  | 'region'
  | 'account'
  | 'name'
  | 'blanks'
  | 'neither'

type ParsedReference =
  | { readonly ok: true; readonly reference: Reference }
  | { readonly ok: false; readonly flaw: ReferenceFlaw }

const SECRET_ARN =
  /^(arn:aws[a-z-]*:secretsmanager:([a-z0-9-]+):\d{12}:secret:([A-Za-z0-9/_+=.@!-]+))((?::[^:]*)*)$/
const PARAMETER_ARN =
  /^arn:aws[a-z-]*:ssm:([a-z0-9-]+):\d{12}:parameter(\/[A-Za-z0-9/_.-]+)(:[A-Za-z0-9_.-]+)?$/
const SECRET_NAME = /^([A-Za-z0-9/_+=.@!-]{1,512})(?:#([^?]+))?(?:\?(stage|version)=(.+))?$/
const PARAMETER_NAME = /^\/?[A-Za-z0-9_.-]+(\/[A-Za-z0-9_.-]+)*(:[A-Za-z0-9_.-]+)?$/

/**
 * Reads a secret reference: a secret's ARN as ECS and App Runner read it (ECS developer guide, "secrets
 * as environment variables"), a parameter's ARN, `ssm:/name[:version]`, and a name in the given grammar.
 * Never repeats a text that is no reference: it may be a secret, pasted in the wrong place.
 */
export function parseReference(text: string, grammar: Grammar): ParsedReference {
  if (text !== text.trim()) return { ok: false, flaw: 'blanks' }
  const secret = SECRET_ARN.exec(text)
  if (secret !== null) return secretByArn(secret)
  const parameter = PARAMETER_ARN.exec(text)
  if (parameter !== null) {
    const [, region = null, path = ''] = parameter
    return found({ store: 'parameter-store', id: text, name: parameterName(path), region })
  }
  if (text.startsWith('arn:')) return { ok: false, flaw: arnFlaw(text) }
  if (grammar === 'people' && text.startsWith('ssm:')) return parameterByName(text.slice(4))
  return grammar === 'people' ? secretByName(text) : parameterByName(text)
}

/** The first part of an ARN that is not what AWS writes there. */
function arnFlaw(text: string): ReferenceFlaw {
  const [, partition = '', service = '', region = '', account = ''] = text.split(':')
  if (!/^aws[a-z-]*$/.test(partition) || !['secretsmanager', 'ssm'].includes(service))
    return 'service'
  if (!isRegion(region)) return 'region'
  return /^\d{12}$/.test(account) ? 'name' : 'account'
}

function secretByArn([
  ,
  id = '',
  region = '',
  name = '',
  rest = '',
]: RegExpExecArray): ParsedReference {
  const selectors = rest.split(':').slice(1)
  if (selectors.length !== 0 && selectors.length !== 3) return { ok: false, flaw: 'colons' }
  const [jsonKey, stage, versionId] = selectors.map((selector) => selector || null)
  if (stage && versionId) return { ok: false, flaw: 'selectors' }
  return found({
    store: 'secrets-manager',
    id,
    name,
    region,
    jsonKey: jsonKey ?? null,
    stage: stage ?? null,
    versionId: versionId ?? null,
  })
}

function secretByName(text: string): ParsedReference {
  const [match, name = '', jsonKey = null, selector, selected = null] = SECRET_NAME.exec(text) ?? []
  if (match === undefined) return { ok: false, flaw: 'neither' }
  return found({
    store: 'secrets-manager',
    id: name,
    name,
    region: null,
    jsonKey,
    stage: selector === 'stage' ? selected : null,
    versionId: selector === 'version' ? selected : null,
  })
}

function parameterByName(text: string): ParsedReference {
  if (!PARAMETER_NAME.test(text)) return { ok: false, flaw: 'neither' }
  return found({ store: 'parameter-store', id: text, name: text.replace(/:.*$/, ''), region: null })
}

/** `parameter/app` is the parameter `app`, `parameter/team/app` is `/team/app`. */
function parameterName(path: string): string {
  return path.lastIndexOf('/') === 0 ? path.slice(1) : path
}

function found(reference: Reference): ParsedReference {
  return { ok: true, reference }
}

/** The failure for a text that is no reference. It does not repeat the text. */
export function referenceInvalid(): Failure {
  return {
    code: 'REFERENCE_INVALID',
    message: 'The secret reference is neither the ARN nor the name of a secret or parameter.',
    fix: 'Write arn:aws:secretsmanager:REGION:ACCOUNT:secret:NAME-AbCdEf, with :json-key:stage:version-id behind it for a part (all three colons; stage or version, not both), name#json-key?stage=LABEL, or ssm:/parameter.',
  }
}
