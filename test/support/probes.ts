import type { StartApplication } from '../../src/boot/request.ts'
import { GateError } from '../../src/domain/errors.ts'
import { Secret } from '../../src/domain/secret.ts'
import { readInputs } from '../../src/inputs/read.ts'
import { NO_TRIGGER } from '../../src/policy/trigger.ts'
import { type ProbedRun, runProbe } from '../../src/probe/run.ts'

export type Env = ReadonlyMap<string, string>

/** What an application refuses: a name and a sentence, or null. */
export type Application = (env: Env) => string | null

function startOf(application: Application): StartApplication {
  return async ({ variables }) => {
    const env = new Map([...variables.given].map(([name, value]) => [name, value.reveal()]))
    const refusal = application(env)
    return {
      failures: [],
      value: {
        end: refusal === null ? { kind: 'started' } : { kind: 'exited', code: 1 },
        took: 10,
        output: { 'standard output': new Secret(''), 'standard error': new Secret(refusal ?? '') },
        printed: [],
        isolated: true,
        network: 'none',
        locate: async () => null,
      },
    }
  }
}

/** Probes an application that is a function. The policy stands in `bootgate.yml`. */
export async function probedRun(
  policy: string,
  application: Application,
  {
    environment = ['prod'],
    policy: path = 'bootgate.yml',
    ...changes
  }: Partial<Parameters<typeof runProbe>[1]> & {
    readonly environment?: readonly string[]
    readonly policy?: string
  } = {},
): Promise<ProbedRun> {
  const inputs = readInputs({ policy: path, environment }, 'terminal')
  return runProbe(inputs, {
    readText: async (file) => {
      if (file === 'bootgate.yml') return policy
      throw new GateError({ code: 'FILE_NOT_FOUND', message: '', fix: '' })
    },
    trigger: NO_TRIGGER,
    pullRequest: false,
    start: startOf(application),
    parallel: 2,
    boots: 200,
    expired: new Promise(() => {}),
    mask: () => {},
    keep: [],
    now: Date.UTC(2026, 10, 25),
    ...changes,
  })
}
