import type { Location } from '../../domain/location.ts'
import type { Remark } from '../../domain/remark.ts'

/** Most bytes of a task definition (Amazon ECS service quotas, "task definition size limit"). */
const MAX_BYTES = 65_536

/** A remark when a task definition, or a part of one, is larger than the whole may be. */
export function taskSizeRemarks(bytes: number, location: Location): readonly Remark[] {
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
