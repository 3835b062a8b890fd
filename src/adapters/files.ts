import { close, constants, createReadStream, createWriteStream, fstat, open } from 'node:fs'
import { mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { promisify } from 'node:util'
import { ownIn } from '../algorithms/own.ts'
import { type Failure, type FailureCode, GateError } from '../domain/errors.ts'
import { inTime, type RunEnding } from '../domain/run-ending.ts'
import type { ReadText } from '../text/files.ts'
import { anyPath, beginning, type PathWords } from './path-words.ts'

/** No policy, manifest or env file comes near it, and reading YAML takes a hundred times its memory. In bytes. */
const LARGEST = 10 * 1024 * 1024

/** How long somebody may take to read a report out of a pipe, in milliseconds. */
const WRITING = 10_000

/** Absent on Windows, which has no FIFOs and opens no link in another way. */
const { O_NONBLOCK = 0, O_NOFOLLOW = 0 } = constants as {
  readonly O_NONBLOCK?: number
  readonly O_NOFOLLOW?: number
}

/**
 * Reads UTF-8 text files and pipes (`<(sops -d …)`), no byte past the largest size and no longer than the
 * run may wait. What a file says of its own size is not believed: it may grow.
 * @param largest in bytes
 * @param words what a message calls a file
 */
export function textReader(
  expired: Promise<RunEnding>,
  largest: number = LARGEST,
  words: PathWords = anyPath,
): ReadText {
  return (path) => {
    const opened = openToRead(path, largest)
    const text = opened.then((stream) => collect(stream, largest)).then(decode)
    void expired
      .then(() => opened)
      .then(
        (stream) => stream.destroy(),
        () => {},
      )
    const read = text.catch((thrown: unknown) => {
      throw unreadable(words(path), codeOf(thrown))
    })
    return inTime(read, expired, {
      what: `The text of ${words(path)}`,
      fix: 'Look at what writes to it: a pipe ends when its writer closes it. Allow more time with --timeout SECONDS (the input `timeout`).',
    })
  }
}

/**
 * A folder or a device is known before a byte is read: some never end, and some never begin. Nothing here
 * blocks: a call that waits for the other end of a pipe would hold the end of the process too.
 */
async function openToRead(path: string, largest: number): Promise<Readable> {
  const fd = await promisify(open)(path, constants.O_RDONLY | O_NONBLOCK)
  const kind = await promisify(fstat)(fd)
  if (kind.isFile()) return createReadStream(path, { fd, end: largest })
  if (kind.isFIFO()) return new Socket({ fd, readable: true, writable: false })
  await promisify(close)(fd)
  throw new Unfit(kind.isDirectory() ? 'FOLDER' : 'DEVICE')
}

async function collect(stream: Readable, largest: number): Promise<Uint8Array> {
  const pieces: Buffer[] = []
  let size = 0
  // Leaving the loop closes the stream.
  for await (const piece of stream as AsyncIterable<Buffer>) {
    pieces.push(piece)
    size += piece.length
    if (size > largest) throw new Unfit('SIZE')
  }
  return Buffer.concat(pieces)
}

/** The text of a file that was read from elsewhere. @throws GateError FILE_EMPTY, FILE_NOT_TEXT */
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

/** Writes a file that only this user may read. @throws when anything stands at its path, a link included */
export async function writeFirst(path: string, text: string): Promise<void> {
  await writeFile(path, text, { flag: 'wx', mode: 0o600 })
}

/** Whether a link in the place of a file is written through: `/dev/stdout` is one, and what a pull request brings. */
export type Links = 'followed' | 'refused'

/** Writes a file that only this user may read, or into a pipe that somebody reads. */
export async function writePrivate(path: string, text: string, links: Links): Promise<void> {
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
  return kind.isFIFO()
    ? new Socket({ fd, readable: false, writable: true })
    : createWriteStream(path, { fd })
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
        message: `${beginning(anyPath(path))} is there already, and was left as it is.`,
        fix: 'Write to another file with --output FILE, or replace this one with --force.',
      }
    return {
      code: 'FILE_UNREADABLE',
      message: `${beginning(anyPath(path))} could not be written.`,
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

/** A file that is there and is none that could be meant; its code is one of REASONS. */
class Unfit extends Error {
  readonly code: string

  constructor(code: string) {
    super(code)
    this.code = code
  }
}

/** The code of what Node threw, or `UNKNOWN`. */
export function codeOf(thrown: unknown): string {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined
  return typeof code === 'string' ? code : 'UNKNOWN'
}

const REASONS: Readonly<Record<string, readonly [FailureCode, string]>> = {
  EACCES: ['FILE_UNREADABLE', 'may not be read by this user'],
  EPERM: ['FILE_UNREADABLE', 'may not be read by this user'],
  FOLDER: ['FILE_NOT_A_FILE', 'is a folder, not a file'],
  DEVICE: ['FILE_NOT_A_FILE', 'is a device or a socket, not a file'],
  ENXIO: ['FILE_NOT_A_FILE', 'is a device or a socket, not a file'],
  SIZE: ['FILE_TOO_LARGE', 'is larger than any such file is'],
  EMPTY: ['FILE_EMPTY', 'has nothing in it'],
  ENCODING: ['FILE_NOT_TEXT', 'is not UTF-8 text'],
}

/** @param file what the message calls it */
function unreadable(file: string, reason: string): GateError {
  if (reason === 'ENOENT' || reason === 'ENOTDIR')
    return new GateError({
      code: 'FILE_NOT_FOUND',
      message: file.startsWith('the file that')
        ? `${beginning(file)} is not there.`
        : `There is no file ${file}.`,
      fix: 'Correct the path. Paths in a policy are relative to the policy, paths of inputs and flags to the working directory.',
    })
  const [code, says] = ownIn(REASONS, reason) ?? ['FILE_UNREADABLE', 'could not be read']
  return new GateError({
    code,
    message: `${beginning(file)} ${says}.`,
    fix: 'Give a text file in UTF-8, of 10 MiB at most, that this user may read.',
  })
}
