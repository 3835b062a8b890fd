import { isAbsolute, join } from 'node:path/posix'
import type { Failure, Outcome } from '../../domain/errors.ts'
import type { Location } from '../../domain/location.ts'
import type { ReadText } from '../../text/files.ts'
import { knownText, readEnvFile } from './compose-env-file.ts'
import type { Lookup } from './compose-interpolation.ts'
import { unreadable } from './compose-service.ts'

/** A file of variables that Compose interpolates with, relative to the manifest. */
interface ShellFile {
  readonly name: string
  /** Whether Compose refuses to start without it. */
  readonly required: boolean
}

interface ShellReading {
  readonly readBeside: ReadText
  /** The folder of the manifest, as messages show it. */
  readonly root: string
  /** The text that names the files. */
  readonly location?: Location
}

/**
 * What Compose interpolates with: what it has already, then these files, of which a later one wins. Compose reads an
 * empty file as one without variables.
 */
export async function withEnvFiles(
  files: readonly ShellFile[],
  outer: Lookup,
  { readBeside, root, location }: ShellReading,
): Promise<Outcome<Lookup>> {
  let lookup = outer
  const failures: Failure[] = []
  for (const { name, required } of files) {
    try {
      const below = lookup
      const file = isAbsolute(name) ? name : join(root, name)
      const read = readEnvFile(await readBeside(name), file, below)
      const own = new Map(read.value.map((entry) => [entry.name, entry]))
      failures.push(...read.failures)
      lookup = (asked) => {
        const entry = own.get(asked)
        const found = entry && knownText(entry)
        return outer(asked) ?? found ?? below(asked)
      }
    } catch (thrown) {
      const failure = unreadable(thrown, name)
      const saysNothing =
        failure.code === 'FILE_EMPTY' || (!required && failure.code === 'FILE_NOT_FOUND')
      if (!saysNothing) failures.push({ ...failure, ...(location && { location }) })
    }
  }
  return { value: lookup, failures }
}
