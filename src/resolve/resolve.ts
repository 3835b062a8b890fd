import type { ContainerSetup } from '../domain/container-setup.ts'
import type { SourceDraft } from '../domain/draft.ts'
import type { Failure, Outcome } from '../domain/errors.ts'
import { compareWithLive, type LiveComparison } from '../domain/live.ts'
import type { Loopback } from '../domain/loopback.ts'
import type { Platform } from '../domain/platform.ts'
import type { RunEnding } from '../domain/run-ending.ts'
import type { Secret } from '../domain/secret.ts'
import type { SilentManifest } from '../domain/silent-manifest.ts'
import type { Variable } from '../domain/variable.ts'
import type { Config } from '../policy/config.ts'
import type { ReadText } from '../text/files.ts'
import type { Candidate } from './candidate.ts'
import { gatherCandidates } from './candidates.ts'
import { disagreementDrafts } from './env-files/disagreement.ts'
import { readExamples } from './examples.ts'
import { expand } from './expand.ts'
import type { AwsStores } from './fetch.ts'
import { deployedKinds, liveOnlyDrafts } from './live.ts'
import { type ConfiguredCandidates, type Hide, hidePlainSecrets, hiding } from './masking.ts'
import { type OpenStores, storesOpener } from './store.ts'
import type { FetchContext } from './take.ts'
import { byName, decide } from './winner.ts'

export interface ResolvePorts extends AwsStores {
  readonly readText: ReadText
  /** Masks a text in every log from now on. */
  readonly mask: (text: string) => void
  /** Texts of the gate itself that no mask may change. */
  readonly keep: readonly string[]
  /** Settles when the run has to end, with the reason. */
  readonly expired: Promise<RunEnding>
}

/** The variables of the environment as its containers will see them. */
interface Resolved {
  /** Declared ones first, each with the value that wins and where it came from. */
  readonly variables: readonly Variable[]
  readonly platform: Platform | null
  readonly loopback?: Loopback
  readonly silent?: SilentManifest
  readonly setup?: ContainerSetup
  /** What the deploy changes in the live service; left out when no file shows it. */
  readonly live?: LiveComparison
  readonly drafts: readonly SourceDraft[]
  /** The values of declared names in the repository's example files, the first few of each. */
  readonly examples: ReadonlyMap<string, readonly Secret[]>
}

/** A config with the variables of its environment. */
export type Environment = Config & Resolved

/**
 * Reads every source of each environment, fetches the secrets, and keeps the strongest value of each name. A secret
 * that several environments share is fetched and masked once.
 * @returns for each config its environment, with the failures of both
 */
export async function resolveEach(
  configs: readonly Outcome<Config>[],
  ports: ResolvePorts,
): Promise<readonly Outcome<Environment>[]> {
  const tools = toolsFor(configs, ports)
  const given = await Promise.all(configs.map((config) => gather(config, ports.readText)))
  return Promise.all(given.map((each) => resolveOne(each, tools)))
}

/** The same for an environment alone. */
export async function resolveAlone(
  config: Outcome<Config>,
  ports: ResolvePorts,
): Promise<Outcome<Environment>> {
  const tools = toolsFor([config], ports)
  return resolveOne(await gather(config, ports.readText), tools)
}

interface Tools extends ResolvePorts {
  readonly hide: Hide
  readonly openStores: OpenStores
}

function toolsFor(configs: readonly Outcome<Config>[], ports: ResolvePorts): Tools {
  const hide = hiding(
    configs.map(({ value }) => value),
    ports.keep,
    ports.mask,
  )
  return { ...ports, hide, openStores: storesOpener(ports, ports.readText, hide) }
}

interface GatheredEnvironment extends ConfiguredCandidates {
  readonly failures: readonly Failure[]
  readonly gathered: Awaited<ReturnType<typeof gatherCandidates>>
  readonly reading: ReturnType<typeof readExamples>
}

async function gather(
  { value: config, failures }: Outcome<Config>,
  readText: ReadText,
): Promise<GatheredEnvironment> {
  // Start with the examples, so that a slow source does not delay them past the deadline.
  const own = config.declarations.filter(({ preset }) => preset === undefined)
  const declared = own.map(({ name }) => name)
  const reading = readExamples(config.sources.examples, readText, declared)
  const gathered = await gatherCandidates(config.sources, readText, config.trust)
  return { config, failures, candidates: gathered.value.candidates, gathered, reading }
}

async function resolveOne(
  { config, failures, candidates, gathered, reading }: GatheredEnvironment,
  { hide, openStores, expired }: Tools,
): Promise<Outcome<Environment>> {
  const { sources } = config
  const { platform, loopback, setup, silent, elsewhere, drafts, different, live } = gathered.value
  const opened = config.trust.trusted ? await openStores(sources) : NO_STORES
  await loadTypesOf(config, candidates)
  hidePlainSecrets({ config, candidates }, hide)
  const means: FetchContext = {
    stores: opened.value,
    local: sources.secretsFrom !== null,
    region: sources.region,
    platform,
    expired,
  }
  const declared = new Set(config.declarations.map(({ name }) => name))
  const asked = candidates.filter((candidate) => isAsked(candidate, declared))
  const expanded = await expand(asked, means, declared)
  const complete = gathered.value.complete && expanded.value.complete
  const unnamed = { complete, ...(elsewhere && { elsewhere }) }
  await loadTypesOf(config, expanded.value.candidates)
  const names = byName(config, expanded.value.candidates)
  const deployed = deployedKinds(expanded.value.candidates)
  const resolved = await Promise.all(names.map((named) => decide(named, means, unnamed)))
  const variables = resolved.map(({ value }) => value)
  const examples = await reading
  const parts = [gathered, opened, expanded, ...resolved, examples]
  return {
    value: {
      ...config,
      variables,
      platform,
      ...(loopback && { loopback }),
      ...(silent && { silent }),
      setup,
      ...(live && { live: compareWithLive(live, deployed) }),
      drafts: [
        ...drafts,
        ...disagreementDrafts(different, variables),
        ...expanded.value.drafts,
        ...liveOnlyDrafts(live, deployed, new Set(variables.map(({ name }) => name))),
      ],
      examples: examples.value,
    },
    failures: [
      ...failures,
      ...parts.flatMap((part) => part.failures),
      ...(await cancelled(expired)),
    ],
  }
}

/** Loads the types of the names that a source sets: a preset declares many more names. */
async function loadTypesOf(
  { declarations, proposed }: Config,
  candidates: readonly Candidate[],
): Promise<void> {
  const set = new Set(candidates.map(({ name }) => name))
  const all = [...declarations, ...(proposed?.declarations ?? [])]
  await Promise.all(all.map(({ name, type }) => (set.has(name) ? type.load?.() : undefined)))
}

/** The platform sets many names. Those that the policy does not declare are not the service's. */
function isAsked({ name, origin }: Candidate, declared: ReadonlySet<string>): boolean {
  return origin.source !== 'platform' || declared.has(name)
}

/** An untrusted run asks no store, and reads no file that stands in for one. */
const NO_STORES: Outcome<null> = { value: null, failures: [] }

/** A cancelled run has no verdict, even if every value arrived in time. */
async function cancelled(expired: Promise<RunEnding>): Promise<readonly Failure[]> {
  if ((await Promise.race([expired, null])) !== 'CANCELLED') return []
  return [
    {
      code: 'CANCELLED',
      message: 'The run was cancelled before its verdict.',
      fix: 'Run the job again.',
    },
  ]
}
