import { anyPath, pathWords } from '../../../src/adapters/path-words.ts'
import { GateError } from '../../../src/domain/errors.ts'
import { explain } from '../../../src/explain/explain.ts'
import { renderExplanations, renderExplanationsJson } from '../../../src/explain/render.ts'
import { runGate } from '../../../src/gate.ts'
import { firstPolicy } from '../../../src/init/first-policy.ts'
import { renderFirstPolicy } from '../../../src/init/render.ts'
import { type RawInputs, readInputs } from '../../../src/inputs/read.ts'
import { FORMATS, renderAs } from '../../../src/report/formats.ts'
import { secretsFile } from '../../../src/resolve/secrets-file.ts'
import { around } from '../reports.ts'
import { postedOf, type Shown } from './in-process.ts'

/** A run in which one text stands where it should not. */
interface Misplaced {
  readonly inputs?: Partial<RawInputs>
  readonly policy?: object
  /** Of the environment in the policy. */
  readonly environment?: object
  readonly files?: Readonly<Record<string, string>>
}

const compose = (service: object) => ({
  environment: { manifest: 'm.json' },
  files: { 'm.json': JSON.stringify({ services: { web: { image: 'x', ...service } } }) },
})
const ecs = (container: object) => ({
  environment: { manifest: 'm.json' },
  files: {
    'm.json': JSON.stringify({ containerDefinitions: [{ name: 'web', image: 'x', ...container }] }),
  },
})
const kubernetes = (container: object, ...objects: readonly object[]) => ({
  environment: { manifest: 'm.json' },
  files: {
    'm.json': JSON.stringify({
      apiVersion: 'v1',
      kind: 'List',
      items: [
        {
          apiVersion: 'v1',
          kind: 'Pod',
          metadata: { name: 'p' },
          spec: { containers: [{ name: 'web', image: 'x', ...container }] },
        },
        ...objects,
      ],
    }),
  },
})
const rule = (text: string, more: object = {}) => ({
  policy: {
    rules: [
      { id: 'own', assert: `ADMIN_PASSWORD == ${JSON.stringify(text)}`, message: 'No.', ...more },
    ],
  },
})
const waiver = (more: object) => ({
  policy: {
    waivers: [{ check: 'weak-secret', reason: 'r', owner: 'o', expires: '2026-12-31', ...more }],
  },
})
const about = (options: object) => ({ policy: { variables: { ADMIN_PASSWORD: options } } })

/** Each place in which a user can write a text that is no value. */
const CASES: Readonly<Record<string, (text: string) => Misplaced>> = {
  'the input `environment`': (text) => ({ inputs: { environment: [text] } }),
  'the input `manifest`': (text) => ({ inputs: { manifest: [text] } }),
  'the input `manifest-format`': (text) => ({ ...ecs({}), inputs: { 'manifest-format': text } }),
  'the input `container`': (text) => ({ ...ecs({}), inputs: { container: text } }),
  'the input `env-files`': (text) => ({ inputs: { 'env-files': [text] } }),
  'the input `env-file-format`': (text) => ({ inputs: { 'env-file-format': text } }),
  'the input `secrets-from`': (text) => ({ inputs: { 'secrets-from': text } }),
  'the input `policy`': (text) => ({ inputs: { policy: text } }),
  'the input `region`': (text) => ({ inputs: { region: text, secrets: ['B=app/b'] } }),
  'the input `fail-on`': (text) => ({ inputs: { 'fail-on': text } }),
  'a reference of the input `secrets`': (text) => ({ inputs: { secrets: [`B=${text}`] } }),
  'the input `timeout`': (text) => ({ inputs: { timeout: text } }),
  'the input `parallel`': (text) => ({ inputs: { parallel: text } }),
  'the input `batch`': (text) => ({ inputs: { batch: text } }),
  'a manifest in the policy': (text) => ({ environment: { manifest: text } }),
  'a container in the policy': (text) => {
    const { files } = ecs({})
    return { files, environment: { manifest: 'm.json', container: text } }
  },
  'a format in the policy': (text) => {
    const { files } = ecs({})
    return { files, environment: { manifest: 'm.json', 'manifest-format': text } }
  },
  'an env file in the policy': (text) => ({ environment: { 'env-files': [text] } }),
  'secrets-from in the policy': (text) => ({ environment: { 'secrets-from': text } }),
  'a region in the policy': (text) => ({ environment: { region: text, secrets: { B: 'app/b' } } }),
  'a reference in the policy': (text) => ({ environment: { secrets: { B: text } } }),
  'a JSON key in the policy': (text) => ({ environment: { secrets: { B: `app/b#${text}` } } }),
  'a stage in the policy': (text) => ({ environment: { secrets: { B: `app/b?stage=${text}` } } }),
  'what the policy extends': (text) => ({ policy: { extends: [text] } }),
  'a settings model of the policy': (text) => ({ policy: { from: text } }),
  'a key of the policy': (text) => ({ policy: { [text]: 1 } }),
  'a key of a variable': (text) => about({ type: 'password', [text]: 1 }),
  'a type of the policy': (text) => about({ type: text }),
  'a check of the policy': (text) => ({ policy: { checks: { [text]: 'off' } } }),
  'a layer of a variable': (text) => about({ type: 'password', required: [text] }),
  'an option of a type': (text) => about({ type: 'postgres-url', driver: text }),
  'a least value': (text) => about({ type: 'integer', min: text }),
  'a layer of `in`': (text) => about({ type: 'password', in: { [text]: { required: false } } }),
  'a tier of the policy': (text) => ({ environment: { tier: text } }),
  'a severity of a check': (text) => ({ policy: { checks: { port: text } } }),
  'a check of a waiver': (text) => waiver({ check: text }),
  'a variable of a waiver': (text) => waiver({ variable: text }),
  'an environment of a waiver': (text) => waiver({ environments: [text] }),
  'a day of a waiver': (text) => waiver({ expires: text }),
  'a name in a condition': (text) => ({
    policy: { rules: [{ id: 'own', assert: `${text.replace(/\W/g, '')} == "x"`, message: 'No.' }] },
  }),
  'a literal beside a name that is not declared': (text) => ({
    policy: {
      rules: [{ id: 'own', assert: `ADMIN_PASSWRD == ${JSON.stringify(text)}`, message: 'No.' }],
    },
  }),
  'a literal that does not close': (text) => ({
    policy: {
      rules: [
        { id: 'own', assert: `ADMIN_PASSWORD == "${text.replaceAll('"', '')}`, message: 'No.' },
      ],
    },
  }),
  'a literal of a condition over a value that is too long': (text) => ({
    environment: { variables: { ADMIN_PASSWORD: 'a,'.repeat(30_000) } },
    policy: {
      rules: [
        {
          id: 'own',
          assert: `ADMIN_PASSWORD.split(",").all(x, ADMIN_PASSWORD.split(",").exists(y, x == y)) || ADMIN_PASSWORD == ${JSON.stringify(text)}`,
          message: 'No.',
        },
      ],
    },
  }),
  'a condition that is none': (text) => ({
    policy: { rules: [{ id: 'own', assert: `ADMIN_PASSWORD == == ${text}`, message: 'No.' }] },
  }),
  'a pattern that is none': (text) =>
    about({ type: 'password', pattern: `(${text.replace(/\W/g, '')}` }),
  'a version of the policy': (text) => ({ policy: { version: text } }),
  'a pattern of a secret': (text) => about({ type: 'password', pattern: text.replace(/\W/g, '.') }),
  'a not-pattern of a secret': (text) =>
    about({ type: 'password', 'not-pattern': text.replace(/\W/g, '.') }),
  'a word of a secret enum': (text) => about({ type: 'enum', sensitive: true, values: [text] }),
  'a word of a secret enum in another case': (text) =>
    about({ type: 'enum', sensitive: true, values: [text.toUpperCase(), text] }),
  'a literal of a rule': (text) => rule(text),
  'a literal of a rule without a message': (text) => rule(text, { message: undefined }),
  'a message of a rule': (text) => rule('x', { message: `Not "${text}", and not ${text} either.` }),
  'a literal of when': (text) => ({
    policy: {
      variables: {
        ADMIN_PASSWORD: 'password',
        C: { type: 'string', required: { when: `ADMIN_PASSWORD != ${JSON.stringify(text)}` } },
      },
    },
  }),
  'a literal of what cannot be compared': (text) => ({
    policy: {
      rules: [
        {
          id: 'own',
          assert: `ADMIN_PASSWORD > 3 || ADMIN_PASSWORD == ${JSON.stringify(text)}`,
          message: 'No.',
        },
      ],
    },
  }),
  'a reference of ECS': (text) => ecs({ secrets: [{ name: 'B', valueFrom: text }] }),
  'a JSON key of ECS': (text) =>
    ecs({ secrets: [{ name: 'B', valueFrom: `${ARN}:${text.replaceAll(':', '')}::` }] }),
  'a key of an ExternalSecret': (text) =>
    kubernetes(
      { env: [{ name: 'B', valueFrom: { secretKeyRef: { name: 's', key: 'k' } } }] },
      {
        apiVersion: 'external-secrets.io/v1',
        kind: 'ExternalSecret',
        metadata: { name: 's' },
        spec: { data: [{ secretKey: 'k', remoteRef: { key: text } }] },
      },
    ),
  'a Secret of Kubernetes': (text) =>
    kubernetes({ env: [{ name: 'B', valueFrom: { secretKeyRef: { name: text, key: 'k' } } }] }),
  'a key of a Secret of Kubernetes': (text) =>
    kubernetes(
      { env: [{ name: 'B', valueFrom: { secretKeyRef: { name: 's', key: text } } }] },
      { apiVersion: 'v1', kind: 'Secret', metadata: { name: 's' }, stringData: { k: 'x' } },
    ),
  'a source of envFrom': (text) => kubernetes({ envFrom: [{ secretRef: { name: text } }] }),
  'an env_file of Compose': (text) => compose({ env_file: text.replaceAll('$', '') }),
  'what a service extends': (text) => compose({ extends: { service: text.replaceAll('$', '') } }),
  'a file that a service extends': (text) =>
    compose({ extends: { service: 'b', file: text.replaceAll('$', '') } }),
  'the name of another container': (text) => ({
    environment: { manifest: 'm.json' },
    files: {
      'm.json': JSON.stringify({ containerDefinitions: [{ name: 'web' }, { name: text }] }),
    },
  }),
  'a variable that names a variable of Compose': (text) => ({
    ...compose({ environment: ['${MADE}=x', 'A${MADE}', 'B=${MADE}'], env_file: 'no/${MADE}.env' }),
    inputs: { variables: [`MADE=${text}`] },
  }),
  'a variable of .env that names a file': (text) => {
    const { files, environment } = compose({ env_file: ['${MADE}'], environment: ['${MADE}'] })
    return { environment, files: { ...files, '.env': `MADE='${text.replace(/['\n\\]/g, '')}'\n` } }
  },
  'a key of a JSON secret': (text) => ({
    environment: { secrets: { '*': `app/keyed` } },
    files: { keyed: text },
  }),
  'the last line of a key without quotes': (text) => ({
    environment: { 'env-files': ['.env'] },
    files: {
      '.env': `KEY=-----BEGIN RSA PRIVATE KEY-----\n${text.replace(/\W/g, '')}=\n-----END RSA PRIVATE KEY-----\n`,
    },
  }),
  'the last line of a key among the variables': (text) => ({
    inputs: {
      variables: [
        'KEY=-----BEGIN RSA PRIVATE KEY-----',
        `${text.replace(/\W/g, '')}=`,
        '-----END RSA PRIVATE KEY-----',
      ],
    },
  }),
}

export const PLACES = Object.keys(CASES)
const ARN = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:app/b-AbCdEf'

/** What every case has around it: the files of the run, and what the store holds. */
export function misplacedRun(place: string, text: string) {
  const { inputs = {}, policy = {}, environment = {}, files = {} } = CASES[place]?.(text) ?? {}
  const { keyed = 'k', ...others } = files as Readonly<Record<string, string>>
  const stored: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'app/b': { K: 'stored-value' },
    'app/keyed': { [keyed]: 'bob', OTHER: 'x' },
  }
  const all: Readonly<Record<string, string>> = {
    'bootgate.yml': JSON.stringify({
      version: 1,
      service: 'backend',
      environments: { prod: { variables: { ADMIN_PASSWORD: 'Orchard-kite-31' }, ...environment } },
      variables: { ADMIN_PASSWORD: 'password' },
      ...policy,
    }),
    ...others,
  }
  return { inputs, stored, others, all }
}

/** Everything that a run shows, and `explain` and `init` from the same files, with a text in such a place. */
export async function misplaced(place: string, text: string): Promise<Shown> {
  const { inputs, stored, others, all } = misplacedRun(place, text)
  const local = secretsFile(JSON.stringify(stored), 'secrets.json')
  const raw = readInputs({ 'env-files': [], variables: [], secrets: [], ...inputs })
  const words = pathWords(raw.value)
  const ports = {
    readText: async (path: string) => {
      const found = all[path]
      if (found !== undefined) return found
      const message =
        words(path) === path ? `There is no file ${path}.` : `${words(path)} is not there.`
      throw new GateError({ code: 'FILE_NOT_FOUND', message, fix: anyPath(path) })
    },
    ...local,
    expired: new Promise<never>(() => {}),
    mask: () => {},
    keep: [],
    now: Date.UTC(2026, 10, 25),
  }
  const run = await runGate(raw, { ...ports, publish: async () => {} })
  const { value, failures } = await explain('ADMIN_PASSWORD', raw, ports)
  const made = await firstPolicy(
    { from: [], service: 'backend', output: 'bootgate.yml', container: null, prefix: '' },
    { readText: ports.readText, listFiles: async () => Object.keys(others) },
  )
  return {
    ...Object.fromEntries(FORMATS.map((format) => [format, renderAs(format, run, around)])),
    ...postedOf(run),
    'explain, text': renderExplanations(value, failures, (_, shown) => shown),
    'explain, json': renderExplanationsJson(value, failures),
    init: `${made.text}\n${renderFirstPolicy(made, 'bootgate.yml', (_, shown) => shown)}`,
  }
}
