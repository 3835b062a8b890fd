import { GateError } from '../../src/domain/errors.ts'
import { resultOf } from '../../src/domain/run.ts'
import { exitCode } from '../../src/domain/verdict.ts'
import { runGate } from '../../src/gate.ts'
import { readInputs } from '../../src/inputs/read.ts'
import type { World } from './incident.ts'

/** What a deploy would go by. */
export interface Told {
  readonly results: readonly string[]
  readonly exitCode: number
  /** Each finding and each failure, as `VARIABLE check` or a code. */
  readonly says: readonly string[]
}

/** Runs the gate as the two entries do. @throws whatever a mutant makes it throw; an entry ends broken then */
export async function told({ policy, texts }: World): Promise<Told> {
  const away = () => Promise.reject(new Error('the incident is read without AWS'))
  const run = await runGate(
    readInputs(
      {
        policy,
        environment: ['incident'],
        'env-files': [],
        variables: [],
        secrets: [],
      },
      // In a workflow the stand-ins alone would block it.
      'terminal',
    ),
    {
      readText: async (path) => {
        const text = texts.get(path)
        if (text !== undefined) return text
        throw new GateError({ code: 'FILE_NOT_FOUND', message: `No ${path}.`, fix: 'Add it.' })
      },
      fetchSecret: away,
      fetchParameter: away,
      expired: new Promise(() => {}),
      mask: () => {},
      keep: [],
      now: Date.UTC(2026, 10, 25),
      publish: async () => {},
    },
  )
  const result = resultOf(run)
  return {
    results: [result, ...run.reports.map((report) => report.result)],
    exitCode: exitCode(result),
    says: run.reports.flatMap(({ findings, failures }) => [
      ...findings.map(({ variable, check }) => `${variable} ${check}`),
      ...failures.map(({ code }) => code),
    ]),
  }
}
