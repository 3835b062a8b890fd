import type { SourceDraft } from '../../domain/draft.ts'
import type { Location } from '../../domain/location.ts'
import { parseReference, type Reference } from '../reference.ts'
import { type Noted, plainEntry, unavailableEntry } from './given.ts'
import { manifestInvalid } from './manifest.ts'
import { failed, given, type ManifestPart } from './part.ts'

const MARK = /\{\{resolve:/
const WHOLE = /^\{\{resolve:([^:{}]+):([^{}]*)\}\}$/
const SECURE = /\{\{resolve:ssm-secure:/
const PARAMETER = /^[A-Za-z0-9_.\-/]+(:\d+)?$/
const SECRET_NAME = /^[A-Za-z0-9/_+=.@!-]{1,512}$/

/**
 * A text of a template: as it is, unless CloudFormation replaces a dynamic reference in it (CloudFormation
 * user guide, "Get values stored in other services using dynamic references").
 */
export function dynamicEntry(name: string, text: string, location: Location): ManifestPart {
  if (!MARK.test(text)) return given(plainEntry(name, text, location))
  if (SECURE.test(text)) return failed(secure(name, location))
  const [whole, store = '', key = ''] = WHOLE.exec(text) ?? []
  if (whole === undefined) {
    const because = 'is put together from a dynamic reference when the stack is deployed'
    return given(unavailableEntry(name, because, location))
  }
  const reference =
    store === 'ssm' ? parameter(key) : store === 'secretsmanager' ? secret(key) : null
  if (reference === null) return given(malformed(name, location))
  const filled = { kind: 'reference', reference, byTemplate: true } as const
  return given({ entry: { name, given: filled, location }, drafts: [] })
}

/** Whether the text has a dynamic reference. */
export function isDynamic(text: string): boolean {
  return MARK.test(text)
}

/** `parameter-name[:version]`; labels are not allowed (user guide, "Get a plaintext value"). */
function parameter(key: string): Reference | null {
  if (!PARAMETER.test(key)) return null
  return { store: 'parameter-store', id: key, name: key.replace(/:.*$/, ''), region: null }
}

/**
 * `secret-id[:SecretString[:json-key[:version-stage[:version-id]]]]`, where the id is a name or an ARN of
 * seven parts (user guide, "Get a secret or secret value"); not both a stage and a version.
 */
function secret(key: string): Reference | null {
  const parts = key.split(':')
  const length = parts[0] === 'arn' ? 7 : 1
  const id = parts.slice(0, length).join(':')
  const [form = '', jsonKey = '', stage = '', versionId = '', ...more] = parts.slice(length)
  if (more.length > 0 || (form !== '' && form !== 'SecretString')) return null
  if (stage !== '' && versionId !== '') return null
  const selectors = {
    jsonKey: jsonKey || null,
    stage: stage || null,
    versionId: versionId || null,
  }
  if (length === 1)
    return SECRET_NAME.test(id)
      ? { store: 'secrets-manager', id, name: id, region: null, ...selectors }
      : null
  const parsed = parseReference(id, 'manifest')
  return parsed.ok && parsed.reference.store === 'secrets-manager'
    ? { ...parsed.reference, ...selectors }
    : null
}

function malformed(name: string, location: Location): Noted {
  const because = 'has a dynamic reference that cannot be read'
  const draft: SourceDraft = {
    check: 'reference-form',
    variable: name,
    says: 'has a dynamic reference of a form that CloudFormation does not know',
    fix: 'Write {{resolve:secretsmanager:SECRET:SecretString:json-key:version-stage:version-id}}, where all behind SECRET may be left out and stage and version exclude each other, or {{resolve:ssm:PARAMETER:version}} with a number as the version.',
    facts: {},
    location,
  }
  return { ...unavailableEntry(name, because, location), drafts: [draft] }
}

/** CloudFormation allows ssm-secure in no property for variables (user guide, "Get a secure string value"). */
function secure(name: string, location: Location) {
  return manifestInvalid(
    `${name} refers to a SecureString by ssm-secure, which CloudFormation refuses in variables.`,
    location,
    'Keep the value in Secrets Manager and write {{resolve:secretsmanager:…}}; on ECS and App Runner list the parameter under the secrets instead.',
  )
}
