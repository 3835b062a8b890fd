import type { MissingEntry, PlainEntry } from '../domain/entry.ts'
import type { Failure, Outcome } from '../domain/errors.ts'
import type { Origin } from '../domain/origin.ts'
import { isSafeToShow } from '../domain/safe-text.ts'
import { Secret } from '../domain/secret.ts'
import type { RunsIn } from '../domain/stand-ins.ts'
import { isOfProcess } from './process-names.ts'
import type { CopiedVariable } from './row.ts'

const ORIGIN: Origin = { source: 'secret-env', locator: 'secret-env' }

interface SecretEnv {
  readonly entries: readonly PlainEntry[]
  readonly missing: readonly MissingEntry[]
}

/**
 * The secrets that the environment of the step (or of the command) holds. No text of it is quoted.
 * Failures: INPUT_INVALID, for a name that is not set and for a name of the process itself.
 */
export function readSecretEnv(
  copied: readonly CopiedVariable[],
  runsIn: RunsIn,
): Outcome<SecretEnv> {
  const own = copied.filter(({ name }) => !isOfProcess(name))
  const unset = own.flatMap(({ name, text }) => (text === undefined ? name : []))
  return {
    value: {
      entries: own.flatMap(({ name, text }) =>
        text === undefined ? [] : { name, value: new Secret(text), origin: ORIGIN },
      ),
      // A name that may be the secret itself becomes no variable, because reports show names.
      missing: unset.filter(isSafeToShow).map((name) => ({ name, origin: ORIGIN })),
    },
    failures: [
      ...copied.flatMap(({ name }) => (isOfProcess(name) ? ofProcess(name) : [])),
      ...unset.map((name) => notSet(name, runsIn)),
    ],
  }
}

function ofProcess(name: string): Failure {
  return {
    code: 'INPUT_INVALID',
    message: `secret-env names ${name}, which belongs to the runner or to the gate's own process: its value is not the container's.`,
    fix: `Remove ${name} from secret-env. If the container needs ${name}, give it under \`secrets\` or \`variables\`.`,
    variable: name,
  }
}

function notSet(name: string, runsIn: RunsIn): Failure {
  if (!isSafeToShow(name))
    return {
      code: 'INPUT_INVALID',
      message: 'secret-env has a line that is not the name of a variable of this step.',
      fix: 'Write names in secret-env, one a line, and the values under `env:` of the same step.',
    }
  return {
    code: 'INPUT_INVALID',
    message: `secret-env names ${name}, but ${PLACE[runsIn]} has no such variable.`,
    fix: FIX[runsIn](name),
    variable: name,
  }
}

const PLACE: Readonly<Record<RunsIn, string>> = {
  workflow: 'this step',
  terminal: 'the environment of this command',
}

const FIX: Readonly<Record<RunsIn, (name: string) => string>> = {
  workflow: (name) =>
    `Write at this step: env: { ${name}: "\${{ secrets.${name.replace(/\W/g, '_')} }}" }.`,
  terminal: (name) => `Set it first: export ${name}=…, or remove --secret-env ${name}.`,
}
