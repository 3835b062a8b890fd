import { basename, dirname, join } from 'node:path/posix'
import type { Failure } from '../../domain/errors.ts'
import { isMap, valueAt } from '../../text/data.ts'
import type { TextDocument } from '../../text/document.ts'
import { openDocument } from '../../text/reader.ts'
import { unreadable } from './compose-service.ts'
import { withoutErb } from './erb.ts'
import type { ManifestContext } from './manifest.ts'

/** The configuration of a destination, as Kamal puts it together. */
export interface KamalFile {
  readonly configuration: TextDocument
  /** Null without one: `kamal deploy` without `-d`. */
  readonly destination: string | null
  readonly failures: readonly Failure[]
}

/** `deploy.production.yml`: the file of destination `production` beside `deploy.yml`. */
const OF_DESTINATION = /^(.+)\.([\w-]+)(\.ya?ml)$/

/**
 * The configuration, with the file of a destination merged over it (lib/kamal/configuration.rb, load_config_files and
 * destination_config_file). The file of a destination alone is merged over the file that its name begins with.
 */
export async function kamalFile(
  document: TextDocument,
  { overrides = [], readBeside }: ManifestContext,
): Promise<KamalFile | Failure> {
  const location = document.locate([])
  const open = (name: string) => openFile(name, join(dirname(location.file), name), readBeside)
  const named = OF_DESTINATION.exec(basename(location.file))
  const isPart = valueAt(document.value, ['service']) === undefined
  if (overrides.length === 0 && named !== null && isPart) {
    const [, begin = '', destination = '', end = ''] = named
    const base = await open(`${begin}${end}`)
    return 'code' in base
      ? { ...base, location }
      : { configuration: merged(base, [document]), destination, failures: [] }
  }
  const others: TextDocument[] = []
  const failures: Failure[] = []
  for (const name of overrides) {
    const opened = await open(name)
    if ('code' in opened) failures.push({ ...opened, location })
    else others.push(opened)
  }
  const [, , ofName = null] = OF_DESTINATION.exec(basename(overrides.at(-1) ?? '')) ?? []
  const destination = overrides.length === 0 ? null : ofName
  return { configuration: merged(document, others), destination, failures }
}

async function openFile(
  name: string,
  file: string,
  readBeside: ManifestContext['readBeside'],
): Promise<TextDocument | Failure> {
  try {
    const { text, code } = withoutErb(await readBeside(name), file)
    const reading = await openDocument(text, file)
    const [problem] = reading.ok ? code : reading.problems
    if (reading.ok && problem === undefined) return reading.document
    return {
      code: 'MANIFEST_SYNTAX',
      message: `${file} is not YAML: ${problem?.says ?? 'it cannot be read'}.`,
      fix: 'Give the file as Kamal reads it, after Ruby code is filled in.',
      ...(problem && { location: problem.location }),
    }
  } catch (thrown) {
    return unreadable(thrown, name)
  }
}

/** Later files win, key by key; lists are replaced as a whole (Active Support, Hash#deep_merge). */
function merged(first: TextDocument, others: readonly TextDocument[]): TextDocument {
  if (others.length === 0) return first
  const documents = [first, ...others]
  const holder = (path: readonly PropertyKey[]) =>
    documents.findLast(({ value }) => valueAt(value, path) !== undefined) ?? first
  // A map is in several files, so the place of a missing key is looked for in the nearest parent that is there.
  const nearest = (path: readonly PropertyKey[]): TextDocument => {
    for (let length = path.length; length > 0; length -= 1) {
      const found = documents.findLast(
        ({ value }) => valueAt(value, path.slice(0, length)) !== undefined,
      )
      if (found !== undefined) return found
    }
    return first
  }
  return {
    value: documents.map(({ value }) => value).reduce(deepMerged),
    locate: (path) => nearest(path).locate(path),
    locateKey: (path) => nearest(path).locateKey(path),
    locateLine: (path, line) => nearest(path).locateLine(path, line),
    bare: (path) => holder(path).bare(path),
    tag: (path) => holder(path).tag(path),
    bareKey: (path) => holder(path).bareKey(path),
  }
}

function deepMerged(base: unknown, over: unknown): unknown {
  if (!isMap(base) || !isMap(over)) return over
  const both = new Map(Object.entries(base))
  for (const [key, value] of Object.entries(over))
    both.set(key, both.has(key) ? deepMerged(both.get(key), value) : value)
  return Object.fromEntries(both)
}
