import type { Platform } from '../../domain/platform.ts'
import type { Path } from '../../text/data.ts'
import type { Choosable } from './choice.ts'
import type { Notation } from './notation.ts'
import type { ManifestPart } from './part.ts'

/** A resource of a template with variables, or one of its containers. */
export interface Target extends Choosable {
  readonly platform: Platform
  readonly essential: boolean
  readonly gives: boolean
  read(): ManifestPart
}

/** The targets of the resource with an id. */
export type Resource = (notation: Notation, id: string) => readonly Target[]

/** A resource that is one target. @param place where its variables are, in its properties */
export function lone(
  id: string,
  platform: Platform,
  place: Path,
  read: (path: Path) => ManifestPart,
): Target {
  const path = ['Resources', id, 'Properties', ...place]
  return { names: [id], platform, essential: true, gives: true, read: () => read(path) }
}
