import { join } from 'node:path/posix'
import type { Failure, Outcome } from '../domain/errors.ts'
import { safeText } from '../domain/safe-text.ts'
import { readInputs } from '../inputs/read.ts'
import { configure } from '../policy/configure.ts'
import { uncompiledFailure } from '../resolve/manifests/uncompiled.ts'
import type { ReadText } from '../text/files.ts'
import { type ManifestFiles, manifestFiles } from './compose-overlays.ts'
import { withDrivers } from './dependencies.ts'
import { draftEnvironments, draftVariables, type PolicyDraft } from './draft.ts'
import type { FoundSource, LeftOut } from './found.ts'
import { presetsFor } from './frameworks.ts'
import type { ChooseContainer } from './manifest-names.ts'
import { declaredPackages } from './packages.ts'
import { extendsOf } from './preset-names.ts'
import { readSource, type SourceReading } from './read-source.ts'
import { MANIFEST_FOLDERS, SOURCE_FOLDERS, usualSources } from './usual-files.ts'
import { writePolicy } from './write.ts'

/** What init needs to know. */
export interface FirstPolicyRequest extends Omit<SourceReading, 'readText' | 'chooseContainer'> {
  /** The files to read. If empty, init looks for the usual ones. */
  readonly from: readonly string[]
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
  /** The containers that init chose among several. */
  readonly chosen: readonly { readonly file: string; readonly container: string }[]
  /** The policy's environments, those that can be checked first. */
  readonly environments: readonly string[]
  /** Whether an environment has no source of variables yet. */
  readonly open: boolean
  /** How many variables it declares. */
  readonly variables: number
  /** How many of their types are guesses. */
  readonly guesses: number
  readonly failures: readonly Failure[]
}

export interface FirstPolicyPorts {
  readonly readText: ReadText
  /** The names of the files in a folder; none if there is no such folder. */
  readonly listFiles: (folder: string) => Promise<readonly string[]>
  /** Changes the draft before it is written. Left out, it stays as it is. */
  readonly refine?: (draft: PolicyDraft) => Promise<PolicyDraft>
  /** Asks for the container of a manifest with several. Left out, init chooses. */
  readonly chooseContainer?: ChooseContainer
}

/** Makes a first policy from existing files. A file in `from` that cannot be read is a failure. */
export async function firstPolicy(
  { from, output, ...reading }: FirstPolicyRequest,
  { readText, listFiles, refine = async (draft) => draft, chooseContainer }: FirstPolicyPorts,
): Promise<FirstPolicy> {
  const listed = await listFiles('.')
  const files = from.length === 0 ? await usualFiles(listed, listFiles) : from
  const together = await manifestsIn(files, readText)
  const outcomes: Outcome<FoundSource | null>[] = []
  // One after the other: a manifest may lead to a question.
  for (const one of together)
    outcomes.push(await readSource(one, { ...reading, readText, chooseContainer }))
  const sources = outcomes.flatMap(({ value }) => (value === null ? [] : [value]))
  const readFailures = outcomes.flatMap(({ failures }) => failures)
  const packages = await declaredPackages(listed, readText)
  const presets = from.length === 0 ? presetsFor(packages) : []
  const hasDotenv = from.length === 0 && listed.includes('.env')
  const draft: PolicyDraft = {
    service: reading.service,
    presets: extendsOf(presets),
    files: [...new Set(sources.flatMap(({ file, overrides = [] }) => [file, ...overrides]))],
    environments: draftEnvironments(sources, output, reading.container, hasDotenv),
    variables: withDrivers(draftVariables(sources, presets), packages),
  }
  const summary = {
    read: sources.map(({ file, overrides = [], kind, variables }) => ({
      file: [file, ...overrides].join(', '),
      kind,
      variables: variables.length,
    })),
    chosen: sources.flatMap(({ file, chosen, asked }) =>
      chosen === undefined || asked === true
        ? []
        : [{ file, container: safeText(chosen, 'of several') }],
    ),
    environments: draft.environments.map(({ name }) => name),
    open: draft.environments.some(({ manifest, envFile }) => manifest === null && envFile === null),
    variables: draft.variables.length,
    guesses: draft.variables.filter(
      ({ by, preset }) => preset === undefined && by !== 'source' && by !== 'nothing',
    ).length,
  }
  const isDeployed = sources.some(({ deployed }) => deployed)
  const uncompiled =
    from.length === 0 && !isDeployed
      ? uncompiledAmong([...listed.toSorted(), ...(await filesIn(SOURCE_FOLDERS, listFiles))])
      : []
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
      failures: failures.length > 0 ? failures : nothingFound(sources, uncompiled),
    }
  const refined = await refine(draft)
  const environments = refined.environments.map(({ name }) => name)
  const written = await loadable(refined, output)
  const first = uncompiled.flatMap(({ message, fix, location }) =>
    location === undefined ? [] : [{ location, says: `${message} ${fix}`.replace(/\.$/, '') }],
  )
  return {
    ...{ ...summary, environments, ...written },
    leftOut: [...leftOut, ...first, ...written.leftOut],
  }
}

async function usualFiles(
  listed: readonly string[],
  listFiles: FirstPolicyPorts['listFiles'],
): Promise<readonly string[]> {
  return usualSources(listed, await filesIn(MANIFEST_FOLDERS, listFiles))
}

async function filesIn(
  folders: readonly string[],
  listFiles: FirstPolicyPorts['listFiles'],
): Promise<readonly string[]> {
  const found = await Promise.all(
    folders.map(async (folder) => (await listFiles(folder)).map((name) => join(folder, name))),
  )
  return found.flat()
}

/** The files to read, Compose files with those that are merged over them. */
async function manifestsIn(
  files: readonly string[],
  readText: ReadText,
): Promise<readonly ManifestFiles[]> {
  const texts = new Map(
    await Promise.all(
      files
        .filter((file) => /compose[^/]*\.ya?ml$/i.test(file))
        .map(async (file) => [file, await readText(file).catch(() => '')] as const),
    ),
  )
  return manifestFiles(files, (file) => texts.get(file) ?? null)
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

/** What to run first, by the names of the files: one failure for each tool, of its first file. */
function uncompiledAmong(files: readonly string[]): readonly Failure[] {
  const found = files.flatMap((file) => uncompiledFailure(file, null, false) ?? [])
  return [...new Map(found.toReversed().map((failure) => [failure.message, failure])).values()]
}

/** Why no variable was found. A manifest that could not be read says it itself. */
function nothingFound(
  sources: readonly FoundSource[],
  uncompiled: readonly Failure[],
): readonly Failure[] {
  const unread = sources.flatMap((source) =>
    (source.unread ?? []).map(({ choices: _, ...failure }) => failure),
  )
  if (unread.length > 0) return unread
  if (sources.length === 0 && uncompiled.length > 0) return uncompiled
  const fix =
    'Name a file that lists the variables: `bootgate init --from FILE`, such as a dotenv example, a task definition, or the output of `model_json_schema()`.'
  if (sources.length > 0)
    return [
      {
        code: 'NOTHING_CHECKED',
        message: `${sources.map(({ file }) => file).join(', ')}: no variable found.`,
        fix,
      },
    ]
  return [
    {
      code: 'FILE_NOT_FOUND',
      message:
        'This folder has no source for a policy: no dotenv example (.env.example), .env.schema or settings.schema.json, and no manifest that the gate reads.',
      fix,
    },
  ]
}
