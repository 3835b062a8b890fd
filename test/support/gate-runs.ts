import { ownIn } from '../../src/algorithms/own.ts'
import { GateError } from '../../src/domain/errors.ts'
import type { Run } from '../../src/domain/run.ts'
import { Secret } from '../../src/domain/secret.ts'
import { runGate } from '../../src/gate.ts'
import { type RawInputs, readInputs } from '../../src/inputs/read.ts'
import { NO_TRIGGER } from '../../src/policy/trigger.ts'
import type { Stores } from '../../src/resolve/fetch.ts'

export interface Given {
  /** What stands in bootgate.yml; JSON is YAML. */
  readonly policy: Readonly<Record<string, unknown>>
  /** What stands there in the base of the pull request; null for a run of none. */
  readonly base?: Readonly<Record<string, unknown>> | null
  readonly files?: Readonly<Record<string, string>>
  readonly inputs?: Partial<RawInputs>
  /** Secrets Manager: the text of each secret by its name. */
  readonly secrets?: Readonly<Record<string, string>>
  /** The same as a role or a profile reads it, by the ARN or the name. */
  readonly secretsAs?: Readonly<Record<string, Readonly<Record<string, string>>>>
}

export interface GateRun extends Run {
  /** The names of the secrets that were asked for, in the order of the calls. */
  readonly fetched: readonly string[]
  readonly masks: readonly string[]
}

const notThere = (code: 'FILE_NOT_FOUND' | 'SECRET_NOT_FOUND', name: string) => {
  throw new GateError({ code, message: `There is no ${name}.`, fix: 'Add it.' })
}

/** A whole run of the gate over literal files and secrets. */
export async function gateRun({
  policy,
  base = null,
  files = {},
  inputs = {},
  secrets = {},
  secretsAs = {},
}: Given) {
  const texts: Readonly<Record<string, string>> = {
    'bootgate.yml': JSON.stringify(policy),
    ...files,
  }
  const fetched: string[] = []
  const masks: string[] = []
  const storesOf = (held: Readonly<Record<string, string>>, by: string): Stores => ({
    fetchSecret: async ({ id }) => {
      fetched.push(`${by}${id}`)
      const text = ownIn(held, id) ?? notThere('SECRET_NOT_FOUND', id)
      return { text: new Secret(text), versionId: 'v1', stages: ['AWSCURRENT'] }
    },
    fetchParameter: async ({ id }) => notThere('SECRET_NOT_FOUND', id),
  })
  const raw = { 'env-files': [], variables: [], secrets: [], ...inputs }
  const run = await runGate(readInputs(raw), {
    readText: async (path) => ownIn(texts, path) ?? notThere('FILE_NOT_FOUND', path),
    ...(base !== null && {
      trigger: { ...NO_TRIGGER, readBase: async () => JSON.stringify(base) },
    }),
    ...storesOf(secrets, ''),
    storesAs: ({ role, profile }) => {
      const who = role?.arn ?? profile ?? ''
      return storesOf(ownIn(secretsAs, who) ?? {}, `${who} `)
    },
    expired: new Promise(() => {}),
    mask: (text) => masks.push(text),
    keep: [],
    now: Date.UTC(2026, 10, 24),
    publish: async () => {},
  })
  return { ...run, fetched, masks } satisfies GateRun
}
