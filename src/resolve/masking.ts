import { masker } from '../domain/mask.ts'
import type { Secret } from '../domain/secret.ts'
import { resemblesSecret } from '../domain/token-like.ts'
import { secretTokensIn } from '../domain/vendors/index.ts'
import type { Config } from '../policy/config.ts'
import type { Candidate } from './candidate.ts'

/** Masks a value in every log from now on. */
export type Hide = (secret: Secret) => void

/** A config and the candidates from its sources. */
export interface ConfiguredCandidates {
  readonly config: Config
  readonly candidates: readonly Candidate[]
}

/**
 * Masks values, but never the texts that every report must show: the texts to `keep` and the names in the policy of
 * each environment. Both are known before any value is. Names from other places (manifests, env files, inputs, keys
 * of secrets) can be masked: an attacker may choose them to keep a value unmasked, or they may be values themselves.
 * A name of the policy that looks like a token can be masked too.
 */
export function hiding(
  configs: readonly Config[],
  keep: readonly string[],
  mask: (text: string) => void,
): Hide {
  const masksOf = masker([...new Set([...keep, ...configs.flatMap(namesOf)])])
  return (secret) => {
    for (const text of masksOf(secret.reveal())) mask(text)
  }
}

function namesOf({ service, environment, declarations }: Config): readonly string[] {
  const declared = declarations.flatMap(({ name, type }) => [name, type.name])
  return [service, environment, ...declared].filter((name) => !resemblesSecret(name))
}

/** Masks the secrets of the run, the plain values of sensitive variables, and those that hold a vendor's secret token. */
export function hidePlainSecrets({ config, candidates }: ConfiguredCandidates, hide: Hide): void {
  const sensitive = config.declarations.filter((item) => item.sensitive).map(({ name }) => name)
  const names = new Set(sensitive)
  for (const { name, origin, given } of candidates) {
    if (given.kind !== 'plain') continue
    const secret = origin.source === 'secret-env' || names.has(name)
    if (secret || given.value.read(holdsToken)) hide(given.value)
  }
}

function holdsToken(raw: string): boolean {
  return secretTokensIn(raw).length > 0
}
