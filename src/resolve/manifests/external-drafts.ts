import type { SourceDraft } from '../../domain/draft.ts'
import { called } from '../../domain/safe-text.ts'
import { isMap, type Path, valueAt } from '../../text/data.ts'
import { namedStore } from './external-store.ts'
import { type KubeObject, placeOf } from './kubernetes-objects.ts'
import { listAt } from './shared-loopback.ts'

/** What an ExternalSecret and its stores leave to the cluster: an old version of the API, and stores outside the file. */
export function externalDrafts(
  object: KubeObject,
  objects: readonly KubeObject[],
): readonly SourceDraft[] {
  const named = storeRefs(object).map((path) => ({ path, ...namedStore(object, path, objects) }))
  const stores = new Map(named.map((one) => [`${one.kind}/${one.name}`, one]))
  const ofStores = [...stores.values()].flatMap(({ store, kind, name, path }) =>
    store === undefined
      ? [assumed(object, name === '' ? 'store' : `${kind}${called(name)}`, path)]
      : outdated(store),
  )
  return [...outdated(object), ...ofStores]
}

/** Where an ExternalSecret names stores: for all its keys, and for single ones. */
function storeRefs({ document, path }: KubeObject): readonly Path[] {
  const spec = [...path, 'spec']
  const items = ['data', 'dataFrom'].flatMap((key) =>
    listAt(document.value, [...spec, key]).map((_, at) => [...spec, key, at]),
  )
  const own = items.map((item) => [...item, 'sourceRef', 'storeRef'])
  const isNamed = (at: Path) => isMap(valueAt(document.value, at))
  const general = [...spec, 'secretStoreRef']
  const isUsed = items.some(
    (item) =>
      !isNamed([...item, 'sourceRef', 'storeRef']) &&
      !isNamed([...item, 'sourceRef', 'generatorRef']),
  )
  return [...(isUsed ? [general] : []), ...own.filter(isNamed)]
}

function assumed(object: KubeObject, store: string, path: Path): SourceDraft {
  const { document, kind, name } = object
  return {
    check: 'assumed-store',
    variable: null,
    subject: 'manifest',
    says: `has ${kind}${called(name)}, whose ${store} is not in this file: the gate assumes Secrets Manager in the region of the run, without a prefix`,
    fix: 'Put the store into the same file, or make sure that the assumption is right.',
    facts: {},
    location: document.locate(path),
  }
}

/** External Secrets 0.17 and later serve `v1` alone (its release notes, June 2025). */
function outdated(object: KubeObject): readonly SourceDraft[] {
  const { api, kind, name } = object
  if (api === 'external-secrets.io/v1') return []
  return [
    {
      check: 'outdated-api',
      variable: null,
      subject: 'manifest',
      says: `has ${kind}${called(name)} with an apiVersion that External Secrets 0.17 and later do not serve`,
      fix: 'Write apiVersion: external-secrets.io/v1.',
      facts: {},
      location: placeOf(object, 'apiVersion'),
    },
  ]
}
