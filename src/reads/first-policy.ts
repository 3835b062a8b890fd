import { relative } from 'node:path/posix'
import { inParallel } from '../algorithms/in-parallel.ts'
import type { BootPlan } from '../domain/boot.ts'
import type { Failure } from '../domain/errors.ts'
import { placeOf } from '../domain/location.ts'
import type { ReadRow } from '../domain/reads.ts'
import type { FirstPolicy } from '../init/first-policy.ts'
import { refusesGood } from '../probe/failures.ts'
import type { MadeUpPorts } from '../probe/without-values.ts'
import type { Environment } from '../resolve/resolve.ts'
import { trying } from './attempt.ts'
import { isOfMachines } from './drafts.ts'
import { type Explored, explore } from './explore.ts'
import { searchStart } from './search.ts'
import { typeByRefusal } from './types-by-refusal.ts'
import { type EvidentVariable, writeEvidence } from './write-evidence.ts'

/** What `init --from-boot` starts, and what it writes. */
export interface BootedPolicyRequest {
  readonly service: string
  /** The policy's folder. */
  readonly folder: string
  readonly plan: BootPlan
  /** Texts that stay as they are, such as the name of the environment. */
  readonly fixed: ReadonlyMap<string, string>
}

/** Makes a first policy from starts of the application. @param environment one without variables */
export async function policyFromBoot(
  { service, folder, plan, fixed }: BootedPolicyRequest,
  environment: Environment,
  ports: MadeUpPorts,
): Promise<FirstPolicy> {
  const known = await withExpectation(plan, fixed, environment, ports)
  if ('failure' in known) return withoutPolicy(known.failure)
  const explored = await explore(environment, known.plan, { ...ports, fixed })
  const { last, texts } = explored.search
  const [failed] = last.failures
  if (failed !== undefined) return withoutPolicy(failed)
  if (!last.starts) return withoutPolicy(refusesFixed(refusesGood(last.seen)))
  const rows = explored.rows.filter(({ name }) => !isOfMachines(name))
  if (rows.length === 0) return withoutPolicy(NOTHING_READ)
  const parallel = known.plan.expect.kind === 'http' ? 1 : ports.parallel
  let left = ports.boots - explored.boots
  const variables = await inParallel(rows, parallel, async (row): Promise<EvidentVariable> => {
    const found = await typeByRefusal(row.name, texts.extra.get(row.name) ?? null, async (text) => {
      left -= 1
      const extra = new Map([...texts.extra, [row.name, text]])
      return left < 0 ? null : explored.attempt({ ...texts, extra })
    })
    return { ...found, name: row.name, required: row.need !== 'not-needed', read: readInWords(row) }
  })
  const directory = relative(folder, plan.directory)
  return {
    text: writeEvidence({
      service,
      variables,
      plan: { ...known.plan, directory },
      notes: notesOf(explored),
    }),
    read: [
      { file: plan.command.join(' '), kind: 'start of the application', variables: rows.length },
    ],
    ...{ leftOut: [], chosen: [], environments: ['prod'], open: true, variables: rows.length },
    guesses: variables.filter(({ guess }) => guess).length,
    failures: [],
  }
}

/** The line of the code, and what happens without the variable. */
function readInWords({ place, need, hasDefault }: ReadRow): string {
  const at = place === null ? 'read in the command' : placeOf({ ...place, column: 1 })
  const words = {
    needed: 'the start fails without it',
    'not-needed': 'the start works without it',
    'not-tried': 'not tried without it',
  }
  return `${at}${hasDefault ? ', with a default' : ''}: ${words[need]}`
}

function notesOf({ byLibraries, recording, all }: Explored): readonly string[] {
  const libraries = byLibraries.filter((name) => !isOfMachines(name)).toSorted()
  return [
    ...(recording.languages.length === 0
      ? ['No process of Python or Node was recorded: only what the start needs is listed.']
      : []),
    ...(all.length === 0
      ? []
      : [
          `${all.map((line) => placeOf({ ...line, column: 1 })).join(', ')} goes through all variables: names may be missing.`,
        ]),
    ...(libraries.length === 0 ? [] : [`Only libraries look at: ${libraries.join(', ')}.`]),
  ]
}

/** A command that serves does not end: then its first port shows the start. */
async function withExpectation(
  plan: BootPlan,
  fixed: ReadonlyMap<string, string>,
  environment: Environment,
  ports: MadeUpPorts,
): Promise<{ readonly plan: BootPlan } | { readonly failure: Failure }> {
  const most = Math.max(1, Math.floor(ports.boots / 4))
  const attempt = trying(environment, plan, ports.start)
  const { last, texts } = await searchStart(environment, attempt, { most, now: ports.now, fixed })
  const [failure] = last.failures
  if (failure !== undefined) return { failure }
  if (last.end?.kind !== 'timeout') return { plan }
  const port = last.end.ports?.[0]
  if (port === undefined) return { failure: NEVER_ENDS }
  const expect = { kind: 'http', port, path: '/', status: 200 } as const
  const serving: BootPlan = { ...plan, network: 'host', expect }
  const served = await trying(environment, serving, ports.start)(texts)
  const { end } = served
  return end?.kind === 'unhealthy'
    ? { plan: { ...serving, expect: { ...expect, status: end.status } } }
    : { plan: serving }
}

/** No policy, and why. */
export function withoutPolicy(failure: Failure): FirstPolicy {
  return {
    ...{ text: null, read: [], leftOut: [], chosen: [], environments: [] },
    ...{ open: false, variables: 0, guesses: 0, failures: [failure] },
  }
}

function refusesFixed(failure: Failure): Failure {
  return {
    ...failure,
    fix: 'Give it what no made-up value can be: --var NAME=VALUE, once for each variable.',
  }
}

const NEVER_ENDS: Failure = {
  code: 'PROBE_UNSTEADY',
  message: 'The command did not end in time, and listens on no port.',
  fix: 'Use a command that ends once the application is loaded, such as python -c "import app.main".',
}

const NOTHING_READ: Failure = {
  code: 'PROBE_UNSTEADY',
  message: 'The application looks at no variable when it starts, as far as this can tell.',
  fix: 'Start the module that reads the settings, or write the policy from files: `bootgate init --from .env.example`',
}
