import { basename, dirname } from 'node:path/posix'
import { AUTOMATIC_OVERRIDES, COMPOSE_FILES } from '../resolve/manifests/compose-files.ts'
import { isMap, valueAt } from '../text/data.ts'
import { readDocument } from '../text/document.ts'

/** A manifest of an environment: one file, or a Compose file and those that are merged over it. */
export interface ManifestFiles {
  readonly file: string
  readonly overrides?: readonly string[]
  /** The override beside it that Compose merges by itself. */
  readonly automatic?: string
}

/** `config/deploy.production.yml`: Kamal merges it over `config/deploy.yml`. */
const OF_DESTINATION = /^((?:.*\/)?config\/deploy)\.[\w-]+(\.ya?ml)$/

/** The file of Kamal over which a file is merged; null for all others. */
function kamalBase(file: string, files: readonly string[]): string | null {
  const [, begin = '', end = ''] = OF_DESTINATION.exec(file) ?? []
  return files.includes(`${begin}${end}`) ? `${begin}${end}` : null
}

const OVERLAY = /^(?:docker-)?compose\.[\w.-]+\.ya?ml$/i

/**
 * Puts files together that the deployer merges: an automatic override belongs to its base, `compose.prod.yaml` is merged
 * over its base if it needs it, and the file of a destination of Kamal over `deploy.yml`. Other files stay alone.
 * @param textOf null for a file that could not be read
 */
export function manifestFiles(
  files: readonly string[],
  textOf: (file: string) => string | null,
): readonly ManifestFiles[] {
  const baseOf = (file: string) =>
    COMPOSE_FILES.map((name) => (dirname(file) === '.' ? name : `${dirname(file)}/${name}`)).find(
      (base) => files.includes(base),
    )
  const automaticOf = (base: string) =>
    files.find(
      (file) => AUTOMATIC_OVERRIDES.includes(basename(file)) && dirname(file) === dirname(base),
    )
  return files.flatMap((file): readonly ManifestFiles[] => {
    const kamal = kamalBase(file, files)
    if (kamal !== null) return [{ file: kamal, overrides: [file] }]
    if (files.some((other) => kamalBase(other, files) === file)) return []
    const base = baseOf(file)
    const automatic = base === file ? automaticOf(file) : undefined
    if (automatic !== undefined) return [{ file, automatic }]
    if (base === undefined || base === file || !OVERLAY.test(basename(file))) return [{ file }]
    if (AUTOMATIC_OVERRIDES.includes(basename(file))) return []
    return needsBase(textOf(file) ?? '', file) ? [{ file: base, overrides: [file] }] : [{ file }]
  })
}

/** Whether Compose refuses the file alone: a service has neither an image nor a build. */
function needsBase(text: string, file: string): boolean {
  const reading = readDocument(text, file)
  const services = reading.ok ? valueAt(reading.document.value, ['services']) : null
  if (!isMap(services)) return false
  const alone = (service: unknown) =>
    ['image', 'build', 'extends'].some((key) => valueAt(service, [key]) !== undefined)
  return !Object.values(services).every(alone)
}
