import { dirname, join } from 'node:path/posix'
import { type Failure, type Outcome, toFailure } from '../../domain/errors.ts'
import type { Location } from '../../domain/location.ts'
import { called, safeText } from '../../domain/safe-text.ts'
import { isMap, valueAt } from '../../text/data.ts'
import { readDocument, type TextDocument } from '../../text/document.ts'
import type { ReadText } from '../../text/files.ts'
import { literalPath, madePath } from './as-written.ts'
import { manifestInvalid } from './manifest.ts'

/** One service in one file. */
export interface ServiceLayer {
  readonly document: TextDocument
  readonly path: readonly string[]
  /** The folder that its paths begin in, relative to the manifest. */
  readonly folder: string
  /** The folder of the manifest, as messages show it. */
  readonly root: string
}

/** How many services may extend one another; Compose itself only refuses circles. */
const DEEPEST = 20

/**
 * A service and what it extends, the base first (Compose file reference, "extends"): the extending service
 * wins name by name, and its files come after those of the base.
 */
export async function layersOf(
  layer: ServiceLayer,
  readBeside: ReadText,
  depth = 0,
): Promise<Outcome<readonly ServiceLayer[]>> {
  const { document, path, folder, root } = layer
  const at = [...path, 'extends']
  const location = document.locate(at)
  const extended = valueAt(document.value, at) ?? null
  if (extended === null) return { value: [layer], failures: [] }
  const stop = (failure: Failure) => ({ value: [layer], failures: [failure] })
  const service = isMap(extended) ? extended.service : extended
  const file = (isMap(extended) ? extended.file : null) ?? null
  if (typeof service !== 'string' || (file !== null && typeof file !== 'string'))
    return stop(manifestInvalid('extends names no service.', location, EXTENDS))
  if (depth === DEEPEST)
    return stop(manifestInvalid('extends runs in a circle.', location, 'Remove one of them.'))
  const made = [service, file ?? ''].map(literalPath).find(({ kind }) => kind === 'made')
  if (made?.kind === 'made')
    return stop(madePath('What is named by extends', made.written, location))
  const place = join(root, folder, file ?? '')
  const base =
    file === null ? document : await openBeside(join(folder, file), place, readBeside, location)
  if ('code' in base) return stop(base)
  const basePath = ['services', service]
  if (!isMap(valueAt(base.value, basePath)))
    return stop(
      manifestInvalid(
        `extends names a service${called(service)}, which is not there.`,
        location,
        EXTENDS,
      ),
    )
  const baseFolder = file === null ? folder : dirname(join(folder, file))
  const below = await layersOf(
    { document: base, path: basePath, folder: baseFolder, root },
    readBeside,
    depth + 1,
  )
  return { value: [...below.value, layer], failures: below.failures }
}

const EXTENDS = 'Write extends: { service: NAME }, with file: FILE when it is in another one.'

/**
 * Another Compose file.
 * @param name relative to the manifest
 * @param file as messages show it
 * @param location of the text that names it
 */
export async function openBeside(
  name: string,
  file: string,
  readBeside: ReadText,
  location: Location,
): Promise<TextDocument | Failure> {
  try {
    const reading = readDocument(await readBeside(name), file)
    if (reading.ok) return reading.document
    return {
      code: 'MANIFEST_SYNTAX',
      message: `${file} is not YAML: ${reading.problems[0]?.says ?? 'it cannot be read'}.`,
      fix: 'Correct it, or remove what names it.',
      location: reading.problems[0]?.location ?? location,
    }
  } catch (thrown) {
    return { ...unreadable(thrown, name), location }
  }
}

/** The failure for a file that Compose needs and the gate could not read. */
export function unreadable(thrown: unknown, name: string): Failure {
  return toFailure(thrown, {
    code: 'FILE_UNREADABLE',
    message: `${safeText(name, 'A file that the manifest names')} could not be read.`,
    fix: 'Make sure that it is a text file that this user can read.',
  })
}
