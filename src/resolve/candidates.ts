import type { ContainerSetup } from '../domain/container-setup.ts'
import type { SourceDraft } from '../domain/draft.ts'
import type { Outcome } from '../domain/errors.ts'
import type { LiveService } from '../domain/live.ts'
import type { Loopback } from '../domain/loopback.ts'
import { SOURCES } from '../domain/origin.ts'
import type { Platform } from '../domain/platform.ts'
import type { SilentManifest } from '../domain/silent-manifest.ts'
import { TRUSTED, type Trust } from '../domain/trust.ts'
import type { Sources } from '../policy/config.ts'
import type { ReadText } from '../text/files.ts'
import type { Candidate, GivenValue } from './candidate.ts'
import { encryptedFiles } from './encrypted-files.ts'
import { withoutGivenFiles } from './env-files/copies.ts'
import type { GatherEnvFiles } from './env-files/gather.ts'
import type { DifferentReading } from './env-files/readings.ts'
import { manifestOf } from './manifest-source.ts'
import type { Manifest } from './manifests/manifest.ts'
import { platformOf } from './platform.ts'
import { fromPlatform } from './platform-names.ts'
import { toReference } from './references.ts'
import { isRendered, notForRender, renderedDrafts } from './rendered.ts'
import { readFile } from './source-file.ts'
import { unresolved, withoutValue } from './untrusted.ts'

/** Everything that the sources give. */
export interface GatheredSources {
  /** Weakest first: platform, image, manifest, env files, policy, this run; references after plain values. */
  readonly candidates: readonly Candidate[]
  readonly platform: Platform | null
  readonly loopback?: Loopback
  /** Set when the manifest was read and gives no variables. */
  readonly silent?: SilentManifest
  readonly setup: ContainerSetup
  readonly live: LiveService | null
  /** Set when secrets that no source names may be set on the platform itself. Completes "NAME …". */
  readonly elsewhere?: string
  readonly drafts: readonly SourceDraft[]
  /** What the readers of an env file read differently; empty in an untrusted run, which takes no value. */
  readonly different: readonly DifferentReading[]
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
  const read = await manifestOf(sources, given, readText)
  const manifest = { value: read.value.manifest, failures: read.failures }
  const { value: platform, failures: misnamed } = platformOf(manifest.value, sources)
  const dockerfile = await readFile(sources.dockerfile, readText, null, async (text, path) => {
    const { fromDockerfile, PLAIN_BUILD } = await import('./dockerfile/inherited.ts')
    return { value: fromDockerfile(text, path, PLAIN_BUILD), failures: [] }
  })
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
  const envFiles = await envFilesIn(
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
  const rendered = isRendered(manifest.value)
  const references = sources.references.map((entry) => toReference(entry, rendered))
  const unread = [manifest, dockerfile, ...texts, envFiles].flatMap(({ failures }) => failures)
  const composed = composedNames(manifest.value)
  const candidates = [
    ...fromPlatform(manifest.value, sources.region),
    ...(manifest.value?.inherited ?? []).filter(
      ({ origin }) => origin.source !== 'image' || dockerfile.value === null,
    ),
    ...(dockerfile.value?.inherited ?? []),
    ...fromManifest(manifest.value, sources),
    ...envFiles.value.candidates,
    ...plain.filter(({ name }) => !composed.has(name)),
    ...references.map(({ value }) => value.candidate),
    ...sources.missing.map((entry): Candidate => ({ ...entry, given: MISSING })),
    ...(untrusted?.candidates ?? []),
  ].map((candidate) => (trust.trusted ? candidate : withoutValue(candidate)))
  return {
    value: {
      candidates: candidates.sort((a, b) => strength(a, platform) - strength(b, platform)),
      platform,
      ...(manifest.value?.loopback && { loopback: manifest.value.loopback }),
      ...(isSilent(manifest) && {
        silent: { file: sources.manifest ?? '', container: sources.container },
      }),
      setup,
      live: read.value.live,
      ...(manifest.value?.elsewhere && { elsewhere: manifest.value.elsewhere }),
      drafts: [
        ...withoutGivenFiles(manifest.value?.drafts ?? [], sources.envFiles),
        ...envFiles.value.drafts,
        ...references.flatMap(({ value }) => value.drafts),
        ...renderedDrafts(manifest.value, sources),
        ...sources.drafts,
      ],
      different: trust.trusted ? envFiles.value.different : [],
      complete: unread.length === 0 && untrusted?.complete !== false,
    },
    failures: [
      ...unread,
      ...misnamed,
      ...(rendered ? sources.oneLineObjects.map(notForRender) : []),
      ...encrypted.failures,
      ...references.flatMap(({ failures }) => failures),
    ],
  }
}

/** Loads the readers of env files only for a run that has one. */
async function envFilesIn(
  ...[files, ...rest]: Parameters<GatherEnvFiles>
): Promise<ReturnType<GatherEnvFiles>> {
  if (files.length === 0)
    return { value: { candidates: [], drafts: [], different: [] }, failures: [] }
  const { gatherEnvFiles } = await import('./env-files/gather.ts')
  return gatherEnvFiles(files, ...rest)
}

function isSilent({ value, failures }: Outcome<Manifest | null>): boolean {
  return value !== null && value.entries.length === 0 && failures.length === 0
}

/** A failure says why. */
const MISSING: GivenValue = { kind: 'unavailable', because: '' }

/**
 * Names whose value Compose makes from its file. The plain variables of the run are the shell of Compose: they reach
 * the container by interpolation alone. A value that the gate cannot know may still be given.
 */
function composedNames(manifest: Manifest | null): ReadonlySet<string> {
  if (manifest?.platform !== 'compose' && manifest?.platform !== 'swarm') return new Set()
  const made = ({ given }: Manifest['entries'][number]) =>
    given.kind === 'plain' || (given.kind === 'unavailable' && given.fix !== undefined)
  return new Set(manifest.entries.filter(made).map(({ name }) => name))
}

/** Compose may hand a secret of the run on, alone or as the password of a URL: then the value is kept where it came from. */
function fromManifest(manifest: Manifest | null, sources: Sources): readonly Candidate[] {
  const secrets = new Map(
    sources.plain
      .filter(({ origin }) => origin.source === 'secret-env')
      .map(({ value, origin }) => [value, origin]),
  )
  return (manifest?.entries ?? []).map(
    ({ name, given, location, handedOn, madeOf = [] }): Candidate => {
      const whole = given.kind === 'plain' ? secrets.get(given.value) : undefined
      const [part] = madeOf
      const kept =
        whole ?? (part && madeOf.every((one) => secrets.has(one)) ? secrets.get(part) : undefined)
      if (kept !== undefined) return { name, origin: { ...kept, location }, given }
      return {
        name,
        origin: {
          ...{ source: 'manifest', locator: sources.manifest ?? '', location },
          ...(handedOn && { handedOn }),
        },
        given,
      }
    },
  )
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
