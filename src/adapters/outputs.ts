import { dirname } from 'node:path'
import { ownIn } from '../algorithms/own.ts'
import type { Failure } from '../domain/errors.ts'
import type { Run } from '../domain/run.ts'
import { safeText } from '../domain/safe-text.ts'
import { inputInvalid } from '../inputs/failures.ts'
import { type Format, formatOf, KNOWN_SUFFIXES } from '../report/format-names.ts'
import type { Surroundings } from '../report/sarif.ts'
import { codeOf, type Links, writePrivate } from './files.ts'
import { anyPath } from './path-words.ts'

/** A file to write the report to. */
export interface OutputFile {
  readonly path: string
  readonly format: Format
}

/** Picks the format of each file: by its suffix, else the one asked for. Failures: INPUT_INVALID. */
export function readOutputs(paths: readonly string[], asked: Format | null) {
  const failures: Failure[] = []
  const files = paths.flatMap((path): readonly OutputFile[] => {
    const format = formatOf(path) ?? asked
    if (format !== null) return [{ path, format }]
    const says = `names ${anyPath(path)}, which has no known suffix. The suffixes are ${KNOWN_SUFFIXES}.`
    failures.push(inputInvalid('output', says))
    return []
  })
  return { files, failures }
}

/** A file that could not be written. */
export interface Unwritten {
  readonly path: string
  /** A clause in our own words. */
  readonly reason: string
}

/** Writes the files, and makes their folders. @returns those that could not be written */
export async function writeOutputs(
  files: readonly OutputFile[],
  run: Run,
  surroundings: Surroundings,
  links: Links,
): Promise<readonly Unwritten[]> {
  const unwritten: Unwritten[] = []
  if (files.length === 0) return unwritten
  const { renderAs } = await import('../report/formats.ts')
  const { mkdir } = await import('node:fs/promises')
  for (const { path, format } of files) {
    try {
      const text = renderAs(format, run, surroundings)
      await mkdir(dirname(path), { recursive: true })
      await writePrivate(path, text, links)
    } catch (thrown) {
      unwritten.push({ path, reason: reasonOf(codeOf(thrown)) })
    }
  }
  return unwritten
}

/** The sentence for a user. @param unnamed names the file when its path is not safe to show */
export function unwrittenSentence({ path, reason }: Unwritten, unnamed: string): string {
  return `The report could not be written to ${safeText(path, unnamed)}: ${reason}. The verdict stands.`
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EISDIR: 'it is a folder, not a file',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EEXIST: 'a part of its path is a file, not a folder',
  ENOENT: 'its folder does not exist and cannot be made',
  ENAMETOOLONG: 'its path is too long',
  ELOOP: 'it is a link, or its path has links in a circle',
  ENXIO: 'it is a pipe without a reader',
  ABORT_ERR: 'its reader stopped reading',
  EPIPE: 'its reader stopped reading',
}

/** @param code of Node */
function reasonOf(code: string): string {
  return (
    ownIn(REASONS, code) ?? `the system refused it${/^E[A-Z]+$/.test(code) ? ` (${code})` : ''}`
  )
}
