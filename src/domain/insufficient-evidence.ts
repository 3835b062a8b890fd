import type { Failure } from './errors.ts'
import type { Finding } from './finding.ts'
import { runUntrusted, TRUSTED, type Trust } from './trust.ts'
import { hasValue, type Variable } from './variable.ts'

/** What a run goes by when it is judged. */
interface Evidence {
  readonly environment: string
  readonly variables: readonly Variable[]
  readonly findings: readonly Finding[]
  readonly failures: readonly Failure[]
  readonly trust?: Trust
}

/** Why a run that went well so far cannot tell all the same: it looked at too little. */
export function insufficientEvidence(run: Evidence): readonly Failure[] {
  const { trust = TRUSTED } = run
  if (!trust.trusted) return trust.partial ? nothingToSee(run) : [runUntrusted(trust.reason)]
  const unknown = unknowable(run)
  if (run.failures.length + unknown.length > 0) return unknown
  return run.variables.some(hasValue) ? allWaived(run) : [nothingChecked(run)]
}

/** Static checks are of what is declared, though no value of it is known: where nothing is, nothing was checked. */
function nothingToSee(run: Evidence): readonly Failure[] {
  const declared = ({ declaration }: Variable) =>
    declaration.declared && declaration.preset === undefined
  if (run.failures.length > 0) return []
  return run.variables.some((one) => declared(one) || hasValue(one)) ? [] : [nothingChecked(run)]
}

/** Declared variables that a source gives and nobody can know, where no finding says what to do about it. */
function unknowable({ variables, findings }: Evidence): readonly Failure[] {
  return variables.flatMap((variable): readonly Failure[] => {
    const { name, state, declaration, origin } = variable
    const asked = declaration.declared && declaration.preset === undefined
    if (state !== 'unavailable' || !variable.because || !asked) return []
    const told = ({ severity, waiver, ...one }: Finding) =>
      one.variable === name && severity === 'error' && waiver === null
    if (findings.some(told)) return []
    return [
      {
        code: 'VARIABLE_UNAVAILABLE',
        variable: name,
        message: `${name} ${variable.because}, so nobody can check it now.`,
        fix: `Give the gate the value that it will have: --var ${name}=… or --secret ${name}=REFERENCE (the inputs \`variables\` and \`secrets\`).`,
        ...(origin?.location && { location: origin.location }),
      },
    ]
  })
}

/** Where each variable that the service needs is excused, nothing speaks for it any more. */
function allWaived({ variables, findings }: Evidence): readonly Failure[] {
  const errors = findings.filter(({ severity }) => severity === 'error')
  const excused = new Set(errors.flatMap(({ variable, waiver }) => (waiver ? [variable] : [])))
  const stands = (variable: Variable) =>
    variable.declaration.declared && hasValue(variable) && !excused.has(variable.name)
  if (excused.size === 0 || errors.some(({ waiver }) => waiver === null)) return []
  if (variables.some(stands)) return []
  return [
    {
      code: 'ALL_WAIVED',
      message:
        'Each variable that the policy declares has an error here, and every one of them is waived: nothing is left that passes.',
      fix: 'Repair one of them, or take the waivers back that have served their time.',
    },
  ]
}

function nothingChecked(run: Evidence): Failure {
  return {
    code: 'NOTHING_CHECKED',
    message: `No source gave environment ${run.environment} a single variable, so nothing was checked.`,
    fix: 'Name what is deployed: `manifest:` or `variables:` under the environment in the policy, or --manifest, --env-files, --var, --secret.',
  }
}
