import { called } from '../../domain/safe-text.ts'
import { isMap, valueAt } from '../../text/data.ts'
import { parseReference, type Reference } from '../reference.ts'
import { type KubeObject, textOr } from './kubernetes-objects.ts'

/** A key that an ExternalSecret reads from a store. */
interface Remote {
  readonly key: string
  readonly property: string | null
  readonly version: string | null
}

/** Where a store keeps a key; a text that completes "NAME …" when the gate cannot follow it. */
type RemoteStore = (remote: Remote) => Reference | string

const NAME = /^[A-Za-z0-9/_+=.@!-]{1,512}$/
const UNREADABLE = 'has a reference that cannot be read'

/**
 * The store behind a `secretStoreRef` (external-secrets.io, "AWS Secrets Manager" and "AWS Parameter
 * Store"). A store that is not in the file counts as Secrets Manager in the region of the run.
 */
export function remoteStore(
  { document, namespace }: KubeObject,
  path: readonly PropertyKey[],
  objects: readonly KubeObject[],
): RemoteStore | string {
  const { kind, name, store } = namedStore({ document, namespace }, path, objects)
  if (store === undefined) return secretsManager(null, '')
  const at = [...store.path, 'spec', 'provider', 'aws']
  if (!isMap(valueAt(store.document.value, at)))
    return `comes from ${kind}${called(name)}, which is not AWS`
  const text = (key: string) => textOr(store.document, [...at, key], '')
  const region = text('region') || null
  const service = text('service')
  if (service === 'SecretsManager') return secretsManager(region, text('prefix'))
  if (service === 'ParameterStore') return parameterStore(region, text('prefix'))
  return `comes from ${kind}${called(name)}, whose service the gate does not know`
}

/** The store that a `secretStoreRef` names; undefined when it is not in the file. */
export function namedStore(
  { document, namespace }: Pick<KubeObject, 'document' | 'namespace'>,
  path: readonly PropertyKey[],
  objects: readonly KubeObject[],
): { readonly kind: string; readonly name: string; readonly store: KubeObject | undefined } {
  const kind = textOr(document, [...path, 'kind'], '') || 'SecretStore'
  const name = textOr(document, [...path, 'name'], '')
  const store = objects.find(
    (one) =>
      one.api.startsWith('external-secrets.io/') &&
      one.kind === kind &&
      one.name === name &&
      (kind === 'ClusterSecretStore' ||
        one.namespace === null ||
        namespace === null ||
        one.namespace === namespace),
  )
  return { kind, name, store }
}

/** `version` is a stage, or a version id after `uuid/`. A property with dots is first tried as one key. */
function secretsManager(region: string | null, prefix: string): RemoteStore {
  return ({ key, property, version }) => {
    const id = prefix + key
    const parsed = id.startsWith('arn:') ? parseReference(id, 'people') : null
    if (parsed === null ? !NAME.test(id) : !parsed.ok) return UNREADABLE
    const byArn =
      parsed?.ok && parsed.reference.store === 'secrets-manager' ? parsed.reference : null
    if (parsed !== null && (byArn === null || byArn.id !== id)) return UNREADABLE
    const versionId = version?.startsWith('uuid/') ? version.slice('uuid/'.length) : null
    return {
      store: 'secrets-manager',
      id,
      name: byArn?.name ?? id,
      region: byArn?.region ?? region,
      jsonKey: property,
      ...(property !== null && { reading: { by: 'property' } as const }),
      stage: versionId === null ? version : null,
      versionId,
    }
  }
}

/** `version` is written behind the name with a colon. */
function parameterStore(region: string | null, prefix: string): RemoteStore {
  return ({ key, property, version }) => {
    if (property !== null)
      return 'is a part of a parameter (property), which the gate does not take apart'
    const id = prefix + key + (version === null ? '' : `:${version}`)
    const parsed = parseReference(id.startsWith('arn:') ? id : `ssm:${id}`, 'people')
    if (!parsed.ok || parsed.reference.store !== 'parameter-store') return UNREADABLE
    return { ...parsed.reference, region: parsed.reference.region ?? region }
  }
}
