import type { SourceDraft } from '../domain/draft.ts'
import type { EnvFileFormat } from '../domain/env-file.ts'
import type { Location } from '../domain/location.ts'
import type { Platform } from '../domain/platform.ts'
import { beginsWithMark } from '../text/files.ts'

/** An env file, its reader, and the first variable in it. */
interface MarkedEnvFile {
  readonly text: string
  readonly path: string
  readonly format: EnvFileFormat
  readonly platform: Platform | null
  readonly first: { readonly name: string; readonly location: Location } | undefined
}

/**
 * The drafts for a byte order mark at the start of an env file. Docker and Compose strip it. The agent of ECS, Node,
 * Deno, docker-py and some libraries for dotenv files keep it as a part of the first name; others refuse the file.
 */
export function byteOrderMarkDrafts({
  text,
  path,
  format,
  platform,
  first,
}: MarkedEnvFile): readonly SourceDraft[] {
  const stripped = format === 'docker' && platform !== 'ecs'
  if (first === undefined || stripped || !beginsWithMark(text)) return []
  return [
    {
      check: 'byte-order-mark',
      variable: first.name,
      says: `is the first variable of ${path}, which begins with a byte order mark: ${platform === 'ecs' || format === 'ecs' ? 'the agent of ECS takes' : 'many readers take'} the mark for a part of the first line, and the name is lost`,
      fix: 'Save the file as UTF-8 without a byte order mark. If Docker or Compose alone reads it, say `env-file-format: docker`.',
      facts: { format },
      location: first.location,
    },
  ]
}
