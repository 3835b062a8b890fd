import { each } from './apply.ts'
import type { Sabotage } from './kinds.ts'

const CHECK = 'npx bootgate check --environment prod'

/** The gate as a script. A deploy that asks for the output never runs then. */
const script = (text: string) =>
  each(({ gate, gateJob, asksOutput }) => {
    if (asksOutput || (text.includes(' | ') && gateJob.defaults !== undefined)) return false
    delete gate.uses
    delete gate.with
    gate.run = text
    return true
  })

const failOn = (word: string) =>
  each(({ gate }) => {
    if (gate.run !== undefined) gate.run = `${CHECK} --fail-on "${word}"`
    else if (gate.uses?.startsWith('./') === true) return false
    else gate.with = { ...gate.with, 'fail-on': word }
    return true
  })

/** Scripts that lose the exit code, and gates that block nothing. */
export const exitCodes: readonly Sabotage[] = [
  { name: '|| true', apply: script(`${CHECK} || true`) },
  { name: '| tee', apply: script(`${CHECK} | tee gate.log`) },
  { name: 'if ! gate; then echo', apply: script(`if ! ${CHECK}; then\n  echo blocked\nfi`) },
  { name: '( gate ) || echo', apply: script(`( ${CHECK} ) || echo blocked`) },
  { name: '{ gate; } | tee', apply: script(`{ ${CHECK}; } | tee gate.log`) },
  { name: 'OUT=$(gate) || true', apply: script(`OUT=$(${CHECK}) || true\necho "$OUT"`) },
  { name: 'export OUT=$(gate)', apply: script(`export OUT=$(${CHECK})`) },
  {
    name: 'for … do gate; done || true',
    apply: script(`for e in prod; do\n  ${CHECK}\ndone || true`),
  },
  { name: 'gate & without wait', apply: script(`${CHECK} &\necho started`) },
  { name: 'set +e', apply: script(`set +e\n${CHECK}\necho done`) },
  { name: 'gate; exit 0', apply: script(`${CHECK} && echo passed\nexit 0`) },
  { name: 'fail-on: never', apply: failOn('never') },
  { name: 'fail-on by an expression', apply: failOn("${{ inputs.force && 'never' || 'error' }}") },
]
