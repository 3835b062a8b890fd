import { types } from '../../../src/types/index.ts'
import { envFileOf } from './env-file.ts'
import { MANIFEST_NAMES, MANIFESTS, type ManifestName } from './manifests.ts'
import { type Random, randomFrom } from './random.ts'
import { canaryText, SHAPE_NAMES, SHAPES, type Shape } from './shapes.ts'

/** Where a value can come from, as the page on security lists it. */
export const SOURCE_NAMES = [
  'input `variables`',
  'input `variables` as JSON',
  '`copy-env-vars`',
  '`secret-env`',
  'a value pasted in the place of a reference',
  'the policy',
  'env file',
  'a line of an env file that is no NAME=value',
  'example file of the repository',
  'manifest',
  'secret, whole',
  'secret, one key',
  'secret, every key (`*=`)',
  'binary secret',
  'parameter',
  'error of a library that quotes it',
] as const
export type SourceName = (typeof SOURCE_NAMES)[number]

/** How often each has a canary in a world: a manifest has several places for one. */
const TURNS: readonly SourceName[] = [
  ...SOURCE_NAMES,
  'manifest',
  'manifest',
  'manifest',
  'env file',
  'secret, one key',
]

/** What goes wrong in a run. */
export const FAULTS = [
  'none',
  'the manifest ends early',
  'the manifest is raw YAML',
  'the policy is raw YAML',
  'the policy is not YAML',
  'the stores answer too late',
  'the local secrets end early',
  'a rule compares what cannot be compared',
  'no such environment',
] as const
export type Fault = (typeof FAULTS)[number]

/** One secret on its way through the gate. */
export interface Canary {
  readonly name: string
  readonly type: string
  readonly source: SourceName
  readonly shape: Shape
  readonly text: string
  readonly value: string
}

/** What a store holds under a name. */
export type Stored =
  | { readonly text: string }
  | { readonly binary: string }
  | { readonly quotes: string }

/** The environments that a run compares; each is given the same. */
const ENVIRONMENTS = ['prod', 'staging']

/** Everything that a run reads, with canaries in it. */
export interface World {
  readonly canaries: readonly Canary[]
  readonly fault: Fault
  readonly manifest: ManifestName
  /** Whether a local file stands in for the stores. */
  readonly local: boolean
  /** By their paths. */
  readonly files: Readonly<Record<string, string>>
  readonly secrets: Readonly<Record<string, Stored>>
  readonly parameters: Readonly<Record<string, Stored>>
  readonly environments: readonly string[]
  readonly envFileFormat: 'dotenv' | 'docker'
  readonly variables: readonly string[]
  readonly jsonVariables: Readonly<Record<string, string>>
  readonly references: readonly string[]
  /** In the environment of the step, to be copied. */
  readonly copied: Readonly<Record<string, string>>
  /** Secrets in the environment of the step. */
  readonly secretEnv: Readonly<Record<string, string>>
}

export const CANARIES_IN_A_WORLD = TURNS.length

const TELLING = ['JWT_SECRET', 'DATABASE_URL', 'SKIP_VALIDATION', 'DEBUG', 'ALLOWED_ORIGINS']
const NAMES = [...TELLING, 'OTP_PROVIDER', 'SESSION_COOKIE_SECURE', 'NEXT_PUBLIC_KEY', 'PORT', 'X']

/**
 * The world of a place in the row. Sources, shapes, types, formats and faults follow each other by the place,
 * so that every one has its turn; what the canaries are follows from the seed.
 */
export function worldAt(place: number, seed: number): World {
  const random = randomFrom(seed + place * 7919)
  const canaries = TURNS.map((source, at): Canary => {
    const turn = place * TURNS.length + at
    const type = types[(place * 7 + at) % types.length]?.name ?? 'string'
    const shape = SHAPE_NAMES[(place + at) % SHAPE_NAMES.length] ?? 'plain'
    const text = canaryText(random)
    const name = `${NAMES[turn % NAMES.length]}_${at}_${type.toUpperCase().replace(/\W/g, '_')}`
    return { name, type, source, shape, text, value: SHAPES[shape](text) }
  })
  const half = Math.floor(place / 2)
  // Every second world is whole: a fault keeps many values from being looked at.
  const fault = (place % 2 === 1 ? FAULTS[1 + (half % (FAULTS.length - 1))] : null) ?? 'none'
  const turn = half + Math.floor(half / MANIFEST_NAMES.length)
  const manifest = MANIFEST_NAMES[turn % MANIFEST_NAMES.length] ?? 'ecs'
  const local = fault === 'the local secrets end early' || Math.floor(place / 3) % 2 === 1
  return built(
    { canaries, fault, manifest, local, environments: environmentsAt(place, fault) },
    random,
  )
}

type Plan = Pick<World, 'canaries' | 'fault' | 'manifest' | 'local' | 'environments'>

function environmentsAt(place: number, fault: Fault): readonly string[] {
  if (fault === 'no such environment') return ['prd']
  return place % 5 < 2 ? ENVIRONMENTS : ENVIRONMENTS.slice(0, 1)
}

function built(plan: Plan, random: Random): World {
  const { canaries, fault, local } = plan
  const from = (...sources: readonly SourceName[]) =>
    canaries.filter(({ source }) => sources.includes(source))
  const values = (list: readonly Canary[]) =>
    Object.fromEntries(list.map(({ name, value }) => [name, value]))
  const envFileFormat = random.below(2) === 0 ? 'dotenv' : 'docker'
  const secrets = storedSecrets(from)
  const parameters = Object.fromEntries(
    from('parameter').map(({ name, value }) => [`/app/${name}`, { text: value }]),
  )
  return {
    ...plan,
    secrets,
    parameters,
    envFileFormat,
    variables: from('input `variables`').map(({ name, value }) => `${name}=${value}`),
    jsonVariables: values(from('input `variables` as JSON')),
    copied: values(from('`copy-env-vars`')),
    secretEnv: values(from('`secret-env`')),
    references: [
      ...from('a value pasted in the place of a reference').map(
        ({ name, value }) => `${name}=${value}`,
      ),
      ...from('secret, whole', 'error of a library that quotes it', 'binary secret').map(
        ({ name }) => `${name}=app/${name}`,
      ),
      ...from('secret, one key').map(({ name }) => `${name}=app/${name}#KEY`),
      ...from('secret, every key (`*=`)').map(({ name }) => `*=app/${name}`),
      ...from('parameter').map(({ name }) => `${name}=ssm:/app/${name}`),
    ],
    files: {
      'bootgate.yml': policyOf(plan, from('the policy')),
      '.env': envFileOf(
        from('env file'),
        envFileFormat,
        from('a line of an env file that is no NAME=value'),
      ),
      '.env.example': envFileOf(from('example file of the repository'), 'dotenv', []),
      'manifest.json': manifestOf(plan, from('manifest')),
      ...(local && { 'secrets.json': localSecrets({ ...secrets, ...parameters }, fault) }),
    },
  }
}

function storedSecrets(
  from: (...sources: readonly SourceName[]) => readonly Canary[],
): Readonly<Record<string, Stored>> {
  const stored = (list: readonly Canary[], write: (canary: Canary) => Stored) =>
    list.map((canary) => [`app/${canary.name}`, write(canary)] as const)
  return Object.fromEntries([
    ...stored(from('secret, whole'), ({ value }) => ({ text: value })),
    ...stored(from('secret, one key'), ({ value }) => ({
      text: JSON.stringify({ KEY: value, OTHER: [value], DEEP: { KEY: value } }),
    })),
    ...stored(from('secret, every key (`*=`)'), ({ name, value }) => ({
      text: JSON.stringify({ [name]: value, [`${name}_MAP`]: { in: value } }),
    })),
    ...stored(from('binary secret'), ({ value }) => ({
      binary: Buffer.from(value).toString('base64'),
    })),
    ...stored(from('error of a library that quotes it'), ({ value }) => ({ quotes: value })),
  ])
}

function policyOf({ canaries, fault, local }: Plan, own: readonly Canary[]): string {
  const [first, second] = canaries
  const environment = {
    'env-files': ['.env'],
    manifest: 'manifest.json',
    ...(local && { 'secrets-from': 'secrets.json' }),
    variables: Object.fromEntries(own.map(({ name, value }) => [name, value])),
  }
  const policy = {
    version: 1,
    service: 'backend',
    variables: Object.fromEntries(
      canaries.map(({ name, type }) => [
        name,
        { type, ...(type === 'enum' && { values: ['one', 'two'] }) },
      ]),
    ),
    rules: [
      { id: 'compares', assert: `${first?.name} != ${second?.name}`, message: 'They differ.' },
      { id: 'matches', assert: `${first?.name}.matches("^a$")`, message: 'It is an a.' },
      ...(fault === 'a rule compares what cannot be compared'
        ? [{ id: 'breaks', assert: `${first?.name} > 3`, message: 'It is large.' }]
        : []),
    ],
    environments: Object.fromEntries(ENVIRONMENTS.map((name) => [name, environment])),
  }
  const text = JSON.stringify(policy, null, 2)
  if (fault === 'the policy is not YAML') return text.slice(0, -4)
  if (fault !== 'the policy is raw YAML') return text
  const raw = own.map(({ name, value }) => `      ${name}: ${value}`).join('\n')
  return `version: 1\nservice: backend\nenvironments:\n  prod:\n    variables:\n${raw}\n`
}

function manifestOf({ fault, manifest }: Plan, given: readonly Canary[]): string {
  const text = JSON.stringify(
    MANIFESTS[manifest](given.map(({ name, value }) => ({ name, text: value }))),
    null,
    2,
  )
  if (fault === 'the manifest ends early') return text.slice(0, text.length * 0.8)
  if (fault !== 'the manifest is raw YAML') return text
  const lines = given.map(({ name, value }) => `      - name: ${name}\n        value: ${value}`)
  return `family: backend\ncontainerDefinitions:\n  - name: app\n    environment:\n${lines.join('\n')}\n`
}

function localSecrets(stored: Readonly<Record<string, Stored>>, fault: Fault): string {
  const entries = Object.entries(stored).map(([name, one]) => {
    if ('text' in one) return [name, one.text]
    return [name, 'binary' in one ? { SecretBinary: one.binary } : one.quotes]
  })
  const text = JSON.stringify(Object.fromEntries(entries), null, 2)
  return fault === 'the local secrets end early' ? text.slice(0, -20) : text
}
