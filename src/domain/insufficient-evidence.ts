import type { Condition, Declaration, Rule } from './declaration.ts'
import type { Failure } from './errors.ts'
import type { Finding } from './finding.ts'
import { isInherited } from './origin.ts'
import { type SilentManifest, silentWords } from './silent-manifest.ts'
import { runUntrusted, TRUSTED, type Trust } from './trust.ts'
import { hasValue, type Variable } from './variable.ts'

/** The facts that decide whether a run saw enough. */
interface Evidence {
  readonly environment: string
  readonly variables: readonly Variable[]
  readonly findings: readonly Finding[]
  readonly failures: readonly Failure[]
  readonly rules?: readonly Rule[]
  readonly trust?: Trust
  readonly silent?: SilentManifest
}

/** Why a run without problems still cannot pass: it checked too little. */
export function insufficientEvidence(run: Evidence): readonly Failure[] {
  const { trust = TRUSTED } = run
  if (!trust.trusted) return trust.partial ? nothingToSee(run) : [runUntrusted(trust.reason)]
  const unknown = unknowable(run)
  if (run.failures.length + unknown.length > 0) return unknown
  if (run.variables.some(isEvidence)) return allWaived(run)
  // Missing variables that stop the deploy say more than that nothing was checked.
  return run.findings.some(stops) ? [] : [nothingChecked(run)]
}

/** What image and platform set anyway is evidence only of the names that the policy declares. */
function isEvidence(variable: Variable): boolean {
  const { origin, declaration } = variable
  const isOwn = declaration.declared && declaration.preset === undefined
  return hasValue(variable) && (isOwn || origin === null || !isInherited(origin))
}

function stops({ severity, waiver }: Finding): boolean {
  return severity === 'error' && waiver === null
}

/** Static checks look at declarations, without values; without declarations, nothing was checked. */
function nothingToSee(run: Evidence): readonly Failure[] {
  const declared = ({ declaration }: Variable) =>
    declaration.declared && declaration.preset === undefined
  if (run.failures.length > 0) return []
  return run.variables.some((one) => declared(one) || hasValue(one)) ? [] : [nothingChecked(run)]
}

/** Declared variables whose value is not known yet, and that have no finding. */
function unknowable({ variables, findings, rules = [] }: Evidence): readonly Failure[] {
  const read = namesInConditions(variables, rules)
  const byName = new Map(variables.map((variable) => [variable.name, variable]))
  return variables.flatMap((variable): readonly Failure[] => {
    const { name, state, declaration, origin } = variable
    const asked = declaration.declared && declaration.preset === undefined
    if (state !== 'unavailable' || !variable.because || !asked) return []
    // The platform sets it: it is there, and only a condition needs its value.
    if (origin?.source === 'platform' && !read.has(name)) return []
    if (findings.some((one) => one.variable === name && stops(one))) return []
    // No source names it, and it is not required here.
    if (origin === null && isSurplus(declaration.required, byName)) return []
    return [
      {
        code: 'VARIABLE_UNAVAILABLE',
        variable: name,
        message: `${name} ${variable.because}, so its value cannot be checked.`,
        fix: variable.fix ?? askFor(name, declaration.sensitive),
        ...(origin?.location && { location: origin.location }),
      },
    ]
  })
}

/** A secret must not be given as a plain value: that is `plaintext-secret`. */
function askFor(name: string, sensitive: boolean): string {
  return sensitive
    ? `Give the gate the expected value: --secret ${name}=REFERENCE, or --secret-env ${name} with the value in the environment of the step (the inputs \`secrets\` and \`secret-env\`).`
    : `Give the gate the expected value: --var ${name}=… or --secret ${name}=REFERENCE (the inputs \`variables\` and \`secrets\`).`
}

/** Whether the condition of a requirement does not hold. */
function isSurplus(required: Declaration['required'], variables: Operands): boolean {
  if (typeof required === 'boolean') return !required
  try {
    return required.holds(variables) === false
  } catch {
    // A check reports a condition that fails.
    return false
  }
}

type Operands = Parameters<Condition['holds']>[0]

/** The variables whose values the conditions of the policy read. */
function namesInConditions(
  variables: readonly Variable[],
  rules: readonly Rule[],
): ReadonlySet<string> {
  const conditions = [
    ...variables.flatMap(({ declaration: { required } }) =>
      typeof required === 'boolean' ? [] : required,
    ),
    ...rules.flatMap(({ demand }) => {
      if (demand.kind === 'assert') return demand.condition
      return demand.kind === 'require' ? demand.when : []
    }),
  ]
  return new Set(conditions.flatMap((condition) => condition.variables))
}

/** When every required variable has a waived error, nothing is left that passes. */
function allWaived({ variables, findings }: Evidence): readonly Failure[] {
  const errors = findings.filter(({ severity }) => severity === 'error')
  const excused = new Set(errors.flatMap(({ variable, waiver }) => (waiver ? [variable] : [])))
  const isLeft = (variable: Variable) =>
    variable.declaration.declared && hasValue(variable) && !excused.has(variable.name)
  if (excused.size === 0 || errors.some(({ waiver }) => waiver === null)) return []
  if (variables.some(isLeft)) return []
  return [
    {
      code: 'ALL_WAIVED',
      message:
        'Every variable that the policy declares has a waived error here, so nothing is left that passes.',
      fix: 'Fix one of the errors, or remove a waiver that is no longer needed.',
    },
  ]
}

function upper(text: string): string {
  return text.startsWith('the ') ? `T${text.slice(1)}` : text
}

function nothingChecked(run: Evidence): Failure {
  return {
    code: 'NOTHING_CHECKED',
    message:
      run.silent === undefined
        ? `No source of environment ${run.environment} sets a variable, so nothing was checked.`
        : `${upper(silentWords(run.silent))}, and no other source of environment ${run.environment} sets one, so nothing was checked.`,
    fix:
      run.silent !== undefined
        ? 'Declare the variables that the service needs under `variables:`, or name their source: `env-files:` or `secrets:` under the environment.'
        : 'Name the deployed sources: `manifest:` or `variables:` under the environment in the policy, or --manifest, --env-files, --var, --secret.',
  }
}
