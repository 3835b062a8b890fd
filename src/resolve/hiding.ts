import { masksBeside } from '../domain/mask.ts'
import type { Secret } from '../domain/secret.ts'
import type { Config } from '../policy/config.ts'
import type { Candidate } from './candidates.ts'

/** Hides a value from every log from now on. */
export type Hide = (secret: Secret) => void

/** A config and what its sources give. */
export interface Given {
  readonly config: Config
  readonly candidates: readonly Candidate[]
}

/**
 * Hides values, and none of the texts that every report shows by right: the texts to `keep` and the names
 * of all environments.
 */
export function hiding(
  environments: readonly Given[],
  keep: readonly string[],
  mask: (text: string) => void,
): Hide {
  const masksOf = masksBeside([...new Set([...keep, ...environments.flatMap(namesOf)])])
  return (secret) => {
    for (const text of masksOf(secret.reveal())) mask(text)
  }
}

function namesOf({ config, candidates }: Given): readonly string[] {
  const { service, environment, declarations } = config
  const declared = declarations.flatMap(({ name, type }) => [name, type.name])
  const given = candidates.flatMap(({ name, origin }) => [name, origin.locator])
  return [service, environment, ...declared, ...given]
}

/** Hides what came in plain text and is meant to be secret. */
export function hidePlainSecrets({ config, candidates }: Given, hide: Hide): void {
  const sensitive = config.declarations.filter((item) => item.sensitive).map(({ name }) => name)
  const names = new Set(sensitive)
  for (const { name, given } of candidates)
    if (given.kind === 'plain' && names.has(name)) hide(given.value)
}
