import { mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Failure, GateError } from '../domain/errors.ts'

/** No policy, manifest or env file comes near it, and reading YAML takes a hundred times its memory. In bytes. */
const LARGEST = 10 * 1024 * 1024

/** Reads a UTF-8 text file of at most 10 MiB. @throws GateError FILE_NOT_FOUND, FILE_UNREADABLE */
export async function readText(path: string): Promise<string> {
  const failed = (thrown: unknown) => {
    throw unreadable(path, codeOf(thrown))
  }
  const { size } = await stat(path).catch(failed)
  if (size > LARGEST) throw unreadable(path, 'SIZE')
  const bytes = await readFile(path).catch(failed)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw unreadable(path, 'ENCODING')
  }
}

/** Writes a file that only this user may read. */
export async function writePrivate(path: string, text: string): Promise<void> {
  await writeFile(path, text, { mode: 0o600 })
}

/** Writes a file, over one that is there only when asked to. Null when it is written. */
export async function writeNew(
  path: string,
  text: string,
  replace: boolean,
): Promise<Failure | null> {
  try {
    await writeFile(path, text, { flag: replace ? 'w' : 'wx' })
    return null
  } catch (thrown) {
    if (codeOf(thrown) === 'EEXIST')
      return {
        code: 'INPUT_INVALID',
        message: `${path} is there already, and was left as it is.`,
        fix: 'Write to another file with --output FILE, or replace this one with --force.',
      }
    return {
      code: 'FILE_UNREADABLE',
      message: `${path} could not be written.`,
      fix: 'Name a file in a folder that is there and that this user may write to.',
    }
  }
}

/** The names of the files in a folder, folders left out; none when it cannot be read. */
export async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name)
}

/** A new folder of this run's own, under the runner's temporary folder where there is one. */
export async function privateFolder(runnerTemp: string | undefined): Promise<string> {
  return mkdtemp(join(runnerTemp || tmpdir(), 'bootgate-'))
}

function codeOf(thrown: unknown): string {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined
  return typeof code === 'string' ? code : 'UNKNOWN'
}

const REASONS: Readonly<Record<string, string>> = {
  EISDIR: 'is a folder, not a file',
  EACCES: 'may not be read by this user',
  EPERM: 'may not be read by this user',
  ENCODING: 'is not UTF-8 text',
  SIZE: 'is larger than 10 MiB',
}

function unreadable(path: string, code: string): GateError {
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new GateError({
      code: 'FILE_NOT_FOUND',
      message: `There is no file ${path}.`,
      fix: 'Correct the path. Paths in a policy are relative to the policy, paths of inputs and flags to the working directory.',
    })
  return new GateError({
    code: 'FILE_UNREADABLE',
    message: `${path} ${REASONS[code] ?? 'could not be read'}.`,
    fix: 'Give a text file in UTF-8 that this user may read.',
  })
}
