import { basename, dirname, relative } from 'node:path/posix'
import { type Tier, usualTier } from '../domain/tier.ts'
import { types } from '../types/index.ts'
import type { FoundSource, FoundVariable } from './found.ts'
import { guessType, type TypeGuess } from './guess.ts'

/** A variable of the policy to be. */
export interface DraftVariable extends TypeGuess {
  readonly name: string
  readonly required: boolean
  /** Null where the type says it. */
  readonly sensitive: boolean | null
  readonly description?: string
}

/** An environment of the policy to be. */
export interface DraftEnvironment {
  readonly name: string
  readonly tier: Tier
  /** Relative to the policy. */
  readonly manifest: string | null
  /** Which container of the manifest is meant; null when nobody said. */
  readonly container: string | null
  readonly envFile: string | null
}

/** A policy before it is YAML. */
export interface PolicyDraft {
  readonly service: string
  /** The files that it comes from. */
  readonly files: readonly string[]
  readonly environments: readonly DraftEnvironment[]
  readonly variables: readonly DraftVariable[]
}

/** Which kind of source knows a name best. */
const SUREST = ['JSON Schema', 'env schema', 'dotenv example']

/** Puts what the sources know of each name together. Names stand as the surest source has them, then the others'. */
export function draftVariables(sources: readonly FoundSource[]): readonly DraftVariable[] {
  const rank = ({ kind }: FoundSource) =>
    SUREST.includes(kind) ? SUREST.indexOf(kind) : SUREST.length
  const sorted = [...sources].sort((a, b) => rank(a) - rank(b))
  const byName = new Map<string, FoundVariable>()
  for (const variable of sorted.flatMap(({ variables }) => variables)) {
    const known = byName.get(variable.name)
    byName.set(variable.name, known === undefined ? variable : together(known, variable))
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

/** The first one is surer: the second one only fills in what it does not say. */
function together(known: FoundVariable, other: FoundVariable): FoundVariable {
  return {
    ...known,
    choice: known.choice ?? other.choice,
    sensitive: known.sensitive ?? other.sensitive,
    example: known.example?.bytes ? known.example : other.example,
  }
}

/** Said only where the source says otherwise than the type. */
function sensitiveOf({ sensitive }: FoundVariable, { type }: TypeGuess): boolean | null {
  const usual = types.find(({ name }) => name === type)?.sensitive ?? false
  return sensitive === null || sensitive === usual ? null : sensitive
}

/**
 * One environment a manifest, called by the word of its file's name that environments usually have, else
 * `prod`, else by the file. Without a manifest there is `prod`, for somebody to fill in.
 * @param output the file that the policy will be
 * @param container which container of the manifests is meant
 */
export function draftEnvironments(
  sources: readonly FoundSource[],
  output: string,
  container: string | null,
  hasDotenv: boolean,
): readonly DraftEnvironment[] {
  const environments: DraftEnvironment[] = []
  const add = (wanted: string, manifest: string | null, envFile: string | null) => {
    const taken = (name: string) => environments.some((one) => one.name === name)
    let name = wanted
    for (let count = 2; taken(name); count += 1) name = `${wanted}-${count}`
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
