import { basename, dirname, relative } from 'node:path/posix'
import { type Tier, usualTier } from '../domain/tier.ts'
import { types } from '../types/index.ts'
import type { FoundSource, FoundVariable } from './found.ts'
import { guessType, type TypeGuess } from './guess.ts'

/** A variable of the draft. */
export interface DraftVariable extends TypeGuess {
  readonly name: string
  readonly required: boolean
  /** Null if the type's default is right. */
  readonly sensitive: boolean | null
  readonly description?: string
}

/** An environment of the draft. */
export interface DraftEnvironment {
  readonly name: string
  readonly tier: Tier
  /** Relative to the policy. */
  readonly manifest: string | null
  /** The container of the manifest; null if the user named none. */
  readonly container: string | null
  readonly envFile: string | null
}

/** A policy before it is written as YAML. */
export interface PolicyDraft {
  readonly service: string
  /** The files that it was made from. */
  readonly files: readonly string[]
  readonly environments: readonly DraftEnvironment[]
  readonly variables: readonly DraftVariable[]
}

/** The kinds of sources, the most reliable first. */
const BY_RELIABILITY = ['JSON Schema', 'env schema', 'dotenv example']

/** Merges what the sources know about each name, in the order of the most reliable source, then of the others. */
export function draftVariables(sources: readonly FoundSource[]): readonly DraftVariable[] {
  const rank = ({ kind }: FoundSource) =>
    BY_RELIABILITY.includes(kind) ? BY_RELIABILITY.indexOf(kind) : BY_RELIABILITY.length
  const sorted = [...sources].sort((a, b) => rank(a) - rank(b))
  const byName = new Map<string, FoundVariable>()
  const later = new Set(sources.flatMap((source) => source.later ?? []))
  for (const variable of sorted.flatMap(({ variables }) => variables)) {
    if (later.has(variable.name)) continue
    const known = byName.get(variable.name)
    byName.set(variable.name, known === undefined ? variable : merged(known, variable))
  }
  return [...byName.values()].map((variable) => {
    const guess = guessType(variable)
    const { name, required, description } = variable
    return {
      ...guess,
      name,
      required,
      sensitive: sensitiveOf(variable, guess),
      ...(description !== undefined && { description }),
    }
  })
}

/** The first is more reliable: the second only fills in what the first leaves open. */
function merged(known: FoundVariable, other: FoundVariable): FoundVariable {
  return {
    ...known,
    choice: known.choice ?? other.choice,
    // An empty value says nothing about a variable that another source sets.
    required: known.blank ? other.required : known.required,
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
 * the file name. Without a manifest there is `prod` for the user to fill in.
 * @param output the policy's file
 * @param container the container of the manifests; null if the user named none
 */
export function draftEnvironments(
  sources: readonly FoundSource[],
  output: string,
  container: string | null,
  hasDotenv: boolean,
): readonly DraftEnvironment[] {
  const environments: DraftEnvironment[] = []
  const add = (wanted: string, manifest: string | null, envFile: string | null) => {
    const isTaken = (name: string) => environments.some((one) => one.name === name)
    let name = wanted
    for (let count = 2; isTaken(name); count += 1) name = `${wanted}-${count}`
    const chosen = manifest === null ? null : container
    environments.push({ name, tier: usualTier(name), manifest, container: chosen, envFile })
  }
  for (const { file } of sources.filter(({ deployed }) => deployed)) {
    const words = basename(file)
      .toLowerCase()
      .split(/[._-]+/)
    const stem = basename(file).replace(/\.(json|ya?ml)$/i, '')
    const isProd = environments.every(({ name }) => name !== 'prod')
    const name = words.find((word) => ENVIRONMENT.test(word)) ?? (isProd ? 'prod' : stem)
    add(name, relative(dirname(output), file), null)
  }
  if (environments.length === 0) add('prod', null, null)
  if (hasDotenv) add('local', null, relative(dirname(output), '.env'))
  return environments
}

const ENVIRONMENT =
  /^(prod|production|staging|stage|stg|qa|uat|preview|preprod|dev|development|local|test|sandbox)$/
