import { withReserved } from './batch.ts'
import { containersOfJob, type JobContainer, shortestNames } from './batch-containers.ts'
import { type ContainerSpelling, readVariables } from './container-spec.ts'
import type { Notation } from './notation.ts'
import type { ManifestPart } from './part.ts'

/** AWS::Batch::JobDefinition, EksContainerEnvironmentVariable. */
const POD_PROPERTIES: ContainerSpelling = {
  environment: 'Env',
  secrets: null,
  item: { name: 'Name', value: 'Value', valueFrom: 'Value' },
}

/** The containers of an AWS::Batch::JobDefinition; the only one answers to the logical id. */
export function jobContainers({ document }: Notation, id: string): readonly JobContainer[] {
  const root = ['Resources', id, 'Properties']
  const all = containersOfJob(document.value, root, id, capital)
  const [only] = all
  if (all.length === 1 && only !== undefined) return [{ ...only, names: [id, ...only.names] }]
  return shortestNames(
    all.map((one) => ({ ...one, names: one.names.map((name) => under(id, name)) })),
  )
}

/** Reads a container of a job. @param spelling how ECS's containers are spelled */
export function readJobContainer(
  notation: Notation,
  { path, runner }: JobContainer,
  spelling: ContainerSpelling,
): ManifestPart {
  return withReserved(readVariables(notation, path, runner === 'eks' ? POD_PROPERTIES : spelling))
}

function under(id: string, name: string): string {
  return name.startsWith(`${id}/`) || name === id ? name : `${id}/${name}`
}

function capital(key: string): string {
  return key.charAt(0).toUpperCase() + key.slice(1)
}
