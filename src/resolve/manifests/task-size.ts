import type { SourceDraft } from '../../domain/draft.ts'
import type { Location } from '../../domain/location.ts'

/** Most bytes of a task definition (Amazon ECS service quotas, "task definition size limit"). */
const MAX_BYTES = 65_536

/** A draft when a task definition, or a part of one, is larger than the whole may be. */
export function taskSizeDrafts(bytes: number, location: Location): readonly SourceDraft[] {
  if (bytes <= MAX_BYTES) return []
  return [
    {
      check: 'size-limit',
      variable: null,
      says: `describes a task definition of ${bytes} bytes or more, and ECS allows ${MAX_BYTES}`,
      fix: 'Move long values into Secrets Manager, or into an environment file.',
      facts: { platform: 'ecs', bytes, limit: MAX_BYTES },
      location,
    },
  ]
}
