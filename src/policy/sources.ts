import { isAbsolute } from 'node:path'
import { dirname, join } from 'node:path/posix'
import type { Inputs } from '../domain/inputs.ts'
import type { Origin } from '../domain/origin.ts'
import { Secret } from '../domain/secret.ts'
import type { Sources } from './config.ts'
import type { Policy } from './load.ts'

export const noSources: Sources = {
  plain: [],
  references: [],
  envFiles: [],
  manifest: null,
  secretsFrom: null,
  region: null,
}

/**
 * Where the environment's variables are to be found. What is given to this run comes first; a manifest,
 * env files, stand-in or region given to this run replaces the environment's own. Paths in a policy are
 * relative to the policy, paths given to a run to its working directory.
 */
export function sourcesOf(policy: Policy, environment: string, inputs: Inputs): Sources {
  const { data, document, file } = policy
  const own = data.environments[environment] ?? {}
  const beside = (path: string) => (isAbsolute(path) ? path : join(dirname(file), path))
  const byInput = (locator: string): Origin => ({ source: 'input', locator })
  const byPolicy = (key: string, name: string): Origin => ({
    source: 'policy',
    locator: file,
    location: document.locateKey(['environments', environment, key, name]),
  })
  return {
    plain: [
      ...inputs.variables.map(({ name, value, by }) => ({ name, value, origin: byInput(by) })),
      ...Object.entries(own.variables ?? {}).map(([name, value]) => ({
        name,
        value: new Secret(value),
        origin: byPolicy('variables', name),
      })),
    ],
    references: [
      ...inputs.secrets.map(({ name, reference, by }) => ({
        name,
        reference,
        origin: byInput(by),
      })),
      ...Object.entries(own.secrets ?? {}).map(([name, reference]) => ({
        name,
        reference,
        origin: byPolicy('secrets', name),
      })),
    ],
    envFiles: inputs.envFiles.length > 0 ? inputs.envFiles : (own['env-files'] ?? []).map(beside),
    manifest: inputs.manifest ?? (own.manifest === undefined ? null : beside(own.manifest)),
    secretsFrom:
      inputs.secretsFrom ??
      (own['secrets-from'] === undefined ? null : beside(own['secrets-from'])),
    region: inputs.region ?? own.region ?? null,
  }
}
