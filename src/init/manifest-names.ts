import { dirname, isAbsolute, join } from 'node:path/posix'
import type { Outcome } from '../domain/errors.ts'
import type { Secret } from '../domain/secret.ts'
import { VARIABLE_NAME } from '../domain/variable-name.ts'
import { readManifest } from '../resolve/manifests/index.ts'
import type { ManifestEntry } from '../resolve/manifests/manifest.ts'
import type { ReadText } from '../text/files.ts'
import type { FoundSource, FoundVariable } from './found.ts'

/** Reads the names of a manifest. Null for other files and for an unreadable manifest. */
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
    region: null,
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
    leftOut: [...unread, ...value.entries.flatMap(leftOutOf)],
    deployed: true,
  }
  return { value: source, failures: [] }
}

/** A value from a store is a secret, unless its name says otherwise. */
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

function leftOutOf({ name, given, location }: ManifestEntry) {
  if (given.kind === 'expansion')
    return [
      {
        location,
        says: 'This entry brings in every key of a secret: declare the keys that the service needs by hand',
      },
    ]
  return VARIABLE_NAME.test(name)
    ? []
    : [{ location, says: `${name} cannot be the name of a variable in a policy` }]
}
