/** One change of a good environment, and what gate and application say of it. */
export interface ProbeRow {
  readonly variable: string
  /** Completes a sentence that begins with the name, such as `is left out`. */
  readonly change: string
  readonly gate: 'passes' | 'blocks'
  readonly application: 'starts' | 'refuses'
}

/** Whether the policy says what the application asks. Holds no real secret. */
export interface ProbeReport {
  readonly rows: readonly ProbeRow[]
  /** How often the application was started. */
  readonly boots: number
  /** How many variations the budget left out. */
  readonly left: number
}

/** How gate and application agree on a row. */
export type Agreement = 'agree' | 'blind' | 'stricter'

export function agreementOf({ gate, application }: ProbeRow): Agreement {
  if (gate === 'passes') return application === 'starts' ? 'agree' : 'blind'
  return application === 'starts' ? 'stricter' : 'agree'
}
