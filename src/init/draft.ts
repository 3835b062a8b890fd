import { basename, dirname, relative } from 'node:path/posix'
import { type Tier, usualTier } from '../domain/tier.ts'
import { COMPOSE_FILES } from '../resolve/manifests/compose-files.ts'
import { types } from '../types/index.ts'
import type { FoundSource, FoundVariable } from './found.ts'
import { guessType, type TypeGuess } from './guess.ts'
import { neededByFramework, presetThatKnows } from './preset-names.ts'

/** A variable of the draft. */
export interface DraftVariable extends TypeGuess {
  readonly name: string
  /** The preset whose type it keeps; the policy then writes none. */
  readonly preset?: string
  readonly required: boolean
  /** Null if the type's default is right. */
  readonly sensitive: boolean | null
  /** Whether an empty text is no value. */
  readonly emptyIsAbsent: boolean
  readonly description?: string
}

/** An environment of the draft. */
export interface DraftEnvironment {
  readonly name: string
  readonly tier: Tier
  /** Relative to the policy; several Compose files are merged. */
  readonly manifest: string | readonly string[] | null
  /** The container of the manifest; null if it has only one. */
  readonly container: string | null
  /** Whether init chose the container among several. */
  readonly chosen: boolean
  /** The override that Compose merges over the manifest by itself. */
  readonly automatic: string | null
  readonly envFile: string | null
  /** Secret references by name, as the policy writes them. */
  readonly secrets?: Readonly<Record<string, string>>
  readonly region?: string
  /** Set when a person chose the tier. */
  readonly tierChosen?: true
}

/** A policy before it is written as YAML. */
export interface PolicyDraft {
  readonly service: string
  /** The presets of `extends`; empty for the default. */
  readonly presets: readonly string[]
  /** The files that it was made from. */
  readonly files: readonly string[]
  readonly environments: readonly DraftEnvironment[]
  readonly variables: readonly DraftVariable[]
}

/** The kinds of sources, the most reliable first. */
const BY_RELIABILITY = ['JSON Schema', 'env schema', 'dotenv example']

/**
 * Merges what the sources know about each name, in the order of the most reliable source, then of the others.
 * @param presets those of `extends`
 */
export function draftVariables(
  sources: readonly FoundSource[],
  presets: readonly string[] = [],
): readonly DraftVariable[] {
  const rank = ({ kind }: FoundSource) =>
    BY_RELIABILITY.includes(kind) ? BY_RELIABILITY.indexOf(kind) : BY_RELIABILITY.length
  const sorted = [...sources].sort((a, b) => rank(a) - rank(b))
  const byName = new Map<string, FoundVariable>()
  const later = new Set(sources.flatMap((source) => source.later ?? []))
  const deployed = sources.filter(({ deployed, variables }) => deployed && variables.length > 0)
  const set = new Set(deployed.flatMap(({ variables }) => variables.map(({ name }) => name)))
  for (const variable of sorted.flatMap(({ variables }) => variables)) {
    if (later.has(variable.name)) continue
    const known = byName.get(variable.name)
    byName.set(variable.name, known === undefined ? variable : merged(known, variable))
  }
  return [...byName.values()].map((variable) => {
    const guess = guessType(variable)
    const { name, description } = variable
    // The deploy sets the text that is made from it, and not the part.
    const isPart = variable.part === true && deployed.length > 0 && !set.has(name)
    const needed = neededByFramework(name, presets)
    const required = needed ?? (variable.required && !isPart)
    const preset = isStated(guess) ? null : presetThatKnows(name, presets, guess, variable.example)
    return {
      ...guess,
      ...(preset !== null && { preset }),
      name,
      required,
      sensitive: sensitiveOf(variable, guess),
      emptyIsAbsent: variable.deployedBlank === true && !required && guess.type !== 'string',
      ...(description !== undefined && { description }),
    }
  })
}

/** Whether a source says more than "text" or "secret": a preset knows no better then. */
function isStated({ by, type, options }: TypeGuess): boolean {
  const vague = ['string', 'secret'].includes(type) && Object.keys(options).length === 0
  return by === 'source' && !vague
}

/** The first is more reliable: the second only fills in what the first leaves open. */
function merged(known: FoundVariable, other: FoundVariable): FoundVariable {
  return {
    ...known,
    choice: known.choice ?? other.choice,
    // An empty value says nothing about a variable that another source sets.
    required: known.blank ? other.required : known.required,
    ...(other.deployedBlank && { deployedBlank: true as const }),
    sensitive: known.sensitive ?? other.sensitive,
    example: known.example?.bytes ? known.example : other.example,
  }
}

/** Null unless the source differs from the type. */
function sensitiveOf({ sensitive }: FoundVariable, { type }: TypeGuess): boolean | null {
  const usual = types.find(({ name }) => name === type)?.sensitive ?? false
  return sensitive === null || sensitive === usual ? null : sensitive
}

/**
 * One environment for each manifest. Its name is a usual environment name in the file name, else `prod`, else
 * the file name. A Compose file with an automatic override, or beside one for production, is for development. Without a manifest there is `prod`
 * for the user to fill in.
 * @param output the policy's file
 * @param container the container of the manifests; null if the user named none
 * @param hasDotenv whether there is a `.env`; Compose reads it itself
 */
export function draftEnvironments(
  sources: readonly FoundSource[],
  output: string,
  container: string | null,
  hasDotenv: boolean,
): readonly DraftEnvironment[] {
  const environments: DraftEnvironment[] = []
  const add = (wanted: string, rest: Partial<DraftEnvironment>) => {
    const isTaken = (name: string) => environments.some((one) => one.name === name)
    let name = wanted
    for (let count = 2; isTaken(name); count += 1) name = `${wanted}-${count}`
    const empty = { manifest: null, container: null, chosen: false, automatic: null, envFile: null }
    environments.push({ ...empty, ...rest, name, tier: usualTier(name) })
  }
  const beside = (file: string) => relative(dirname(output), file)
  const deployed = sources.filter((source) => source.deployed)
  const named = deployed.some((source) => PRODUCTION.test(wordOf(source) ?? ''))
  for (const source of deployed) {
    const { file, overrides, automatic, chosen, asked = false } = source
    const stem = basename(file).replace(/\.(json|ya?ml|toml|config)$/i, '')
    const isBase = named && overrides === undefined && COMPOSE_FILES.includes(basename(file))
    const isDev = isBase || automatic !== undefined
    const isProd = environments.every(({ name }) => name !== 'prod')
    add(wordOf(source) ?? (isDev ? 'dev' : isProd ? 'prod' : stem), {
      manifest: overrides ? [file, ...overrides].map(beside) : beside(file),
      container: container ?? chosen ?? null,
      chosen: container === null && chosen !== undefined && !asked,
      automatic: automatic === undefined ? null : basename(automatic),
    })
  }
  if (environments.length === 0) add('prod', {})
  const composed = deployed.some(({ kind }) => kind === 'manifest for compose')
  if (hasDotenv && !composed) add('local', { envFile: beside('.env') })
  return environments
}

/** The usual environment name in the name of a manifest, or of the file that is merged over it. */
function wordOf({ file, overrides }: FoundSource): string | null {
  const words = basename(overrides?.at(-1) ?? file)
    .toLowerCase()
    .split(/[._-]+/)
  return words.find((word) => ENVIRONMENT.test(word)) ?? null
}

const PRODUCTION = /^(prod|production)$/
const ENVIRONMENT =
  /^(prod|production|staging|stage|stg|qa|uat|preview|preprod|dev|development|local|test|sandbox)$/
