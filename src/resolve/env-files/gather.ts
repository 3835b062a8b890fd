import type { SourceDraft } from '../../domain/draft.ts'
import type { EnvFileFormat } from '../../domain/env-file.ts'
import type { Outcome } from '../../domain/errors.ts'
import type { Location } from '../../domain/location.ts'
import type { Platform } from '../../domain/platform.ts'
import type { Secret } from '../../domain/secret.ts'
import { withoutMark } from '../../text/files.ts'
import type { Candidate } from '../candidate.ts'
import type { Lookup } from '../manifests/compose-interpolation.ts'
import { byteOrderMarkDrafts } from './byte-order-mark.ts'
import type { EnvFileText } from './env-file.ts'
import { ENV_FILE_READERS, type KnownValues } from './readers.ts'
import { type DifferentReading, differentReadings } from './readings.ts'

/** What env files give. */
interface GatheredEnvFiles {
  readonly candidates: readonly Candidate[]
  readonly drafts: readonly SourceDraft[]
  /** What the readers that may be meant read differently; empty when the reader is known. */
  readonly different: readonly DifferentReading[]
}

export type GatherEnvFiles = typeof gatherEnvFiles

/** Reads env files in order; a later file may use the variables of the files before it. */
export function gatherEnvFiles(
  files: readonly EnvFileText[],
  named: EnvFileFormat | null,
  platform: Platform | null,
  known: KnownValues,
): Outcome<GatheredEnvFiles> {
  const only = named ?? readerOf(platform)
  // Libraries read most files alike, and dotenv is the most common one.
  const format = only ?? 'dotenv'
  const reader = ENV_FILE_READERS[format]
  const earlier = new Map<string, Secret | null>()
  const within =
    (outer: Lookup): Lookup =>
    (name) => {
      const value = outer(name)
      return value === undefined ? earlier.get(name) : value
    }
  const read = files.map(({ text, path }): Outcome<GatheredEnvFiles> => {
    const values = { shell: within(known.shell), process: within(known.process) }
    const { value, failures } = reader.read(withoutMark(text), path, values)
    for (const { name, given } of value.entries)
      earlier.set(name, given.kind === 'plain' ? given.value : null)
    return {
      value: {
        candidates: value.entries.map(
          ({ name, given, location }): Candidate => ({
            name,
            given,
            origin: { source: 'env-file', locator: path, location },
          }),
        ),
        different: only === null ? differentReadings({ text, path }, values) : [],
        drafts: [
          ...byteOrderMarkDrafts({ text, path, format: only, platform, first: value.entries[0] }),
          ...skippedLineDrafts(value.skipped, path, format),
        ],
      },
      failures,
    }
  })
  return {
    value: {
      candidates: read.flatMap(({ value }) => value.candidates),
      drafts: read.flatMap(({ value }) => value.drafts),
      different: read.flatMap(({ value }) => value.different),
    },
    failures: read.flatMap(({ failures }) => failures),
  }
}

/** The warning about the lines that a reader skips: one for a file. */
function skippedLineDrafts(
  skipped: readonly Location[],
  file: string,
  format: EnvFileFormat,
): readonly SourceDraft[] {
  const [first] = skipped
  if (first === undefined) return []
  const { called, skips } = ENV_FILE_READERS[format]
  const lines = skipped.length === 1 ? '1 line' : `${skipped.length} lines`
  return [
    {
      check: 'skipped-line',
      variable: null,
      says: `takes values from ${file}, and ${called} skips ${lines} of it ${skips} (first: line ${first.line})`,
      fix: 'Write NAME=value, or begin the line with #.',
      facts: { lines: skipped.length },
      location: first,
    },
  ]
}

/** The reader that the platform itself uses; null when libraries read the file. */
function readerOf(platform: Platform | null): EnvFileFormat | null {
  if (platform === 'swarm') return 'docker'
  return platform === 'ecs' || platform === 'compose' ? platform : null
}
