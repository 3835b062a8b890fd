import type { BootPlan, BootRun, PrintedSecret } from '../domain/boot.ts'
import type { SourceDraft } from '../domain/draft.ts'
import { placeOf } from '../domain/location.ts'
import { safeText } from '../domain/safe-text.ts'
import type { Variable } from '../domain/variable.ts'
import type { Seen } from './seen.ts'

/** A start with what may be said of it. */
export interface JudgedStart {
  readonly plan: BootPlan
  readonly run: Pick<BootRun, 'end' | 'took' | 'printed'>
  readonly seen: Seen
  readonly variables: readonly Variable[]
}

const CHECKS = {
  exited: 'boot-exit',
  killed: 'boot-exit',
  memory: 'boot-exit',
  timeout: 'boot-timeout',
  unhealthy: 'boot-unhealthy',
} as const satisfies Partial<Record<BootRun['end']['kind'], string>>

/** The problems of a start; none when it did what the policy expects and printed no secret. */
export function draftsOf(start: JudgedStart): readonly SourceDraft[] {
  const { run, variables } = start
  return [...endDrafts(start), ...run.printed.map((printed) => printedDraft(printed, variables))]
}

function endDrafts(start: JudgedStart): readonly SourceDraft[] {
  const { plan, run, seen, variables } = start
  const { end } = run
  if (end.kind === 'started' || end.kind === 'cancelled') return []
  const [named] = seen.names
  const at = variables.find(({ name }) => name === named)?.declaration.location
  const { type, place, names } = seen
  return [
    {
      check: CHECKS[end.kind],
      variable: null,
      subject: 'application',
      says: `${endInWords(start)}${seenInWords(seen)}`,
      fix: fixOf(start),
      facts: {
        seconds: secondsOf(run),
        ...(end.kind === 'exited' && { 'exit-code': end.code }),
        ...(end.kind === 'unhealthy' && { status: end.status }),
        ...(end.kind === 'timeout' && end.ports && { ports: end.ports.map(String) }),
        ...(type !== null && { exception: type }),
        ...(place !== null && { source: placeOf({ ...place, column: 1 }) }),
        ...(names.length > 0 && { names }),
      },
      location: at ?? plan.location ?? null,
    },
  ]
}

/** In seconds, with one decimal. */
export function secondsOf({ took }: Pick<BootRun, 'took'>): number {
  return Math.round(took / 100) / 10
}

function endInWords({ plan, run, seen }: JudgedStart): string {
  const { end } = run
  const after = `after ${secondsOf(run).toFixed(1)} s`
  const when = `${after}, ${whenInWords(seen)}`
  const limit = `within ${plan.timeout / 1000} s`
  switch (end.kind) {
    case 'exited':
      return end.code === 0
        ? `exited with 0 ${when}, but ${expectedInWords(plan)}`
        : `exited with ${end.code} ${when}`
    case 'killed':
      return `was ended by ${end.signal} ${when}`
    case 'memory':
      return `used more than ${plan.memory / 1024 ** 2} MiB of memory (\`boot.memory\`) ${after}`
    case 'unhealthy':
      return `answered with ${end.status} ${limit}, but ${expectedInWords(plan)}`
    case 'timeout':
      return `${missedInWords(plan, end.ports)} ${limit}`
    case 'started':
    case 'cancelled':
      return 'started'
  }
}

function whenInWords({ before }: Seen): string {
  if (before === 0) return 'before it logged anything'
  return `after ${before} ${before === 1 ? 'line' : 'lines'} of output`
}

function expectedInWords({ expect }: BootPlan): string {
  switch (expect.kind) {
    case 'exit':
      return 'should exit with 0'
    case 'http':
      return `should answer with ${expect.status} on port ${expect.port}, path ${safeText(expect.path, 'as `boot.expect` says')}`
    case 'log':
      return 'should print the text of `boot.expect.log`'
  }
}

function missedInWords({ expect }: BootPlan, ports: readonly number[] | null): string {
  switch (expect.kind) {
    case 'exit':
      return 'did not end'
    case 'log':
      return 'did not print the text of `boot.expect.log`'
    case 'http': {
      const others = ports === null || ports.length === 0 ? '' : `, but on ${ports.join(', ')},`
      return `did not listen on port ${expect.port}${others}`
    }
  }
}

function seenInWords({ type, place, names, text }: Seen): string {
  const at = place === null ? '' : ` at ${placeOf({ ...place, column: 1 })}`
  const raised = type === null ? '' : `. It raised ${type}${at}`
  const named = names.length === 0 ? '' : `. It named ${listed(names)}`
  const said = text === null ? '' : `. It said: ${text.replace(/[.\s]+$/, '')}`
  return `${raised}${named}${said}`
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 8)
  const rest = names.length - shown.length
  return rest === 0 ? shown.join(', ') : `${shown.join(', ')} and ${rest} more`
}

function fixOf({ plan, run, seen, variables }: JudgedStart): string {
  const { end } = run
  if (seen.names.length > 0)
    return `Correct ${listed(seen.names.map((name) => withPlaces(name, variables)))}. Then run \`bootgate boot\` again.`
  if (end.kind === 'memory')
    return 'Raise `boot.memory` to what the container gets, or let the start use less.'
  if (end.kind === 'unhealthy')
    return 'Find what the health check misses: a database or another service may not be reachable from this machine. Correct `boot.expect` if another path or status shows the start.'
  if (end.kind === 'timeout') {
    if (plan.expect.kind === 'http' && end.ports !== null && end.ports.length > 0)
      return 'Let it listen on the port of `boot.expect.http.port`, or correct the port there.'
    return plan.expect.kind === 'exit'
      ? 'Use a command that ends once the application is loaded, or set `boot.expect` to http or log. Allow more time with `boot.timeout`.'
      : 'Allow more time with `boot.timeout`, or correct `boot.expect`.'
  }
  return `Run the command of \`boot:\` by hand with the same variables: its output says why, and the gate must not show it.`
}

/** `JWT_SECRET (bootgate.yml:12, service.json:9)`: where it is declared and where it is set. */
function withPlaces(name: string, variables: readonly Variable[]): string {
  const variable = variables.find((one) => one.name === name)
  const places = [variable?.declaration.location, variable?.origin?.location].flatMap((location) =>
    location === undefined ? [] : placeOf(location),
  )
  return places.length === 0 ? name : `${name} (${[...new Set(places)].join(', ')})`
}

function printedDraft(
  { name, stream, times }: PrintedSecret,
  variables: readonly Variable[],
): SourceDraft {
  const location = variables.find((variable) => variable.name === name)?.declaration.location
  return {
    check: 'boot-prints-secret',
    variable: name,
    says: `stands in the output of the application's start (${stream}, ${times === 1 ? 'once' : `${times} times`}), whole or in a large part`,
    fix: 'Do not log it. Settings libraries print inputs in their errors: pydantic has hide_input_in_errors.',
    facts: { stream, times },
    location: location ?? null,
  }
}

/** The boot in one sentence for the headline: how the container would fail. Undefined when it starts. */
export function refusalOf(start: JudgedStart): string | undefined {
  const { end } = start.run
  const { names, text, type, place } = start.seen
  const [what] = [names.length > 0 ? listed(names) : '', text, type, ''].filter(
    (one) => one !== null && one !== '',
  )
  const at = place === null ? '' : ` (${placeOf({ ...place, column: 1 })})`
  const why = what === undefined ? at : `: ${what}${at}`
  const when = start.seen.before === 0 ? ' before it logs anything' : ''
  switch (end.kind) {
    case 'started':
    case 'cancelled':
      return undefined
    case 'exited':
      return `The container would exit with ${end.code}${when}${why}`
    case 'killed':
      return `The container would be ended by ${end.signal}${when}${why}`
    case 'memory':
      return 'The container would run out of memory'
    case 'timeout':
      return `The container would not start in time${why}`
    case 'unhealthy':
      return `The container would start unhealthy, with ${end.status}${why}`
  }
}
