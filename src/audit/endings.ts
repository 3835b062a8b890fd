import type { StepOutcome } from './run-state.ts'

/** One way in which the gate ends without a pass. */
export interface GateEnding {
  readonly says: string
  /** The result of the gate's step. */
  readonly result: StepOutcome['result']
  /** The result of the gate's job. */
  readonly jobResult: StepOutcome['result']
  readonly outputs: Readonly<Record<string, string>>
  /** Whether the whole run was cancelled. */
  readonly cancelled: boolean
  /** Whether the job succeeded, and the gate's own `if` skipped the step. */
  readonly leftOut: boolean
  /** Whether `continue-on-error` of the gate's step lets the job go on. */
  readonly tolerated: boolean
}

const NO_OUTPUTS = { result: '', errors: '', warnings: '', report: '' }
const BLOCKED = { ...NO_OUTPUTS, result: 'blocked', errors: '1', warnings: '0' }
const PARTIAL = { ...NO_OUTPUTS, result: 'partial', errors: '0', warnings: '0' }
const BROKEN = { ...NO_OUTPUTS, result: 'broken', errors: '0', warnings: '0' }

function ending(
  says: string,
  result: StepOutcome['result'],
  outputs: GateEnding['outputs'],
  overrides: Partial<GateEnding> = {},
): GateEnding {
  return {
    says,
    result,
    jobResult: result,
    outputs,
    cancelled: false,
    leftOut: false,
    tolerated: false,
    ...overrides,
  }
}

/** How the gate ends if it fails, or if something before it fails. */
export const ENDINGS: readonly GateEnding[] = [
  ending('blocked', 'failure', BLOCKED),
  ending('broken', 'failure', BROKEN),
  ending('broken', 'failure', NO_OUTPUTS),
  ending('cancelled', 'cancelled', NO_OUTPUTS, { cancelled: true }),
  ending('timed out', 'cancelled', NO_OUTPUTS),
  ending('skipped', 'skipped', NO_OUTPUTS),
]

/** On an open foreign pull request, the gate's step succeeds with the result `partial`, which is not a pass. */
export const STATIC_ONLY = ending('partial', 'success', PARTIAL)

/** The gate's own `if` is false, and its job continues. */
export const LEFT_OUT = ending('left out', 'skipped', NO_OUTPUTS, {
  jobResult: 'success',
  leftOut: true,
})

/** One leg of the gate's matrix fails. The leg that ends last passes, and its outputs replace those of the others. */
export const LEG_FAILED = ending(
  'blocked in one leg of its matrix',
  'success',
  { ...NO_OUTPUTS, result: 'pass', errors: '0', warnings: '0' },
  { jobResult: 'failure' },
)

/** The gate's step fails, and its `continue-on-error` lets the job go on. */
export const TOLERATED = ending('blocked', 'failure', BLOCKED, {
  jobResult: 'success',
  tolerated: true,
})

/** The gate's step succeeds with these outputs. A condition on the outputs should let neither pass. */
export const EXIT_CODE_LOST = {
  blocked: ending('blocked', 'success', BLOCKED),
  empty: ending('empty', 'success', NO_OUTPUTS),
} as const
