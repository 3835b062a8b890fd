import { isMap, type Path, valueAt } from '../../text/data.ts'
import { portsOfService } from './container-ports.ts'
import { type ContainerSpelling, readVariables } from './container-spec.ts'
import { givesDefinition } from './ecs-express.ts'
import { manifestInvalid } from './manifest.ts'
import type { Notation } from './notation.ts'
import { failed, joined, type ManifestPart, nothing } from './part.ts'

const DEFINITION = 'TaskDefinitionArn'

/** Reads `PrimaryContainer` of an AWS::ECS::ExpressGatewayService at a path. */
export function readPrimaryContainer(
  notation: Notation,
  path: Path,
  spelling: ContainerSpelling,
): ManifestPart {
  const { document } = notation
  const container = valueAt(document.value, path)
  const definition = [...path.slice(0, -1), DEFINITION]
  if (container === undefined && valueAt(document.value, definition) !== undefined)
    return failed(givesDefinition(document.locate(definition)))
  const unreadable = notation.unreadable(path)
  if (unreadable !== null) return unreadable
  if (!isMap(container)) {
    const says = 'PrimaryContainer is not a map.'
    const fix = 'Write PrimaryContainer with Image, Environment and Secrets.'
    return failed(manifestInvalid(says, document.locate(path), fix))
  }
  return joined([
    { ...nothing, setup: portsOfService(container.ContainerPort) },
    readVariables(notation, path, spelling),
  ])
}

/** Whether a service runs a task definition of the same template, which is then the resource with the variables. */
export function runsOwnDefinition({ document }: Pick<Notation, 'document'>, id: string): boolean {
  const definition = valueAt(document.value, ['Resources', id, 'Properties', DEFINITION, 'Ref'])
  if (typeof definition !== 'string') return false
  return valueAt(document.value, ['Resources', definition, 'Type']) === 'AWS::ECS::TaskDefinition'
}
