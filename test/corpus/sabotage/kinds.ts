import { conditions } from './conditions.ts'
import { exitCodes } from './exit-codes.ts'
import { files } from './files.ts'
import { skips } from './skips.ts'
import type { Subject } from './subject.ts'
import { times } from './times.ts'

/** One way to let a deploy run without a pass. */
export interface Sabotage {
  readonly name: string
  /** Changes the workflow. False if this way does not exist there. */
  readonly apply: (subject: Subject) => boolean
}

export const sabotages: readonly Sabotage[] = [
  ...conditions,
  ...skips,
  ...exitCodes,
  ...times,
  ...files,
]
