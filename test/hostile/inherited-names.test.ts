import { describe, expect, it } from 'vitest'
import { Secret } from '../../src/domain/secret.ts'
import { explain } from '../../src/explain/explain.ts'
import { renderExplanations } from '../../src/explain/render.ts'
import { type RawInputs, readInputs } from '../../src/inputs/read.ts'
import { types } from '../../src/types/index.ts'
import { type Given, gateRun } from '../support/gate-runs.ts'
import { auditOf } from '../support/workflows.ts'

/** Every name that a plain object answers to without having been given it. */
const NAMES = Object.getOwnPropertyNames(Object.prototype)
/** The one that a policy refuses: what reads it would leave it out without a word. */
const PROTO = '__proto__'

/** A name of the same form and length that no object has. */
function ordinary(name: string): string {
  return name.replace(/[a-z](?=[^a-z]*$)/, 'q')
}

interface Asked extends Omit<Given, 'inputs'> {
  readonly inputs?: Partial<RawInputs>
}

const policy = (more: Readonly<Record<string, unknown>>, environments: unknown = { zenv: {} }) => ({
  version: 1,
  service: 'b',
  environments,
  variables: { PORT: 'port' },
  ...more,
})
const PORTS = { PORT: 'http' }
const task = (container: string, entry: Readonly<Record<string, string>>, name = 'PORT') => ({
  'm.json': JSON.stringify({
    containerDefinitions: [
      { name: container, image: 'i', environment: [{ name, value: 'http' }], ...entry },
      { name: 'zother', image: 'i' },
    ],
  }),
})
const IN_MANIFEST = { zenv: { manifest: 'm.json', container: 'zcontainer' } }
const secret = (reference: string, key = 'PORT') => ({
  policy: policy({}, { zenv: { secrets: { [key]: reference } } }),
})
const kube = (kind: string, name: string, container: string, map: string) => ({
  'm.json': JSON.stringify({
    apiVersion: 'apps/v1',
    kind,
    metadata: { name },
    spec: {
      template: {
        spec: {
          containers: [
            { name: container, env: [{ name: 'PORT', value: 'http' }] },
            { name: 'zother', envFrom: [{ configMapRef: { name: map } }] },
          ],
        },
      },
    },
  }),
})
const compose = (service: string, entry: unknown) => ({
  'm.json': JSON.stringify({ services: { [service]: entry, zother: { image: 'i' } } }),
})
const stack = (resource: unknown, id: string, more = {}) => ({
  'm.json': JSON.stringify({ Resources: { [id]: resource }, ...more }),
})
const lambda = (variables: unknown) => ({
  Type: 'AWS::Lambda::Function',
  Properties: { Environment: { Variables: variables } },
})
const settings = (properties: unknown, more = {}) => ({
  policy: policy({ from: 'settings.json' }, { zenv: { variables: PORTS } }),
  files: { 'settings.json': JSON.stringify({ type: 'object', properties, ...more }) },
})

/** A place of a policy where somebody writes a name of their own, as a key. */
const KEYS: Readonly<Record<string, (name: string) => Asked>> = {
  'an environment, with severities, types and needs by tier': (name) => ({
    policy: policy(
      {
        variables: {
          PORT: 'port',
          A: { type: 'string', required: ['staging'] },
          B: { type: 'string', in: { staging: { required: false } } },
        },
        rules: [
          { id: 'zrule', assert: 'A != B', message: 'M.', severity: { staging: 'warning' } },
          { id: 'zneed', require: ['A'], when: 'B == null', severity: { staging: 'info' } },
        ],
        checks: { required: { staging: 'warning' }, port: { staging: 'warning' } },
      },
      { [name]: { variables: PORTS } },
    ),
  }),
  'an environment that the checks name': (name) => ({
    policy: policy({ checks: { port: { [name]: 'warning' } } }, { [name]: { variables: PORTS } }),
  }),
  'an environment that is not asked for': (name) => ({
    policy: policy({ checks: { port: { [name]: 'off' } } }, { [name]: {}, zenv: {} }),
    inputs: { environment: ['zenv'], variables: ['PORT=http'] },
  }),
  'an environment that a variable names': (name) => ({
    policy: policy(
      { variables: { A: { type: 'integer', in: { [name]: { required: false } } } } },
      { [name]: {}, zenv: {} },
    ),
    inputs: { environment: ['zenv'] },
  }),
  'a declared variable': (name) => ({ policy: policy({ variables: { [name]: 'port' } }) }),
  'a declared variable that the policy gives': (name) => ({
    policy: policy({ variables: { [name]: 'port' } }, { zenv: { variables: { [name]: 'http' } } }),
  }),
  'a variable without a type': (name) => ({ policy: policy({ variables: { [name]: null } }) }),
  'a variable that only a source gives': (name) => ({
    policy: policy({}, { zenv: { variables: { ...PORTS, [name]: '' } } }),
  }),
  'a variable from a secret': (name) => ({
    ...secret('zsecret', name),
    secrets: { zsecret: 'x' },
  }),
  'a type’s option': (name) => ({
    policy: policy({ variables: { PORT: { type: 'port', [name]: 1 } } }),
  }),
  'a check': (name) => ({ policy: policy({ checks: { [name]: 'off' } }) }),
  'a tier of a check': (name) => ({ policy: policy({ checks: { port: { [name]: 'off' } } }) }),
  'a tier of a rule': (name) => ({
    policy: policy({
      rules: [{ id: 'zrule', assert: 'PORT == 1', message: 'M.', severity: { [name]: 'info' } }],
    }),
  }),
  'a tier of a variable': (name) => ({
    policy: policy({ variables: { PORT: { type: 'port', in: { [name]: { required: false } } } } }),
  }),
  'a key of the policy': (name) => ({ policy: policy({ [name]: {} }) }),
  'a key of an environment': (name) => ({ policy: policy({}, { zenv: { [name]: 'x' } }) }),
}

/** A place where somebody writes a name as a text, or as a key of a file that is no policy. */
const TEXTS: Readonly<Record<string, (name: string) => Asked>> = {
  'the service': (name) => ({ policy: policy({ service: name }) }),
  'the environment asked for': (name) => ({
    policy: policy({}),
    inputs: { environment: [name] },
  }),
  'a tier': (name) => ({ policy: policy({}, { zenv: { tier: name } }) }),
  'a type': (name) => ({ policy: policy({ variables: { PORT: name } }) }),
  'a driver': (name) => ({
    policy: policy({ variables: { DB: { type: 'postgres-url', driver: name } } }),
  }),
  'a preset': (name) => ({ policy: policy({ extends: [name] }) }),
  'a word of an enum': (name) => ({
    policy: policy({ variables: { A: { type: 'enum', values: ['a', name] } } }),
    inputs: { variables: [`A=${name}`] },
  }),
  'a need': (name) => ({
    policy: policy({ variables: { PORT: { type: 'port', required: [name] } } }),
  }),
  'the id of a rule': (name) => ({
    policy: policy({ rules: [{ id: name, assert: 'PORT == 1', message: 'M.' }] }),
  }),
  'a variable of a rule': (name) => ({
    policy: policy({ rules: [{ id: 'zrule', 'all-or-none': ['PORT', name] }] }),
  }),
  'a word of a condition': (name) => ({
    policy: policy({ rules: [{ id: 'zrule', assert: `PORT.${name} == 1`, message: 'M.' }] }),
    inputs: { variables: ['PORT=80'] },
  }),
  'the check of a waiver': (name) => ({
    policy: policy({ waivers: [waiver({ check: name })] }),
  }),
  'the variable of a waiver': (name) => ({
    policy: policy({ waivers: [waiver({ variable: name })] }, { zenv: { variables: PORTS } }),
  }),
  'the environment of a waiver': (name) => ({
    policy: policy({ waivers: [waiver({ environments: [name] })] }),
  }),
  'a variable of a flag': (name) => ({
    policy: policy({}, { zenv: { variables: PORTS } }),
    inputs: { variables: [`${name}=x`], secrets: [`Z${name}=zsecret`] },
    secrets: { zsecret: 'x' },
  }),
  'a variable of an env file': (name) => ({
    policy: policy({}, { zenv: { 'env-files': ['f.env'] } }),
    files: { 'f.env': `${name}=x\nPORT=\${${name}}\n` },
  }),
  'a file': (name) => ({ policy: policy({}, { zenv: { 'env-files': [name], manifest: name } }) }),
  'a format': (name) => ({
    policy: policy({}, { zenv: { ...IN_MANIFEST.zenv, 'manifest-format': name } }),
    files: task('zcontainer', {}),
  }),
  'a secret': (name) => secret(name),
  'a secret that is there': (name) => ({ ...secret(name), secrets: { [name]: 'http' } }),
  'a key of a secret': (name) => ({
    ...secret(`zsecret#${name}`),
    secrets: { zsecret: `{"${name}": "http"}` },
  }),
  'a key of a secret that lacks it': (name) => ({
    ...secret(`zsecret#${name}`),
    secrets: { zsecret: '{"A": "http"}' },
  }),
  'a key that a secret brings in': (name) => ({
    policy: policy({}, { zenv: { secrets: { '*': 'zsecret' } } }),
    secrets: { zsecret: `{"${name}": "x", "PORT": "http"}` },
  }),
  'a stage': (name) => ({ ...secret(`zsecret?stage=${name}`), secrets: { zsecret: '80' } }),
  'a secret of a stand-in': (name) => ({
    policy: policy({}, { zenv: { secrets: { PORT: name }, 'secrets-from': 's.json' } }),
    files: { 's.json': '{"a": "b"}' },
  }),
  'a secret that a stand-in has': (name) => ({
    policy: policy({}, { zenv: { secrets: { PORT: name }, 'secrets-from': 's.json' } }),
    files: { 's.json': `{"${name}": "http"}` },
  }),
  'a parameter of a stand-in': (name) => ({
    policy: policy({}, { zenv: { secrets: { PORT: `ssm:${name}` }, 'secrets-from': 's.json' } }),
    files: { 's.json': '{"a": "b"}' },
  }),
  'a region': (name) => ({ policy: policy({}, { zenv: { region: name, variables: PORTS } }) }),
  'a container that is not there': (name) => ({
    policy: policy({}, { zenv: { manifest: 'm.json', container: name } }),
    files: task('zcontainer', {}),
  }),
  'a container': (name) => ({
    policy: policy({}, { zenv: { manifest: 'm.json', container: name } }),
    files: task(name, {}),
  }),
  'a variable of a task': (name) => ({
    policy: policy({}, IN_MANIFEST),
    files: task('zcontainer', {}, name),
  }),
  'a key of a container': (name) => ({
    policy: policy({}, IN_MANIFEST),
    files: task('zcontainer', { [name]: 'x' }),
  }),
  'an object of Kubernetes': (name) => ({
    policy: policy({}, { zenv: { manifest: 'm.json', container: name } }),
    files: kube('Deployment', name, name, name),
  }),
  'a map of Kubernetes': (name) => ({
    policy: policy({}, { zenv: { manifest: 'm.json', container: 'zother' } }),
    files: kube('Deployment', 'zweb', 'zcontainer', name),
  }),
  'a kind of Kubernetes': (name) => ({
    policy: policy({}, { zenv: { manifest: 'm.json', 'manifest-format': 'kubernetes' } }),
    files: kube(name, 'zweb', 'zcontainer', 'zmap'),
  }),
  'a service of Compose': (name) => ({
    policy: policy({}, { zenv: { manifest: 'm.json', container: name } }),
    files: compose(name, { image: 'i', environment: { PORT: 'http', [name]: 'x' } }),
  }),
  'a service of Compose that is not there': (name) => ({
    policy: policy({}, { zenv: { manifest: 'm.json', container: name } }),
    files: compose('zservice', { image: 'i', environment: PORTS }),
  }),
  'what Compose interpolates': (name) => ({
    policy: policy({}, { zenv: { manifest: 'm.json', container: 'zservice' } }),
    files: compose('zservice', { image: 'i', environment: { PORT: `\${${name}}` } }),
  }),
  'what a service of Compose extends': (name) => ({
    policy: policy({}, { zenv: { manifest: 'm.json', container: 'zservice' } }),
    files: compose('zservice', { extends: name, environment: PORTS, secrets: [name] }),
  }),
  'a resource of CloudFormation': (name) => ({
    policy: policy({}, { zenv: { manifest: 'm.json', container: name } }),
    files: stack(lambda({ PORT: 'http', [name]: 'x' }), name),
  }),
  'a type of CloudFormation': (name) => ({
    policy: policy({}, { zenv: { manifest: 'm.json', 'manifest-format': 'cloudformation' } }),
    files: stack({ Type: name }, 'zid'),
  }),
  'a reference of CloudFormation': (name) => ({
    policy: policy({}, { zenv: { manifest: 'm.json' } }),
    files: stack(lambda({ PORT: { Ref: name }, A: { [name]: 'x' } }), 'zid', { Parameters: {} }),
  }),
  'a setting': (name) => settings({ [name]: { type: 'string' } }),
  'a setting that is needed': (name) => settings({ ZA: { type: 'string' } }, { required: [name] }),
  'a setting of zod': (name) =>
    settings({ [name]: { type: 'string' }, zB: { type: 'string' } }, { $schema: 'x' }),
  'a format of a setting': (name) => settings({ za: { type: 'string', format: name } }),
  'a type of a setting': (name) => settings({ za: { type: name } }),
  'a reference of a setting': (name) => settings({ za: { $ref: `#/${name}` } }),
}

function waiver(more: Readonly<Record<string, unknown>>) {
  return { check: 'port', variable: '*', reason: 'R.', owner: 'me', expires: '2027-01-01', ...more }
}

const GATE = `bootgate/bootgate@${'0'.repeat(39)}1`
const flow = (jobs: unknown, on: unknown = 'push') => ({
  'deploy.yml': JSON.stringify({ on, permissions: {}, jobs }),
})
const DEPLOY = 'cdk deploy'

const WORKFLOWS: Readonly<Record<string, (name: string) => Readonly<Record<string, string>>>> = {
  'a step that is asked for its output': (name) =>
    flow({
      a: {
        steps: [
          { id: name, uses: GATE },
          { run: DEPLOY, if: `always() && steps.${name}.conclusion != 'failure'` },
        ],
      },
    }),
  'a step that is asked for what it has not': (name) =>
    flow({
      a: {
        steps: [
          { id: 'gate', uses: GATE },
          { run: DEPLOY, if: `always() && steps.gate.outputs.${name} == ''` },
        ],
      },
    }),
  'a step that is not there': (name) =>
    flow({
      a: {
        steps: [
          { id: 'gate', uses: GATE },
          { run: DEPLOY, if: `always() && !steps.${name}` },
        ],
      },
    }),
  'a job and its output': (name) =>
    flow({
      [name]: {
        outputs: { [name]: '${{ steps.gate.outputs.result }}' },
        steps: [{ id: 'gate', uses: GATE }],
      },
      b: {
        needs: name,
        if: `always() && needs.${name}.outputs.${name} == 'pass'`,
        steps: [{ run: DEPLOY }],
      },
    }),
  'a job that is needed and not there': (name) =>
    flow({ a: { needs: name, steps: [{ uses: GATE }, { run: DEPLOY }] } }),
  'an event, an input and a key': (name) =>
    flow(
      {
        a: {
          [name]: 'x',
          env: { [name]: 'x' },
          steps: [
            { uses: GATE, with: { [name]: 'x' } },
            { run: DEPLOY, if: `inputs.${name}` },
          ],
        },
      },
      { [name]: null, workflow_call: { inputs: { [name]: { default: 'x' } }, outputs: {} } },
    ),
  'a function': (name) =>
    flow({ a: { steps: [{ uses: GATE }, { run: DEPLOY, if: `${name}('x')` }] } }),
  'a context': (name) => flow({ a: { steps: [{ uses: GATE }, { run: DEPLOY, if: `${name}.x` }] } }),
  'an input and an output of an action': (name) => ({
    'act/action.yml': JSON.stringify({
      inputs: { [name]: { default: 'echo' } },
      outputs: { [name]: { value: '${{ steps.gate.outputs.result }}' } },
      runs: {
        using: 'composite',
        steps: [
          { id: 'gate', uses: GATE },
          { run: `\${{ inputs.${name} }} deploy`, shell: 'sh' },
        ],
      },
    }),
    ...flow({
      a: {
        steps: [
          { id: 'act', uses: './act', with: { [name]: 'cdk' } },
          { run: DEPLOY, if: `always() && steps.act.outputs.${name} == 'pass'` },
        ],
      },
    }),
  }),
}

/** All that a run says, in an order that does not hang on the name. */
async function said(asked: Asked, name: string): Promise<readonly string[]> {
  const { reports } = await gateRun(asked)
  const lines = reports.flatMap((report) => [
    `${report.service} ${report.environment} ${report.tier} ${report.result} ${report.checked}`,
    ...[...report.variables, ...report.findings, ...report.failures].map((one) =>
      JSON.stringify(one),
    ),
  ])
  return lines.map((line) => neutral(line, name)).sort()
}

/** A suggestion goes by spelling, and a column by length. */
function neutral(line: string, name: string): string {
  return line
    .replaceAll(name, 'NAME')
    .replaceAll(name.toUpperCase(), 'UPPER')
    .replace(/ Did you mean [^?]*\?/g, '')
    .replace(/"column":\d+/g, '')
}

const alike = async (place: (name: string) => Asked, name: string) => {
  const other = ordinary(name)
  expect(await said(place(name), name)).toEqual(await said(place(other), other))
}

describe.each(NAMES.filter((name) => name !== PROTO))('%s', (name) => {
  it.each(Object.entries(KEYS))('is a key like any other as %s', (_, place) => alike(place, name))
})

describe(PROTO, () => {
  it.each(Object.entries(KEYS))('is refused with its place as %s', async (_, place) => {
    const { reports } = await gateRun(place(PROTO))
    expect(reports.map(({ result }) => result)).toEqual(['broken'])
    const failures = reports.flatMap((report) => report.failures)
    expect(failures.find(({ message }) => message.startsWith(PROTO))).toMatchObject({
      code: 'POLICY_INVALID',
      location: { file: 'bootgate.yml' },
    })
  })
})

describe.each(NAMES)('%s', (name) => {
  it.each(Object.entries(TEXTS))('is a name like any other as %s', (_, place) => alike(place, name))

  it('reads as a value of any type as any other word does', () => {
    const bound = types.flatMap((type) => {
      try {
        return [type.bind(type.examples.options ?? {})]
      } catch {
        return []
      }
    })
    expect(bound.length).toBeGreaterThan(40)
    const forms = [name, `${name}://db.acme-co.org/x`, `1${name}`, `1 ${name}`, `0 0 * * ${name}`]
    for (const type of bound)
      for (const form of forms) {
        const codes = (text: string) => type.judge(new Secret(text)).map(({ code }) => code)
        const other = form.replace(name, ordinary(name))
        expect(codes(form), `${type.name}: ${form}`).toEqual(codes(other))
      }
  })

  it('is explained as any other word is', async () => {
    const explained = async (word: string) => {
      const inputs = readInputs({ 'env-files': [], secrets: [], variables: [] })
      const { value, failures } = await explain(word, inputs, {
        readText: async () => JSON.stringify(policy({})),
        fetchSecret: async () => ({ text: new Secret('x'), versionId: 'v', stages: [] }),
        fetchParameter: async () => ({ text: new Secret('x'), versionId: null, stages: [] }),
        expired: new Promise(() => {}),
        mask: () => {},
        keep: [],
        now: 0,
      })
      return neutral(
        renderExplanations(value, failures, (_, text) => text),
        word,
      )
    }
    expect(await explained(name)).toBe(await explained(ordinary(name)))
  })

  it.each(Object.entries(WORKFLOWS))('is audited as any other name as %s', (_, workflow) => {
    const found = (word: string) => {
      try {
        const { findings } = auditOf(workflow(word))
        return findings.map((one) => neutral(JSON.stringify(one), word))
      } catch (thrown) {
        return thrown instanceof Error ? neutral(thrown.message, word) : thrown
      }
    }
    expect(found(name)).toEqual(found(ordinary(name)))
  })
})
