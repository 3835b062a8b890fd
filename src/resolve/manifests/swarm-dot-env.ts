import { dirname, join } from 'node:path/posix'
import type { SourceDraft } from '../../domain/draft.ts'
import type { Location } from '../../domain/location.ts'
import { safeNames } from '../../domain/safe-text.ts'
import type { ReadText } from '../../text/files.ts'
import { readEnvFile } from './compose-env-file.ts'
import type { Lookup } from './compose-interpolation.ts'

/** A shell that notes the names that it lacks. */
export interface NotingShell {
  readonly shell: Lookup
  readonly lacks: ReadonlySet<string>
}

/** Notes each name that a stack file asks for and the shell of the deploy lacks. */
export function notingShell(lookup: Lookup): NotingShell {
  const lacks = new Set<string>()
  const shell: Lookup = (name) => {
    const value = lookup(name)
    if (value === undefined) lacks.add(name)
    return value
  }
  return { shell, lacks }
}

/**
 * A draft if the stack file takes names from the shell that only a `.env` beside it has: `docker compose` reads that
 * file, `docker stack deploy` does not (docker/cli 29, cli/command/stack/loader).
 */
export async function unreadDotEnv(
  lacks: ReadonlySet<string>,
  location: Location,
  readBeside: ReadText,
): Promise<readonly SourceDraft[]> {
  if (lacks.size === 0) return []
  const file = join(dirname(location.file), '.env')
  // The deploy does not need the file, so it may be missing or unreadable.
  const text = await readBeside('.env').catch(() => '')
  const names = readEnvFile(text, file, () => undefined).value.map(({ name }) => name)
  const wanted = [...new Set(names)].filter((name) => lacks.has(name))
  if (wanted.length === 0) return []
  return [
    {
      ...{ check: 'env-file-unread', variable: null, subject: 'manifest', location },
      says: `takes ${safeNames(wanted)} from the shell of the deploy. The .env beside it has ${wanted.length === 1 ? 'that name' : 'these names'}, but docker stack deploy does not read .env`,
      fix: 'Export them before the deploy (set -a; . ./.env; set +a), and give them to the gate with --var.',
      facts: { count: wanted.length },
    },
  ]
}
