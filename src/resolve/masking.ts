import { masksBeside } from '../domain/mask.ts'
import type { Secret } from '../domain/secret.ts'
import { resemblesSecret } from '../domain/token-like.ts'
import type { Config } from '../policy/config.ts'
import type { Candidate } from './candidate.ts'

/** Hides a value from every log from now on. */
export type Hide = (secret: Secret) => void

/** A config and what its sources give. */
export interface ConfiguredCandidates {
  readonly config: Config
  readonly candidates: readonly Candidate[]
}

/**
 * Hides values, and none of the texts that every report shows by right: the texts to `keep` and what the policy
 * of each environment names. They are fixed before any value is known. Names that come from elsewhere (manifests,
 * env files, inputs, keys of secrets) may have been chosen by whoever would like a value to go without its mask, or
 * be a value themselves: a report with a hole in such a name is the lesser harm. So is one in a name of the policy
 * that looks like a token.
 */
export function hiding(
  configs: readonly Config[],
  keep: readonly string[],
  mask: (text: string) => void,
): Hide {
  const masksOf = masksBeside([...new Set([...keep, ...configs.flatMap(namesOf)])])
  return (secret) => {
    for (const text of masksOf(secret.reveal())) mask(text)
  }
}

function namesOf({ service, environment, declarations }: Config): readonly string[] {
  const declared = declarations.flatMap(({ name, type }) => [name, type.name])
  return [service, environment, ...declared].filter((name) => !resemblesSecret(name))
}

/** Hides what came in plain text and is meant to be secret. */
export function hidePlainSecrets({ config, candidates }: ConfiguredCandidates, hide: Hide): void {
  const sensitive = config.declarations.filter((item) => item.sensitive).map(({ name }) => name)
  const names = new Set(sensitive)
  for (const { name, given } of candidates)
    if (given.kind === 'plain' && names.has(name)) hide(given.value)
}
