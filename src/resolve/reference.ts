import { GateError } from '../domain/errors.ts'

/** One value inside Secrets Manager, as a reference names it. */
export interface SecretReference {
  /** A secret's name, or its ARN without selectors. */
  readonly id: string
  /** The name alone: an ARN's account is nobody's business in a report. */
  readonly name: string
  readonly region: string | null
  readonly jsonKey: string | null
  /** At most one of stage and version id is set; with neither it is AWSCURRENT. */
  readonly stage: string | null
  readonly versionId: string | null
}

const ARN =
  /^arn:(aws[a-z-]*):secretsmanager:([a-z0-9-]+):(\d{12}):secret:([^:]+)(?::([^:]*):([^:]*):([^:]*))?$/
const NAME = /^([A-Za-z0-9/_+=.@!-]{1,512})(?:#([^?]+))?(?:\?(stage|version)=(.+))?$/

const FORMS =
  'Write arn:aws:secretsmanager:REGION:ACCOUNT:secret:NAME-AbCdEf, with :json-key:stage:version-id behind it for a part (all three colons), or name#json-key?stage=LABEL.'

/**
 * Reads a secret reference. What cannot be read is never quoted: it may be a secret that somebody
 * pasted where a reference belongs.
 * @param bareNames whether a name alone is a secret; in a manifest it is an SSM parameter
 * @throws GateError REFERENCE_INVALID, REFERENCE_UNSUPPORTED
 */
export function parseReference(text: string, bareNames: boolean): SecretReference {
  if (/^(ssm:|arn:aws[a-z-]*:ssm:)/.test(text)) throw unsupported()
  const arn = ARN.exec(text)
  if (arn !== null) {
    const [, partition, region = '', account, name = '', jsonKey, stage, versionId] = arn
    if (stage && versionId) throw invalid('names both a version stage and a version id')
    const id = `arn:${partition}:secretsmanager:${region}:${account}:secret:${name}`
    return {
      id,
      name,
      region,
      jsonKey: jsonKey || null,
      stage: stage || null,
      versionId: versionId || null,
    }
  }
  const byName = NAME.exec(text)
  if (byName === null) throw invalid('is neither the ARN nor the name of a secret')
  if (!bareNames) throw unsupported()
  const [, name = '', jsonKey, selector, selected = null] = byName
  return {
    id: name,
    name,
    region: null,
    jsonKey: jsonKey ?? null,
    stage: selector === 'stage' ? selected : null,
    versionId: selector === 'version' ? selected : null,
  }
}

function invalid(what: string): GateError {
  return new GateError({
    code: 'REFERENCE_INVALID',
    message: `The secret reference ${what}.`,
    fix: FORMS,
  })
}

function unsupported(): GateError {
  return new GateError({
    code: 'REFERENCE_UNSUPPORTED',
    message:
      'The reference names an SSM parameter (in a manifest a name without an ARN is one), and these are not read yet.',
    fix: `Move the value to Secrets Manager. ${FORMS}`,
  })
}
