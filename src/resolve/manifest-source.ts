import { dirname, isAbsolute, join, relative } from 'node:path/posix'
import type { Failure, Outcome } from '../domain/errors.ts'
import type { LiveService } from '../domain/live.ts'
import type { Sources } from '../policy/config.ts'
import type { ReadText } from '../text/files.ts'
import { readLive } from './live.ts'
import { NO_PARAMETERS, type StackParameters } from './manifests/given-parameters.ts'
import type { Manifest } from './manifests/manifest.ts'
import { replacedIn } from './rendered.ts'
import { readFile } from './source-file.ts'
import { stackParameters } from './stack-inputs.ts'

/** The manifest of an environment, and the live service that its deploy changes. */
interface ReadSources {
  readonly manifest: Manifest | null
  readonly live: LiveService | null
}

/**
 * Reads the manifest of an environment, with the parameters of its stack, and the live service. Null without one.
 * @param given the sources of the run, with the values that an untrusted run does not take
 */
export async function manifestOf(
  sources: Sources,
  given: Sources,
  readText: ReadText,
): Promise<Outcome<ReadSources>> {
  const live = await readLive(sources.live, sources.container, readText)
  const file = await readFile<StackParameters>(
    sources.parametersFile,
    readText,
    NO_PARAMETERS,
    async (text, path) => {
      const { readParametersFile } = await import('./manifests/parameters-file.ts')
      return readParametersFile(text, path)
    },
  )
  const parameters = stackParameters(sources, file)
  const manifest = await readFile(sources.manifest, readText, null, async (text, path) => {
    // Loaded for runs that have a manifest: the formats are a good part of the bundle.
    const { readManifest } = await import('./manifests/index.ts')
    return readManifest(text, path, sources.manifestFormat, {
      container: sources.container,
      ...(sources.overrides && {
        overrides: sources.overrides.map((name) => besideOf(path, name)),
      }),
      readBeside: (name) => readText(isAbsolute(name) ? name : join(dirname(path), name)),
      variables: new Map(sources.plain.map(({ name, value }) => [name, value])),
      replaced: replacedIn(given),
      parameters: parameters.value,
      region: sources.region,
      account: sources.account,
      live: live.value,
    })
  })
  const failures = [
    ...live.failures,
    ...manifest.failures,
    ...parameters.failures,
    ...withoutStack(manifest.value, given),
  ]
  return { value: { manifest: manifest.value, live: live.value }, failures }
}

/** A path as seen from a file's folder. */
function besideOf(file: string, path: string): string {
  return isAbsolute(path) ? path : relative(dirname(file), path)
}

/** Parameters belong to the template of a stack. A manifest that cannot be read has its own failure. */
function withoutStack(manifest: Manifest | null, sources: Sources): readonly Failure[] {
  const none = sources.manifest === null || (manifest && manifest.format !== 'cloudformation')
  if (!none) return []
  const given = [
    ...(sources.parameters.length > 0 ? ['parameter-overrides'] : []),
    ...(sources.parametersFile !== null ? ['`parameters`'] : []),
  ]
  return given.map((name) => ({
    code: 'INPUT_INVALID',
    message: `${name} needs a CloudFormation template as the manifest.`,
    fix: `Name the template with \`manifest\`, or remove ${name}.`,
  }))
}
