import { inputText, linesOf } from '../inputs/kinds.ts'
import { isOfProcess } from '../inputs/process-names.ts'
import type { CopiedVariable } from '../inputs/row.ts'
import { INPUTS } from '../inputs/table.ts'

type MutableEnv = Record<string, string | undefined>

/**
 * Removes the inputs, and the variables that they name, from the environment. Call it once they are read: an
 * AWS profile may start a program for its credentials (`credential_process`), and the program inherits our environment.
 */
export function forgetInputs(env: MutableEnv): void {
  const copied = INPUTS.filter(({ kind }) => kind === 'names').flatMap(({ name }) =>
    linesOf(inputText(env, name)),
  )
  for (const name of Object.keys(env)) if (name.startsWith('INPUT_')) delete env[name]
  forget(env, copied)
}

/** The same for the variables that the flags of a command name. */
export function forgetCopied(env: MutableEnv, copied: readonly CopiedVariable[] = []): void {
  forget(
    env,
    copied.map(({ name }) => name),
  )
}

/** The command asks GitHub with GITHUB_TOKEN; the SDK, the toolkit and the process need their own variables. */
function forget(env: MutableEnv, names: readonly string[]): void {
  for (const name of names) if (name !== 'GITHUB_TOKEN' && !isOfProcess(name)) delete env[name]
}
