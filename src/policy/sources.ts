import { isAbsolute } from 'node:path'
import { dirname, join } from 'node:path/posix'
import { ownIn } from '../algorithms/own.ts'
import type { SourceDraft } from '../domain/draft.ts'
import { sessionNameOf } from '../domain/identity.ts'
import type { Location } from '../domain/location.ts'
import type { Origin } from '../domain/origin.ts'
import type { Platform } from '../domain/platform.ts'
import { Secret } from '../domain/secret.ts'
import type { Inputs } from '../inputs/read.ts'
import type { Sources } from './config.ts'
import type { EnvironmentData } from './environment-schema.ts'
import type { NotTaken } from './json-schema.ts'
import { lenienciesOf } from './leniency.ts'
import type { Policy } from './merge.ts'

export const noSources: Sources = {
  plain: [],
  references: [],
  parameters: [],
  parametersFile: null,
  missing: [],
  envFiles: [],
  envFileFormat: null,
  manifest: null,
  overrides: null,
  manifestFormat: null,
  live: null,
  container: null,
  platform: null,
  dockerfile: null,
  runtime: null,
  secretsFrom: null,
  region: null,
  account: null,
  identity: null,
  examples: [],
  emptyObjects: [],
  oneLineObjects: [],
  credentials: [],
  drafts: [],
}

/** Common names of example files; `.env.schema` is varlock's. */
const EXAMPLE_FILES = ['.env.example', '.env.sample', '.env.dist', '.env.template', '.env.schema']

/**
 * The sources of an environment's variables. Inputs come first; a manifest, env files, a stand-in or a region from
 * an input replaces the environment's own. Paths in a policy are relative to its file, paths in inputs to the
 * working directory.
 */
export function sourcesOf(policy: Policy, environment: string, inputs: Inputs): Sources {
  const settings = ownIn(policy.environments, environment) ?? {}
  const fileOf = (...path: readonly string[]) =>
    policy.fileOf(['environments', environment, ...path])
  const beside = (path: string, key: string) =>
    isAbsolute(path) ? path : join(dirname(fileOf(key)), path)
  const byPolicy = (key: string, name: string): Origin => {
    const location = policy.locateKey(['environments', environment, key, name])
    return { source: 'policy', locator: fileOf(key, name), ...(location && { location }) }
  }
  return {
    plain: [
      ...inputs.variables,
      ...Object.entries(settings.variables ?? {}).map(([name, value]) => ({
        name,
        value: new Secret(value),
        origin: byPolicy('variables', name),
      })),
    ],
    references: [
      ...inputs.secrets,
      ...Object.entries(settings.secrets ?? {}).map(([name, reference]) => ({
        name,
        reference,
        origin: byPolicy('secrets', name),
        grammar: 'people' as const,
      })),
    ],
    parameters: inputs.parameterOverrides,
    parametersFile:
      inputs.parameters ??
      (settings.parameters === undefined ? null : beside(settings.parameters, 'parameters')),
    missing: inputs.missing,
    envFiles:
      inputs.envFiles.length > 0
        ? inputs.envFiles
        : (settings['env-files'] ?? []).map((path) => beside(path, 'env-files')),
    envFileFormat: inputs.envFileFormat ?? settings['env-file-format'] ?? null,
    ...manifestsOf(inputs.manifest, settings.manifest, (path) => beside(path, 'manifest')),
    manifestFormat: inputs.manifestFormat ?? settings['manifest-format'] ?? null,
    live: inputs.live ?? (settings.live === undefined ? null : beside(settings.live, 'live')),
    container: inputs.container ?? settings.container ?? null,
    platform:
      settings.platform === undefined
        ? null
        : platformOf(
            settings.platform,
            policy.locateKey(['environments', environment, 'platform']),
          ),
    runtime: settings.runtime ?? null,
    dockerfile:
      settings.dockerfile === undefined ? null : beside(settings.dockerfile, 'dockerfile'),
    secretsFrom:
      inputs.secretsFrom ??
      (settings['secrets-from'] === undefined
        ? null
        : beside(settings['secrets-from'], 'secrets-from')),
    region: inputs.region ?? settings.region ?? null,
    account: settings.account ?? null,
    identity: identityOf(settings, policy.service, environment),
    examples: EXAMPLE_FILES.map((name) => join(dirname(policy.file), name)),
    emptyObjects: inputs.emptyObjects,
    oneLineObjects: inputs.oneLineObjects,
    credentials: credentialsOf(policy, environment),
    drafts: [
      ...lenienciesOf(policy, environment, inputs),
      ...inputs.dropped.map(droppedDraft),
      ...policy.notTaken.map(settingsDraft),
    ],
  }
}

/** A list merges the files that it names and no others; one file alone is merged with its automatic override. */
function manifestsOf(
  typed: readonly string[],
  written: string | readonly string[] | undefined,
  beside: (path: string) => string,
): Pick<Sources, 'manifest' | 'overrides'> {
  const own = [written ?? []].flat().map(beside)
  const [manifest = null, ...others] = typed.length > 0 ? typed : own
  const isList = typed.length > 0 ? typed.length > 1 : Array.isArray(written)
  return { manifest, overrides: isList ? others : null }
}

function platformOf(name: Platform, location: Location | undefined): Sources['platform'] {
  return { name, ...(location && { location }) }
}

/** The role and profile of an environment; null when it has neither. */
function identityOf(
  { role, profile }: EnvironmentData,
  service: string,
  environment: string,
): Sources['identity'] {
  if (role === undefined && profile === undefined) return null
  const given = typeof role === 'string' ? { arn: role } : role
  return {
    profile: profile ?? null,
    role:
      given === undefined
        ? null
        : {
            arn: given.arn,
            externalId: given['external-id'] ?? null,
            sessionName: given['session-name'] ?? sessionNameOf('bootgate', service, environment),
          },
  }
}

/** Where Rails keeps encrypted credentials (Rails guides, "Securing Rails Applications"); only when a policy knows the key. */
function credentialsOf(policy: Policy, environment: string): Sources['credentials'] {
  if (ownIn(policy.variables, 'RAILS_MASTER_KEY') === undefined) return []
  const names = new Set(['production', 'staging', 'development', environment])
  const beside = (path: string) => join(dirname(policy.file), 'config', path)
  return [
    ...[...names]
      .filter((name) => /^[\w-]+$/.test(name))
      .map((name) => ({ path: beside(`credentials/${name}.yml.enc`), of: name })),
    { path: beside('credentials.yml.enc'), of: null },
  ]
}

function droppedDraft({ name, by }: Inputs['dropped'][number]): SourceDraft {
  return {
    check: 'dropped-variable',
    variable: name,
    says: `is listed in ${by}, but the step has no such variable: the deploy action silently drops it`,
    fix: `Set ${name} under the step's env:, or remove it from ${by}.`,
    facts: { by },
    location: null,
  }
}

function settingsDraft({ path, why, location }: NotTaken): SourceDraft {
  const what = path === '' ? 'a settings model that' : `the setting ${path}, which`
  return {
    check: 'settings-model',
    variable: null,
    says: `uses ${what} ${why}`,
    fix: 'Declare its variables under `variables:`.',
    facts: { setting: path },
    location,
  }
}
