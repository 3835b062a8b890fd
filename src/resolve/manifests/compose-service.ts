import { dirname, join } from 'node:path/posix'
import { type Failure, type Outcome, toFailure } from '../../domain/errors.ts'
import type { Location } from '../../domain/location.ts'
import { called, safeText } from '../../domain/safe-text.ts'
import { isMap, valueAt } from '../../text/data.ts'
import type { TextDocument } from '../../text/document.ts'
import type { ReadText } from '../../text/files.ts'
import { openDocument } from '../../text/reader.ts'
import { literalPath, madePath } from './as-written.ts'
import type { Lookup } from './compose-interpolation.ts'
import { type ComposeModel, servicesOf } from './compose-model.ts'
import { manifestInvalid } from './manifest.ts'

/** One service in one file. */
export interface ServiceLayer {
  readonly document: TextDocument
  readonly path: readonly string[]
  /** The folder that its paths begin in, relative to the manifest. */
  readonly folder: string
  /** The folder of the manifest, as messages show it. */
  readonly root: string
  /** What its texts are interpolated with. */
  readonly shell: Lookup
}

/** How the layers of a service are found. */
interface LayerReading {
  readonly readBeside: ReadText
  readonly root: string
  /** How many services may extend one another; Compose itself only refuses circles. */
  readonly depth: number
  /** How many layers may still be found. */
  readonly budget: { left: number }
}

const DEEPEST = 20
/** More than any service has. */
export const MOST_LAYERS = 2000

/**
 * The layers of a service, the weakest first: what it extends, what included files say of it, what its own file says
 * (Compose file reference, "extends" and "include"). A stronger layer wins name by name, and its files come later.
 */
export async function layersOf(
  model: ComposeModel,
  name: string,
  reading: LayerReading,
): Promise<Outcome<readonly ServiceLayer[]>> {
  const { document, folder, shell, included } = model
  const { root, readBeside, depth, budget } = reading
  budget.left -= 1
  const path = ['services', name]
  const imported = joinedLayers(
    await Promise.all(
      included
        .toReversed()
        .flat()
        .filter((one) => servicesOf(one).includes(name))
        .map((one) => layersOf(one, name, reading)),
    ),
  )
  if (!isMap(valueAt(document.value, path))) return imported
  const layer = { document, path, folder, root, shell }
  const own = [...imported.value, layer]
  const at = [...path, 'extends']
  const location = document.locate(at)
  const extended = valueAt(document.value, at) ?? null
  if (extended === null) return { ...imported, value: own }
  const stop = (failure: Failure) => ({ value: own, failures: [...imported.failures, failure] })
  const service = isMap(extended) ? extended.service : extended
  const file = (isMap(extended) ? extended.file : null) ?? null
  if (typeof service !== 'string' || (file !== null && typeof file !== 'string'))
    return stop(manifestInvalid('extends names no service.', location, EXTENDS))
  if (depth >= DEEPEST || budget.left < 0)
    return stop(manifestInvalid('extends runs in a circle.', location, 'Remove one of them.'))
  const made = [service, file ?? ''].map(literalPath).find(({ kind }) => kind === 'made')
  if (made?.kind === 'made')
    return stop(madePath('What is named by extends', made.written, location))
  const place = join(root, folder, file ?? '')
  const base =
    file === null ? document : await openBeside(join(folder, file), place, readBeside, location)
  if ('code' in base) return stop(base)
  // Compose reads what `extends` names without its includes.
  const baseModel: ComposeModel =
    file === null
      ? model
      : { document: base, folder: dirname(join(folder, file)), shell, included: [] }
  if (!servicesOf(baseModel).includes(service) || isEmpty(base, service))
    return stop(
      manifestInvalid(
        `extends names a service${called(service)}, which is not there.`,
        location,
        EXTENDS,
      ),
    )
  const below = await layersOf(baseModel, service, { ...reading, depth: depth + 1 })
  return {
    value: [...below.value, ...own],
    failures: [...below.failures, ...imported.failures],
  }
}

/** Whether a file names a service without saying anything of it. */
function isEmpty(document: TextDocument, service: string): boolean {
  const written = valueAt(document.value, ['services', service])
  return written !== undefined && !isMap(written)
}

function joinedLayers(
  some: readonly Outcome<readonly ServiceLayer[]>[],
): Outcome<readonly ServiceLayer[]> {
  return {
    value: some.flatMap(({ value }) => value),
    failures: some.flatMap(({ failures }) => failures),
  }
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
    const reading = await openDocument(await readBeside(name), file)
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
