import { dirname, isAbsolute, join } from 'node:path/posix'
import type { Outcome } from '../domain/errors.ts'
import { VARIABLE_NAME } from '../domain/inputs.ts'
import type { Secret } from '../domain/secret.ts'
import { readManifest } from '../resolve/manifests/index.ts'
import type { ManifestEntry } from '../resolve/manifests/manifest.ts'
import type { ReadText } from '../text/files.ts'
import type { FoundSource, FoundVariable } from './found.ts'

/** The names that a manifest gives; null when it is no manifest, or none that could be read. */
export async function readManifestNames(
  text: string,
  file: string,
  container: string | null,
  readText: ReadText,
): Promise<Outcome<FoundSource | null>> {
  const { value, failures } = await readManifest(text, file, null, {
    container,
    readBeside: (name) => readText(isAbsolute(name) ? name : join(dirname(file), name)),
    variables: new Map(),
  })
  if (value === null || (value.entries.length === 0 && failures.length > 0))
    return { value: null, failures }
  const unread = failures.map(({ message, location }) => ({
    location: location ?? { file, line: 1, column: 1 },
    says: message.replace(/\.$/, ''),
  }))
  const source: FoundSource = {
    file,
    kind: `manifest for ${value.platform}`,
    variables: value.entries.flatMap(toVariable),
    leftOut: [...unread, ...value.entries.flatMap(lostOf)],
    deployed: true,
  }
  return { value: source, failures: [] }
}

/** What is kept in a store is taken for a secret until its name says better. */
function toVariable({ name, given }: ManifestEntry): readonly FoundVariable[] {
  if (given.kind === 'expansion' || !VARIABLE_NAME.test(name)) return []
  const stored = given.kind === 'reference'
  return [
    {
      name,
      choice: stored ? { type: 'secret', options: {} } : null,
      required: true,
      sensitive: null,
      example: exampleOf(given),
    },
  ]
}

function exampleOf(given: ManifestEntry['given']): Secret | null {
  return given.kind === 'plain' ? given.value : null
}

function lostOf({ name, given, location }: ManifestEntry) {
  if (given.kind === 'expansion')
    return [
      {
        location,
        says: 'Every key of a secret is brought in here; declare by hand those that the service needs',
      },
    ]
  return VARIABLE_NAME.test(name)
    ? []
    : [{ location, says: `${name} cannot be the name of a variable in a policy` }]
}
