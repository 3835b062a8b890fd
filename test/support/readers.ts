import { runTarget } from '../../src/adapters/github-event.ts'
import { auditWorkflows } from '../../src/audit/audit.ts'
import { readWorkflow } from '../../src/audit/workflow.ts'
import { ENV_FILE_FORMATS } from '../../src/domain/env-file.ts'
import { type Failure, GateError } from '../../src/domain/errors.ts'
import { masker } from '../../src/domain/mask.ts'
import { Secret } from '../../src/domain/secret.ts'
import type { Variable } from '../../src/domain/variable.ts'
import { readDecorators } from '../../src/init/decorators.ts'
import { readSchemaItems } from '../../src/init/env-schema-items.ts'
import { entriesOf } from '../../src/inputs/kinds.ts'
import { readInputs } from '../../src/inputs/read.ts'
import { compiler } from '../../src/policy/compile.ts'
import { configure } from '../../src/policy/configure.ts'
import { undeclared } from '../../src/policy/declare.ts'
import { compilePattern, patternsOfOnePolicy } from '../../src/policy/re2.ts'
import { keysOf, seeKey } from '../../src/resolve/container-view.ts'
import { ENV_FILE_READERS } from '../../src/resolve/env-files/readers.ts'
import { readExamples } from '../../src/resolve/examples.ts'
import { interpolate } from '../../src/resolve/manifests/compose-interpolation.ts'
import { goScalar } from '../../src/resolve/manifests/go-yaml.ts'
import { formats, readManifest } from '../../src/resolve/manifests/index.ts'
import { parseReference } from '../../src/resolve/reference.ts'
import { secretsFile } from '../../src/resolve/secrets-file.ts'

/**
 * Reads a text that somebody else wrote. Gives the names that it found, and its failures.
 * @throws GateError and nothing else
 */
export type Reader = (text: string) => Promise<Reading>

export interface Reading {
  readonly names: readonly string[]
  readonly failures: readonly Failure[]
}

type Given = Partial<Parameters<typeof readInputs>[0]>

const inputsOf = (given: Given) =>
  readInputs({ 'env-files': [], variables: [], secrets: [], ...given }).value

/** The variables that a policy declares; files beside it are what `files` says. */
async function declared(files: Readonly<Record<string, string>>): Promise<Reading> {
  const configs = await configure(inputsOf({ environment: ['prod'] }), async (path) => {
    if (Object.hasOwn(files, path)) return files[path] ?? ''
    throw new GateError({ code: 'FILE_NOT_FOUND', message: `There is no ${path}.`, fix: '' })
  })
  return {
    names: configs.flatMap(({ value }) => value.declarations.map(({ name }) => name)),
    failures: configs.flatMap(({ failures }) => failures),
  }
}

const POLICY = 'version: 1\nservice: s\nenvironments: { prod: {} }\n'

/** A manifest of a format, with the text for every file that it names beside it. */
function manifest(format: string | null): Reader {
  return async (text) => {
    const context = {
      container: null,
      readBeside: async () => text,
      variables: new Map(),
      region: null,
    }
    const { value, failures } = await readManifest(text, 'manifest', format, context)
    return { names: value?.entries.map(({ name }) => name) ?? [], failures }
  }
}

const listed = (
  read: (
    text: string,
    file: string,
  ) => {
    readonly value: readonly { readonly name: string }[]
    readonly failures: readonly Failure[]
  },
): Reader => {
  return async (text) => {
    const { value, failures } = read(text, '.env')
    return { names: value.map(({ name }) => name), failures }
  }
}

const nothing = (names: readonly string[] = []): Reading => ({ names, failures: [] })

const VALUES: readonly string[] = ['', 'stub', 'a'.repeat(4000), '\u{1f600}', '12']

async function condition(text: string): Promise<Reading> {
  const names = ['A', 'B', '__proto__', 'constructor']
  const { value, failures } = await compiler({ names, ownNames: names }, patternsOfOnePolicy())()(
    text,
    undefined,
  )
  for (const raw of VALUES) {
    const variables = new Map(
      names.map((name): [string, Variable] => [
        name,
        {
          name,
          declaration: undeclared(name),
          shadowed: [],
          state: 'present',
          value: new Secret(raw),
          origin: { source: 'input', locator: 'variables' },
        },
      ]),
    )
    value?.holds(variables)
  }
  return { names: value?.variables ?? [], failures }
}

const known = (name: string) => (name === 'KNOWN' ? new Secret('text') : undefined)
const KNOWN = { shell: known, process: known }

/** Everything in the gate that reads what a pull request, a manifest or a store may hold. */
export const readers: Readonly<Record<string, Reader>> = {
  policy: (text) => declared({ 'bootgate.yml': text }),
  'extended policy': (text) =>
    declared({ 'bootgate.yml': `${POLICY}extends: ./x.yml\n`, 'x.yml': text }),
  'settings schema': (text) =>
    declared({ 'bootgate.yml': `${POLICY}from: x.json\n`, 'x.json': text }),
  ...Object.fromEntries(
    ENV_FILE_FORMATS.map((format) => [
      `${format} env file`,
      listed((text, file) => {
        const { value, failures } = ENV_FILE_READERS[format].read(text, file, KNOWN)
        return { value: value.entries, failures }
      }),
    ]),
  ),
  'example file': async (text) => {
    const { value, failures } = await readExamples(['.env.example'], async () => text, ['A', 'KEY'])
    return { names: [...value.keys()], failures }
  },
  '.env.schema': async (text) => nothing(readSchemaItems(text).items.map(({ name }) => name)),
  decorators: async (text) => nothing(readDecorators(text).map(({ name }) => name)),
  manifest: manifest(null),
  ...Object.fromEntries(formats.map(({ name }) => [`manifest ${name}`, manifest(name)])),
  interpolation: async (text) => {
    interpolate(text, (name) => (name === 'KNOWN' ? new Secret('text') : undefined))
    return nothing()
  },
  'YAML scalar': async (text) => {
    goScalar(text)
    return nothing()
  },
  'secrets file': async (text) => {
    const stores = secretsFile(text, 'secrets.json')
    const place = { name: 'constructor', region: null }
    const version = { jsonKey: null, stage: null, versionId: null }
    await stores.fetchParameter({ store: 'parameter-store', ...place, id: 'a' }).catch(onlyOurs)
    const secret = { store: 'secrets-manager', ...place, ...version, id: '__proto__' } as const
    const { text: found } = await stores.fetchSecret(secret)
    return nothing(found === null ? [] : ['__proto__'])
  },
  'secret JSON': async (text) => {
    const secret = new Secret(text)
    masker([])(text)
    const names = keysOf(secret) ?? []
    for (const key of ['constructor', 'toString'])
      if (!names.includes(key)) refuse(() => seeKey(secret, key, 's', 'ecs'))
    for (const key of names.slice(0, 50)) seeKey(secret, key, 's', 'ecs')
    return nothing(names)
  },
  reference: async (text) => {
    parseReference(text, 'people')
    parseReference(text, 'manifest')
    return nothing()
  },
  inputs: async (text) => {
    const lines = entriesOf(text).entries
    const { value, failures } = readInputs({
      policy: text,
      'env-files': [],
      variables: lines,
      secrets: lines,
      'fail-on': text,
      timeout: text,
      'env-file-format': text,
    })
    return { names: value.variables.map(({ name }) => name), failures }
  },
  workflow: async (text) => {
    const { value, failures } = readWorkflow(text, 'deploy.yml')
    if (value !== null) auditWorkflows(new Map([[value.file, value]]), false, 0)
    return { names: [...(value?.jobs.keys() ?? [])], failures }
  },
  condition,
  pattern: async (text) => {
    const pattern = await compilePattern(text, patternsOfOnePolicy())
    if (typeof pattern !== 'string') for (const raw of VALUES) pattern.occursIn(raw)
    return nothing()
  },
  'event payload': async (text) => {
    const env = { GITHUB_REPOSITORY: 'a/b', GITHUB_EVENT_NAME: 'pull_request' }
    runTarget(env, parsed(text))
    return nothing()
  },
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** What has to be refused, and by a failure of ours. */
function refuse(read: () => unknown): void {
  try {
    read()
  } catch (thrown) {
    onlyOurs(thrown)
    return
  }
  throw new Error('An inherited property was read.')
}

function onlyOurs(thrown: unknown): void {
  if (!(thrown instanceof GateError)) throw thrown
}

/** Reads, and takes a failure of ours for an answer. @throws whatever is a crash */
export async function readOrRefuse(read: Reader, text: string): Promise<Reading> {
  try {
    const reading = await read(text)
    // Strangers' errors become these on their way up: a reader has none of them to give.
    const crash = reading.failures.find(({ code }) =>
      ['FILE_UNREADABLE', 'INTERNAL', 'CHECK_FAILED'].includes(code),
    )
    if (crash !== undefined) throw new Error(`A crash became ${crash.code}: ${crash.message}`)
    return reading
  } catch (thrown) {
    if (thrown instanceof GateError) return { names: [], failures: [thrown.failure] }
    throw thrown
  }
}
