import type { LiveService } from '../../domain/live.ts'
import type { Location } from '../../domain/location.ts'
import { sealedEntry } from './given.ts'
import { given, type ManifestPart } from './part.ts'

/** The lists of a container, and what each of them keeps. */
const LISTS = { environment: 'plain', secrets: 'secret' } as const

/**
 * The variables that an update of an Express Mode service may keep or clear, because it omits their list. Their names
 * are known from the live service, their values are not.
 * @param omitted the lists that the update leaves out
 */
export function keptOrCleared(
  { variables }: LiveService,
  omitted: readonly (keyof typeof LISTS)[],
  location: Location,
): ManifestPart {
  const noted = omitted.flatMap((list) =>
    [...variables]
      .filter(([, { kind }]) => kind === LISTS[list] || kind === 'unknown')
      .map(([name]) => {
        const because = `stands in the live service, and the update has no ${list}: AWS does not document whether it is kept`
        const fix = `Write ${list} in full into primaryContainer, as the live service has it.`
        return sealedEntry(name, { because, fix }, location)
      }),
  )
  return given(...noted)
}
