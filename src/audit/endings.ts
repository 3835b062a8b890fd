import type { StepOutcome } from './run-state.ts'

/** A way in which the gate ends without a pass. */
export interface GateEnding {
  readonly says: string
  /** Of the gate's step. */
  readonly result: StepOutcome['result']
  /** Of its job. */
  readonly jobResult: StepOutcome['result']
  readonly outputs: Readonly<Record<string, string>>
  /** Whether the whole run was cancelled. */
  readonly cancelled: boolean
  /** Whether the job went well, and the gate's own `if` kept the step from running. */
  readonly leftOut: boolean
}

const NOTHING = { result: '', errors: '', warnings: '', report: '' }
const BLOCKED = { ...NOTHING, result: 'blocked', errors: '1', warnings: '0' }
const PARTIAL = { ...NOTHING, result: 'partial', errors: '0', warnings: '0' }
const BROKEN = { ...NOTHING, result: 'broken', errors: '0', warnings: '0' }

function ending(
  says: string,
  result: StepOutcome['result'],
  outputs: GateEnding['outputs'],
  over: Partial<GateEnding> = {},
): GateEnding {
  return { says, result, jobResult: result, outputs, cancelled: false, leftOut: false, ...over }
}

/** How the gate may end when it runs, or does not because something before it did not go well. */
export const ENDINGS: readonly GateEnding[] = [
  ending('blocked', 'failure', BLOCKED),
  ending('broken', 'failure', BROKEN),
  ending('broken', 'failure', NOTHING),
  ending('cancelled', 'cancelled', NOTHING, { cancelled: true }),
  ending('timed out', 'cancelled', NOTHING),
  ending('skipped', 'skipped', NOTHING),
]

/** On an open pull request of an outsider the gate may end well, and say that it is no pass. */
export const STATIC_ONLY = ending('partial', 'success', PARTIAL)

/** The gate's own `if` does not hold, and its job goes on. */
export const LEFT_OUT = ending('left out', 'skipped', NOTHING, {
  jobResult: 'success',
  leftOut: true,
})

/** Its step is taken for a success, whatever it says: of these, a condition on its outputs should let nothing pass. */
export const UNHEARD = {
  blocked: ending('blocked', 'success', BLOCKED),
  empty: ending('empty', 'success', NOTHING),
} as const
