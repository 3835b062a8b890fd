import type { Failure } from '../../domain/errors.ts'
import { called } from '../../domain/safe-text.ts'
import { isMap, type Path, valueAt } from '../../text/data.ts'
import type { TextDocument } from '../../text/document.ts'
import { choose } from './choice.ts'
import { type ManifestFormat, manifestInvalid } from './manifest.ts'
import { failed, joined, type ManifestPart, nothing, toManifest } from './part.ts'
import { groupsOf, readEnvVars, textAt } from './render-variables.ts'

/** Types of services that run a process of the user (Blueprint YAML reference, "Service types"). */
const RUNNING: readonly unknown[] = ['web', 'pserv', 'worker', 'cron']
const TYPES: readonly unknown[] = [...RUNNING, 'static', 'keyvalue', 'redis', 'workflow']

/** What Render keeps although the Blueprint does not name it. */
const DASHBOARD =
  'is not in the Blueprint, and the gate does not see what is set in the Render Dashboard'

/** Render, "Blueprint YAML Reference", and the JSON Schema behind it (render.com/schema/render.yaml.json). */
export const render: ManifestFormat = {
  name: 'render',
  summary: 'Render Blueprint (`render.yaml`): services with their `envVars` and `envVarGroups`',
  recognises: ([value]) => {
    const services = servicesIn(value).map((path) => valueAt(value, path))
    const typed = (service: unknown) => TYPES.includes(valueAt(service, ['type']))
    return services.length > 0 && services.every((service) => isMap(service) && typed(service))
  },
  read: async ([document], { container }) =>
    toManifest('render', document === undefined ? nothing : readBlueprint(document, container)),
}

/** Where the services stand: at the root, and in the environments of projects. */
function servicesIn(value: unknown): readonly Path[] {
  const indexes = (path: Path): readonly Path[] => {
    const list = valueAt(value, path)
    return Array.isArray(list) ? list.map((_, index) => [...path, index]) : []
  }
  const environments = indexes(['projects']).flatMap((path) => indexes([...path, 'environments']))
  return [[], ...environments].flatMap((path) => indexes([...path, 'services']))
}

function readBlueprint(document: TextDocument, wanted: string | null): ManifestPart {
  const all = servicesIn(document.value).flatMap((path) => {
    const name = textAt(document, [...path, 'name'])
    const runs = RUNNING.includes(valueAt(document.value, [...path, 'type']))
    return runs ? [{ names: name === null ? [] : [name], path }] : []
  })
  const location = document.locateKey(['services'])
  if (all.length === 0) return failed(noService(document))
  const twice = all.find(({ names: [name] }, at) =>
    all.some((other, index) => index < at && other.names[0] === name),
  )
  if (twice !== undefined) return failed(nameTwice(document, twice.path))
  const choice = choose(all, all.length === 1 ? (all[0] ?? null) : null, wanted, location)
  if (!choice.ok) return failed(choice.failure)
  const { path } = choice.chosen
  return joined([
    { ...nothing, elsewhere: DASHBOARD },
    readEnvVars(document, [...path, 'envVars'], {
      groups: groupsOf(document, path),
      services: all.map((service) => service.path),
    }),
  ])
}

function noService(document: TextDocument): Failure {
  const says = 'The Blueprint has no service that runs a process.'
  const fix = 'Give the Blueprint of a service of type web, pserv, worker or cron.'
  return manifestInvalid(says, document.locateKey(['services']), fix)
}

function nameTwice(document: TextDocument, path: Path): Failure {
  const name = textAt(document, [...path, 'name'])
  const location = document.locate(path)
  if (name === null)
    return manifestInvalid('Services have no name.', location, 'Write name: in each of them.')
  const says = `Several services have the name${called(name)}, and Render refuses the Blueprint.`
  return manifestInvalid(says, location, 'Give each service a name of its own.')
}
