import { type Outcome, toFailure } from '../domain/errors.ts'
import { safeText } from '../domain/safe-text.ts'
import type { ReadText } from '../text/files.ts'

/**
 * Reads the file of a source. A file that cannot be read is a failure. Failures: FILE_UNREADABLE, and what `read` gives.
 * @param path null when the source has none
 */
export async function readFile<T>(
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
