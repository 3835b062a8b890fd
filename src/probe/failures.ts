import type { Seen } from '../boot/seen.ts'
import type { Failure } from '../domain/errors.ts'
import type { Finding } from '../domain/finding.ts'

/** The probe was ended by a signal. */
export const CANCELLED: Failure = {
  code: 'CANCELLED',
  message: 'The probe was cancelled.',
  fix: 'Run it again.',
}

/** Equal starts ended differently. */
export const FLAKY: Failure = {
  code: 'PROBE_UNSTEADY',
  message:
    'The application started with the good values once, and once not: nothing was concluded.',
  fix: 'Let the start depend on its variables alone: no clock, no network, no files of an earlier start. Allow more time with `boot.timeout`.',
}

/** No good environment was found: the application refuses each. */
export function refusesGood({ names, text }: Seen): Failure {
  const named = names.length === 0 ? '' : ` It named ${names.join(', ')}.`
  const said = text === null ? '' : ` It said: ${text.replace(/[.\s]+$/, '')}.`
  return {
    code: 'PROBE_UNSTEADY',
    message: `The application does not start with values that the policy accepts.${named}${said}`,
    fix: 'Declare these variables more exactly: their type, values or pattern. Probe an environment whose plain values are good.',
  }
}

/** No good environment was found: the gate refuses each. */
export function notGood(blocking: readonly Finding[]): Failure {
  const first = blocking.map(({ message }) => message).slice(0, 1)
  return {
    code: 'PROBE_UNSTEADY',
    message: ['No made-up values pass the gate.', ...first].join(' '),
    fix: 'Give the variable a plain good value in the environment, or a simpler type or rule.',
  }
}
