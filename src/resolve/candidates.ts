import { dirname, isAbsolute, join } from 'node:path/posix'
import type { ContainerSetup } from '../domain/container-setup.ts'
import type { SourceDraft } from '../domain/draft.ts'
import type { ReferenceEntry } from '../domain/entry.ts'
import { type Failure, type Outcome, toFailure } from '../domain/errors.ts'
import type { Loopback } from '../domain/loopback.ts'
import { SOURCES } from '../domain/origin.ts'
import type { Platform } from '../domain/platform.ts'
import { safeText } from '../domain/safe-text.ts'
import { TRUSTED, type Trust } from '../domain/trust.ts'
import { EXPANSION_NAME } from '../domain/variable-name.ts'
import type { Sources } from '../policy/config.ts'
import type { ReadText } from '../text/files.ts'
import type { Candidate } from './candidate.ts'
import { fromDockerfile, PLAIN_BUILD } from './dockerfile/inherited.ts'
import { encryptedFiles } from './encrypted-files.ts'
import { gatherEnvFiles } from './env-files/gather.ts'
import type { Manifest } from './manifests/manifest.ts'
import { fromPlatform } from './platform-names.ts'
import { parseReference, referenceInvalid } from './reference.ts'
import { unresolved, withoutValue } from './untrusted.ts'

/** Everything that the sources give. */
interface GatheredSources {
  /** Weakest first: platform, image, manifest, env files, policy, this run; references after plain values. */
  readonly candidates: readonly Candidate[]
  readonly platform: Platform | null
  readonly loopback?: Loopback
  readonly setup: ContainerSetup
  readonly drafts: readonly SourceDraft[]
  /** Whether every source could be read. If not, a missing name may still be set. */
  readonly complete: boolean
}

/**
 * Reads every source. A source that cannot be read is a failure and does not stop the others.
 * @param trust an untrusted run takes only the texts of policy and manifest
 */
export async function gatherCandidates(
  given: Sources,
  readText: ReadText,
  trust: Trust = TRUSTED,
): Promise<Outcome<GatheredSources>> {
  const untrusted = trust.trusted ? null : unresolved(given)
  const sources = untrusted?.sources ?? given
  const plain = sources.plain.map(
    ({ name, value, origin }): Candidate => ({ name, origin, given: { kind: 'plain', value } }),
  )
  const manifest = await readFile(sources.manifest, readText, null, async (text, path) => {
    // Loaded for runs that have a manifest: the formats are a good part of the bundle.
    const { readManifest } = await import('./manifests/index.ts')
    return readManifest(text, path, sources.manifestFormat, {
      container: sources.container,
      readBeside: (name) => readText(isAbsolute(name) ? name : join(dirname(path), name)),
      variables: new Map(sources.plain.map(({ name, value }) => [name, value])),
      region: sources.region,
    })
  })
  const platform = manifest.value?.platform ?? null
  const dockerfile = await readFile(sources.dockerfile, readText, null, async (text, path) => ({
    value: fromDockerfile(text, path, PLAIN_BUILD),
    failures: [],
  }))
  const encrypted = await encryptedFiles(sources.credentials, readText)
  const setup: ContainerSetup = {
    ...manifest.value?.setup,
    ...dockerfile.value?.setup,
    ...(sources.runtime !== null && { runtime: sources.runtime }),
    ...encrypted.value,
  }
  // For ECS an earlier file wins over a later one.
  const paths = platform === 'ecs' ? sources.envFiles.toReversed() : sources.envFiles
  const texts = await Promise.all(
    paths.map((path) =>
      readFile(path, readText, null, async (text) => ({ value: { text, path }, failures: [] })),
    ),
  )
  const shell = new Map(sources.plain.map(({ name, value }) => [name, value]))
  const own = new Map(manifest.value?.entries.map(({ name, given }) => [name, given]))
  const envFiles = gatherEnvFiles(
    texts.flatMap(({ value }) => value ?? []),
    sources.envFileFormat,
    platform,
    {
      shell: (name) => shell.get(name),
      process: (name) => {
        const given = own.get(name)
        const inner = given === undefined || given.kind === 'plain' ? given?.value : null
        return shell.get(name) ?? inner
      },
    },
  )
  const references = sources.references.map(toReference)
  const unread = [manifest, dockerfile, ...texts, envFiles].flatMap(({ failures }) => failures)
  const composed = composedNames(manifest.value)
  const candidates = [
    ...fromPlatform(manifest.value, sources.region),
    ...(manifest.value?.inherited ?? []).filter(
      ({ origin }) => origin.source !== 'image' || dockerfile.value === null,
    ),
    ...(dockerfile.value?.inherited ?? []),
    ...fromManifest(manifest.value, sources.manifest ?? ''),
    ...envFiles.value.candidates,
    ...plain.filter(({ name }) => !composed.has(name)),
    ...references.flatMap(({ value }) => value ?? []),
    ...(untrusted?.candidates ?? []),
  ].map((candidate) => (trust.trusted ? candidate : withoutValue(candidate)))
  return {
    value: {
      candidates: candidates.sort((a, b) => strength(a, platform) - strength(b, platform)),
      platform,
      ...(manifest.value?.loopback && { loopback: manifest.value.loopback }),
      setup,
      drafts: [
        ...(manifest.value?.drafts ?? []).filter(
          ({ check }) => check !== 'env-file-unavailable' || sources.envFiles.length === 0,
        ),
        ...envFiles.value.drafts,
        ...sources.drafts,
      ],
      complete: unread.length === 0 && untrusted?.complete !== false,
    },
    failures: [...unread, ...encrypted.failures, ...references.flatMap(({ failures }) => failures)],
  }
}

async function readFile<T>(
  path: string | null,
  readText: ReadText,
  nothing: T,
  read: (text: string, path: string) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  if (path === null) return { value: nothing, failures: [] }
  try {
    return await read(await readText(path), path)
  } catch (thrown) {
    const failure = toFailure(thrown, {
      code: 'FILE_UNREADABLE',
      message: `${safeText(path, 'A file that is named here')} could not be read.`,
      fix: 'Make sure that it is a text file that this user can read.',
    })
    return { value: nothing, failures: [failure] }
  }
}

/**
 * Names whose value Compose makes from its file. The plain variables of the run are the shell of Compose: they reach
 * the container by interpolation alone. A value that the gate cannot know may still be given.
 */
function composedNames(manifest: Manifest | null): ReadonlySet<string> {
  if (manifest?.platform !== 'compose') return new Set()
  const made = ({ given }: Manifest['entries'][number]) =>
    given.kind === 'plain' || (given.kind === 'unavailable' && given.fix !== undefined)
  return new Set(manifest.entries.filter(made).map(({ name }) => name))
}

function fromManifest(manifest: Manifest | null, path: string): readonly Candidate[] {
  return (manifest?.entries ?? []).map(({ name, given, location }): Candidate => {
    return { name, origin: { source: 'manifest', locator: path, location }, given }
  })
}

/** A reference that cannot be read still stands for its variable: it is unavailable, not absent. */
function toReference({
  name,
  reference: text,
  origin,
  grammar,
}: ReferenceEntry): Outcome<Candidate> {
  const parsed = parseReference(text, grammar)
  const failure: Failure = {
    ...referenceInvalid(),
    variable: name,
    ...(origin.location && { location: origin.location }),
  }
  const broken = { name, origin, given: { kind: 'unavailable', because: '' } } as const
  if (!parsed.ok) return { value: broken, failures: [failure] }
  const { reference } = parsed
  if (!EXPANSION_NAME.test(name))
    return { value: { name, origin, given: { kind: 'reference', reference } }, failures: [] }
  if (reference.store !== 'secrets-manager' || reference.jsonKey !== null)
    return { value: broken, failures: [failure] }
  const prefix = name.slice(0, -1)
  return { value: { name, origin, given: { kind: 'expansion', prefix, reference } }, failures: [] }
}

/** ECS: a known value of the task definition wins over its environment files. */
function strength({ origin, given }: Candidate, platform: Platform | null): number {
  if (platform === 'ecs' && origin.source === 'manifest' && given.kind !== 'unavailable')
    return -SOURCES.indexOf('env-file') + 0.5
  // The kubelet overwrites what the image sets (containerd 2.1, CRI server).
  if (platform === 'kubernetes' && origin.source === 'platform')
    return -SOURCES.indexOf('image') + 0.5
  return -SOURCES.indexOf(origin.source)
}
