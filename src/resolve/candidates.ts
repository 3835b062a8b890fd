import { type Failure, type Outcome, toFailure } from '../domain/errors.ts'
import { type Origin, SOURCES } from '../domain/origin.ts'
import { Secret } from '../domain/secret.ts'
import type { Sources } from '../policy/config.ts'
import type { ReadText } from '../text/files.ts'
import { readDotenv } from './dotenv.ts'
import { readManifest } from './manifests/index.ts'

/** A value that one source has for a name: the text itself, or where the text is kept. */
export interface Candidate {
  readonly name: string
  readonly origin: Origin
  readonly given:
    | { readonly kind: 'plain'; readonly value: Secret }
    | { readonly kind: 'reference'; readonly text: string }
}

/** Everything that the sources say, weakest first: manifest, env files, policy, this run; references after plain values. */
export async function gatherCandidates(
  sources: Sources,
  readText: ReadText,
): Promise<Outcome<readonly Candidate[]>> {
  const read = async (path: string, what: (text: string) => Outcome<readonly Candidate[]>) => {
    try {
      return what(await readText(path))
    } catch (thrown) {
      const failure = toFailure(thrown, {
        code: 'FILE_UNREADABLE',
        message: `${path} could not be read.`,
        fix: 'Make sure that it is a text file that this user may read.',
      })
      return { value: [], failures: [failure] }
    }
  }
  const files = await Promise.all([
    ...(sources.manifest === null
      ? []
      : [read(sources.manifest, (text) => fromManifest(text, sources.manifest ?? ''))]),
    ...sources.envFiles.map((path) => read(path, (text) => fromEnvFile(text, path))),
  ])
  const plain = sources.plain.map(
    ({ name, value, origin }): Candidate => ({ name, origin, given: { kind: 'plain', value } }),
  )
  const references = sources.references.map(
    ({ name, reference, origin }): Candidate => ({
      name,
      origin,
      given: { kind: 'reference', text: reference },
    }),
  )
  const all = [...files.flatMap(({ value }) => value), ...plain, ...references]
  const failures: Failure[] = files.flatMap((file) => file.failures)
  return { value: all.sort((a, b) => strength(a) - strength(b)), failures }
}

function strength({ origin }: Candidate): number {
  return -SOURCES.indexOf(origin.source)
}

function fromManifest(text: string, path: string): Outcome<readonly Candidate[]> {
  const { value, failures } = readManifest(text, path)
  const candidates = value.map((entry): Candidate => {
    const origin: Origin = { source: 'manifest', locator: path, location: entry.location }
    return entry.kind === 'plain'
      ? { name: entry.name, origin, given: { kind: 'plain', value: new Secret(entry.text) } }
      : { name: entry.name, origin, given: { kind: 'reference', text: entry.text } }
  })
  return { value: candidates, failures }
}

function fromEnvFile(text: string, path: string): Outcome<readonly Candidate[]> {
  const { value, failures } = readDotenv(text, path)
  const candidates = value.map(
    ({ name, value: secret, location }): Candidate => ({
      name,
      origin: { source: 'env-file', locator: path, location },
      given: { kind: 'plain', value: secret },
    }),
  )
  return { value: candidates, failures }
}
