import type { Failure } from '../domain/errors.ts'
import { readInputs } from '../inputs/read.ts'
import { configure } from '../policy/configure.ts'
import type { ReadText } from '../text/files.ts'
import { draftEnvironments, draftVariables, type PolicyDraft } from './draft.ts'
import type { FoundSource, LeftOut } from './found.ts'
import { readSource, type SourceReading } from './read-source.ts'
import { writePolicy } from './write.ts'

/** What init needs to know. */
export interface FirstPolicyRequest extends Omit<SourceReading, 'readText'> {
  /** The files to read. If empty, init looks for the usual ones. */
  readonly from: readonly string[]
  readonly service: string
  /** The policy's file. Paths in the policy are relative to it. */
  readonly output: string
}

/** A generated policy, and where it came from. */
export interface FirstPolicy {
  /** The policy's text, or null when there is none. */
  readonly text: string | null
  /** The files that were read, and how many variables each sets. */
  readonly read: readonly {
    readonly file: string
    readonly kind: string
    readonly variables: number
  }[]
  readonly leftOut: readonly LeftOut[]
  /** The policy's environments, those that can be checked first. */
  readonly environments: readonly string[]
  /** How many variables it declares. */
  readonly variables: number
  /** How many of their types are guesses. */
  readonly guesses: number
  readonly failures: readonly Failure[]
}

interface FirstPolicyPorts {
  readonly readText: ReadText
  /** The names of the files in the working directory. */
  readonly listFiles: () => Promise<readonly string[]>
}

/** Makes a first policy from existing files. A file in `from` that cannot be read is a failure. */
export async function firstPolicy(
  { from, service, output, ...reading }: FirstPolicyRequest,
  { readText, listFiles }: FirstPolicyPorts,
): Promise<FirstPolicy> {
  const found = from.length === 0 ? await listFiles() : []
  const files = from.length === 0 ? usualSources(found) : from
  const outcomes = await Promise.all(
    files.map((file) => readSource(file, { ...reading, readText })),
  )
  const sources = outcomes.flatMap(({ value }) => (value === null ? [] : [value]))
  const readFailures = outcomes.flatMap(({ failures }) => failures)
  const draft: PolicyDraft = {
    service,
    files: sources.map(({ file }) => file),
    environments: draftEnvironments(sources, output, reading.container, found.includes('.env')),
    variables: draftVariables(sources),
  }
  const summary = {
    read: sources.map(({ file, kind, variables }) => ({ file, kind, variables: variables.length })),
    environments: draft.environments.map(({ name }) => name),
    variables: draft.variables.length,
    guesses: draft.variables.filter(({ by }) => by === 'name' || by === 'example').length,
  }
  const leftOut = [
    ...sources.flatMap((source) => source.leftOut),
    ...(from.length === 0 ? readFailures.flatMap(toLeftOut) : []),
  ]
  const failures = from.length > 0 ? readFailures : []
  if (failures.length > 0 || draft.variables.length === 0)
    return {
      ...summary,
      text: null,
      leftOut,
      failures: failures.length > 0 ? failures : [nothingFound(sources)],
    }
  const written = await loadable(draft, output)
  return { ...summary, ...written, leftOut: [...leftOut, ...written.leftOut] }
}

/** Writes the policy and reads it back as a run would. If that fails, it leaves out the patterns, which RE2 may reject. */
async function loadable(
  draft: PolicyDraft,
  output: string,
): Promise<Pick<FirstPolicy, 'text' | 'leftOut' | 'failures'>> {
  const text = writePolicy(draft)
  if ((await failuresOf(text, draft, output)).length === 0)
    return { text, leftOut: [], failures: [] }
  const variables = draft.variables.map((one) => {
    const { pattern: _, ...options } = one.options
    return { ...one, options }
  })
  const without = writePolicy({ ...draft, variables })
  const failures = await failuresOf(without, draft, output)
  const leftOut = draft.variables
    .filter(({ options }) => 'pattern' in options)
    .map(({ name }) => ({
      location: { file: output, line: 1, column: 1 },
      says: `The pattern of ${name} is left out, because RE2 rejects one of the patterns`,
    }))
  return { text: failures.length === 0 ? without : null, leftOut, failures }
}

async function failuresOf(
  text: string,
  { environments }: PolicyDraft,
  policy: string,
): Promise<readonly Failure[]> {
  const environment = environments.slice(0, 1).map(({ name }) => name)
  const inputs = readInputs({ policy, environment, 'env-files': [], variables: [], secrets: [] })
  const configs = await configure(inputs.value, async () => text)
  return configs.flatMap(({ failures }) => failures)
}

/** Of the files that init found itself, most are not manifests, which is fine. */
function toLeftOut({ code, message, fix, location }: Failure): readonly LeftOut[] {
  if (code === 'MANIFEST_UNSUPPORTED' || location === undefined) return []
  const help = code === 'CONTAINER_REQUIRED' ? ` ${fix}` : ''
  return [{ location, says: `${message}${help}`.replace(/\.$/, '') }]
}

function nothingFound(sources: readonly FoundSource[]): Failure {
  return {
    code: 'FILE_NOT_FOUND',
    message:
      sources.length === 0
        ? 'This folder has no source for a policy: no .env.example, .env.sample, .env.schema or settings.schema.json, and no manifest that the gate reads.'
        : `${sources.map(({ file }) => file).join(', ')}: no variable found.`,
    fix: 'Name a file that lists the variables: bootgate init --from FILE, such as a dotenv example, a task definition, or the output of model_json_schema().',
  }
}

/** The usual files that list what a service needs, the most reliable first. */
const USUAL = ['settings.schema.json', '.env.schema', '.env.example', '.env.sample']

/** Data files that are certainly not manifests. */
const TOOLS =
  /^(\.|package|tsconfig|bootgate|biome|composer|deno|jsconfig|nx|turbo|lerna|renovate)|lock|\.schema\.json$/i

/** The files of a folder that init reads, the most reliable first. The content decides later which are manifests. */
function usualSources(files: readonly string[]): readonly string[] {
  const data = files.filter((name) => /\.(json|ya?ml)$/i.test(name) && !TOOLS.test(name))
  return [...USUAL.filter((name) => files.includes(name)), ...[...data].sort()]
}
