import { dirname } from 'node:path/posix'
import type { Failure } from '../domain/errors.ts'
import { VARIABLE_NAME } from '../domain/variable-name.ts'
import type { FirstPolicy } from '../init/first-policy.ts'
import { readInputs } from '../inputs/read.ts'
import { type MadeUpPorts, withoutValues } from '../probe/without-values.ts'
import { policyFromBoot, withoutPolicy } from './first-policy.ts'

/** The request of `bootgate init --from-boot`. */
export interface InitFromBoot {
  readonly service: string
  readonly output: string
  readonly command: readonly string[]
  /** Relative to the working directory. */
  readonly directory: string
  /** Lines of NAME=VALUE. */
  readonly variables: readonly string[]
}

/** The name under which the core finds the policy of the starts. It stands in no folder. */
const POLICY = 'init-from-boot.yml'
/** For a start, in seconds. A command that serves takes all of it once. */
const TIMEOUT = 30

/** Makes a first policy from starts of a command. In an untrusted run nothing starts. */
export async function initFromBoot(
  { service, output, command, directory, variables }: InitFromBoot,
  ports: MadeUpPorts,
): Promise<FirstPolicy> {
  const pairs = variables.map((line) => line.split(/=(.*)/s))
  const wrong = pairs.some(([name = '', text]) => text === undefined || !VARIABLE_NAME.test(name))
  if (wrong) return withoutPolicy(NO_PAIR)
  if (command.length === 0) return withoutPolicy(NO_COMMAND)
  const policy = {
    ...{ version: 1, service, extends: [] },
    // A policy without variables is none. This one is set on every machine.
    variables: { PATH: { type: 'string', required: false } },
    environments: { prod: { tier: 'production' } },
    boot: { command, directory, timeout: TIMEOUT, network: 'host' },
  }
  const readText = async (path: string) =>
    path === POLICY ? JSON.stringify(policy) : ports.readText(path)
  const inputs = readInputs({ policy: POLICY, environment: ['prod'] }, 'terminal')
  const [made] = await withoutValues(
    inputs,
    { ...ports, readText },
    (environment, plan) => {
      const fixed = new Map(pairs.map(([name = '', text = '']) => [name, text]))
      return policyFromBoot({ service, folder: dirname(output), plan, fixed }, environment, ports)
    },
    (_, [failure = NO_COMMAND]) => withoutPolicy(failure),
  )
  return made ?? withoutPolicy(NO_COMMAND)
}

const NO_COMMAND: Failure = {
  code: 'INPUT_INVALID',
  message: '--from-boot needs the command that starts the application.',
  fix: 'Write it behind two dashes: `bootgate init --from-boot -- python -c "import app.main"`',
}

const NO_PAIR: Failure = {
  code: 'INPUT_INVALID',
  message: 'A value of --var is not NAME=VALUE.',
  fix: 'Write --var ENV=prod, once for each variable.',
}
