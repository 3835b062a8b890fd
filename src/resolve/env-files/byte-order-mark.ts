import type { SourceDraft } from '../../domain/draft.ts'
import type { EnvFileFormat } from '../../domain/env-file.ts'
import type { Location } from '../../domain/location.ts'
import type { Platform } from '../../domain/platform.ts'
import { beginsWithMark } from '../../text/files.ts'
import { ENV_FILE_READERS } from './readers.ts'

/** An env file, its reader, and the first variable in it. */
interface MarkedEnvFile {
  readonly text: string
  readonly path: string
  /** The reader; null when any may be meant. */
  readonly format: EnvFileFormat | null
  readonly platform: Platform | null
  readonly first: { readonly name: string; readonly location: Location } | undefined
}

/**
 * The drafts for a byte order mark at the start of an env file. dotenv, python-dotenv, Docker, Compose and kubectl strip
 * it. The agent of ECS, Node, systemd, Deno, docker-py and other libraries keep it as a part of the first name.
 */
export function byteOrderMarkDrafts({
  text,
  path,
  format,
  platform,
  first,
}: MarkedEnvFile): readonly SourceDraft[] {
  if (first === undefined || !beginsWithMark(text)) return []
  const keeper = platform === 'ecs' ? 'ecs' : format
  if (keeper !== null && !ENV_FILE_READERS[keeper].keepsMark) return []
  const who = keeper === null ? 'many readers take' : `${ENV_FILE_READERS[keeper].called} takes`
  return [
    {
      check: 'byte-order-mark',
      variable: first.name,
      says: `is the first variable of ${path}, which begins with a byte order mark: ${who} the mark for a part of the first line, and the name is lost`,
      fix: 'Save the file as UTF-8 without a byte order mark. If its reader strips the mark, name the reader with `env-file-format`.',
      facts: { format: format ?? 'dotenv' },
      location: first.location,
    },
  ]
}
