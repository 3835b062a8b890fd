import { constants, createWriteStream, fstat, open } from 'node:fs'
import { join } from 'node:path'
import type { Writable } from 'node:stream'
import { promisify } from 'node:util'
import { ownIn } from '../algorithms/own.ts'
import { type Failure, type FailureCode, GateError } from '../domain/errors.ts'
import { inTime, type RunEnding } from '../domain/run-ending.ts'
import type { ReadText } from '../text/files.ts'
import { collect, O_NONBLOCK, openToRead, Unfit } from './opened.ts'
import { anyPath, beginning, type PathWords } from './path-words.ts'

/** Far larger than any policy, manifest or env file; reading YAML takes a hundred times its memory. In bytes. */
const LARGEST = 10 * 1024 * 1024

/** How long a reader may take to read a report from a pipe, in milliseconds. */
const WRITING = 10_000

/** Absent on Windows, which opens no link in another way. */
const { O_NOFOLLOW = 0 } = constants as { readonly O_NOFOLLOW?: number }

/**
 * Reads UTF-8 text files and pipes (`<(sops -d …)`), up to the largest size and until the run expires. It counts
 * the bytes itself, because a file may grow.
 * @param largest in bytes
 * @param words names a file in a message
 */
export function textReader(
  expired: Promise<RunEnding>,
  largest: number = LARGEST,
  words: PathWords = anyPath,
): ReadText {
  return (path) => {
    const opened = openToRead(path)
    const text = opened.then(({ pieces }) => collect(pieces, largest)).then(decode)
    void expired
      .then(() => opened)
      .then(
        ({ leave }) => leave(),
        () => {},
      )
    const read = text.catch((thrown: unknown) => {
      throw unreadable(words(path), codeOf(thrown))
    })
    return inTime(read, expired, {
      what: `The text of ${words(path)}`,
      fix: 'Check the writer of the pipe: the text ends when it closes the pipe. Allow more time with --timeout SECONDS (the input `timeout`).',
    })
  }
}

/** The text of a file's bytes. @throws GateError FILE_EMPTY, FILE_NOT_TEXT */
export function decoded(bytes: Uint8Array, path: string): string {
  try {
    return decode(bytes)
  } catch (thrown) {
    throw unreadable(anyPath(path), codeOf(thrown))
  }
}

function decode(bytes: Uint8Array): string {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new Unfit('ENCODING')
  }
  if (text.trim() === '') throw new Unfit('EMPTY')
  return text
}

/** Writes a file that only this user may read. @throws Error when the path exists, even as a link */
export async function writeFirst(path: string, text: string): Promise<void> {
  const { writeFile } = await import('node:fs/promises')
  await writeFile(path, text, { flag: 'wx', mode: 0o600 })
}

/** Whether to write through a link: `/dev/stdout` is one, and a pull request may bring one. */
export type Links = 'followed' | 'refused'

/** Writes a file that only this user may read, or into a pipe with a reader. */
export async function writePrivate(path: string, text: string, links: Links): Promise<void> {
  const { finished } = await import('node:stream/promises')
  const stream = await openToWrite(path, links)
  const signal = AbortSignal.timeout(WRITING)
  try {
    await finished(stream.end(text), { readable: false, signal })
  } finally {
    stream.destroy()
  }
}

async function openToWrite(path: string, links: Links): Promise<Writable> {
  const { O_WRONLY, O_CREAT, O_TRUNC } = constants
  const flags = O_WRONLY | O_CREAT | O_TRUNC | O_NONBLOCK | (links === 'refused' ? O_NOFOLLOW : 0)
  const fd = await promisify(open)(path, flags, 0o600)
  const kind = await promisify(fstat)(fd)
  if (!kind.isFIFO()) return createWriteStream(path, { fd })
  const { Socket } = await import('node:net')
  return new Socket({ fd, readable: false, writable: true })
}

/** Writes a file; an existing one only with `replace`. Null when it is written, else INPUT_INVALID or FILE_UNREADABLE. */
export async function writeNew(
  path: string,
  text: string,
  replace: boolean,
): Promise<Failure | null> {
  const { writeFile } = await import('node:fs/promises')
  try {
    await writeFile(path, text, { flag: replace ? 'w' : 'wx' })
    return null
  } catch (thrown) {
    if (codeOf(thrown) === 'EEXIST')
      return {
        code: 'INPUT_INVALID',
        message: `${beginning(anyPath(path))} already exists, and is unchanged.`,
        fix: 'Write to another file with --output FILE, or replace this one with --force.',
      }
    return {
      code: 'FILE_UNREADABLE',
      message: `${beginning(anyPath(path))} could not be written.`,
      fix: 'Name a file in a folder that exists and that this user may write to.',
    }
  }
}

/** Replaces the text of a file that exists. Null when it is written, else FILE_UNREADABLE. */
export async function rewrite(path: string, text: string): Promise<Failure | null> {
  const { truncate, writeFile } = await import('node:fs/promises')
  try {
    await writeFile(path, text, { flag: 'r+' })
    await truncate(path, Buffer.byteLength(text))
    return null
  } catch {
    return {
      code: 'FILE_UNREADABLE',
      message: `${beginning(anyPath(path))} could not be written.`,
      fix: 'Let this user write the file, or apply the diff of --fix without --write.',
    }
  }
}

/** The names of the files in a folder, without its folders; none when it cannot be read. */
export async function listFiles(folder: string): Promise<readonly string[]> {
  const { readdir } = await import('node:fs/promises')
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name)
}

/** A new folder for this run only, in the runner's temporary folder if there is one. @throws GateError FILE_UNREADABLE */
export async function privateFolder(runnerTemp: string | undefined): Promise<string> {
  const { mkdtemp } = await import('node:fs/promises')
  const { tmpdir } = await import('node:os')
  try {
    return await mkdtemp(join(runnerTemp || tmpdir(), 'bootgate-'))
  } catch {
    throw new GateError({
      code: 'FILE_UNREADABLE',
      message: 'There is no temporary folder that this user may write to.',
      fix: 'Name one: in the variable RUNNER_TEMP in a workflow, in TMPDIR elsewhere.',
    })
  }
}

/** The code of an error of Node, or `UNKNOWN`. */
export function codeOf(thrown: unknown): string {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined
  return typeof code === 'string' ? code : 'UNKNOWN'
}

const REASONS: Readonly<Record<string, readonly [FailureCode, string]>> = {
  EACCES: ['FILE_UNREADABLE', 'is not readable for this user'],
  EPERM: ['FILE_UNREADABLE', 'is not readable for this user'],
  FOLDER: ['FILE_NOT_A_FILE', 'is a folder, not a file'],
  DEVICE: ['FILE_NOT_A_FILE', 'is a device or a socket, not a file'],
  ENXIO: ['FILE_NOT_A_FILE', 'is a device or a socket, not a file'],
  SIZE: ['FILE_TOO_LARGE', 'is too large'],
  EMPTY: ['FILE_EMPTY', 'is empty'],
  ENCODING: ['FILE_NOT_TEXT', 'is not UTF-8 text'],
}

/** @param file its name in the message */
function unreadable(file: string, reason: string): GateError {
  if (reason === 'ENOENT' || reason === 'ENOTDIR')
    return new GateError({
      code: 'FILE_NOT_FOUND',
      message: file.startsWith('the file that')
        ? `${beginning(file)} does not exist.`
        : `There is no file ${file}.`,
      fix: 'Correct the path. A path in a policy is relative to the policy, a path of an input or flag to the working directory.',
    })
  const [code, says] = ownIn(REASONS, reason) ?? ['FILE_UNREADABLE', 'could not be read']
  return new GateError({
    code,
    message: `${beginning(file)} ${says}.`,
    fix: 'Name a UTF-8 text file of at most 10 MiB that this user may read.',
  })
}
