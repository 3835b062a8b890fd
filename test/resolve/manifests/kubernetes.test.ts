import { describe, expect, it } from 'vitest'
import { expand } from '../../../src/resolve/manifests/kubernetes-expansion.ts'
import { readManifest } from './read.ts'

async function read(text: string, container: string | null = null) {
  const { value, failures } = await readManifest(text, 'k8s.yaml', null, {
    container,
    readBeside: async () => '',
    variables: new Map(),
  })
  const entries = value?.entries ?? []
  const shown = entries.map(({ name, given }) => {
    if (given.kind === 'plain') return [name, `=${given.text}`]
    if (given.kind === 'filled') return [name, given.value.reveal()]
    if (given.kind === 'unavailable') return [name, given.because]
    const { reference } = given
    if (reference.store === 'parameter-store')
      return [name, `ssm ${reference.id} ${reference.region}`]
    const { id, jsonKey, stage, versionId, region } = reference
    return [name, [given.kind, id, jsonKey, stage, versionId, region].join(' ')]
  })
  return {
    platform: value?.platform,
    entries,
    shown: Object.fromEntries(shown),
    remarks: value?.remarks ?? [],
    checks: (value?.remarks ?? []).map(({ check, variable }) => [check, variable]),
    failures,
    codes: failures.map(({ code }) => code),
  }
}

const indent = (text: string, by: number) => text.replaceAll(/^(?=.)/gm, ' '.repeat(by))
const pod = (body: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n    - name: app\n${indent(body, 6)}`
const env = (body: string) => pod(`env:\n${indent(body, 2)}`)
const object = (kind: string, name: string, body: string) =>
  `---\napiVersion: v1\nkind: ${kind}\nmetadata: {name: ${name}}\n${body}`
const key = (kind: string, name: string, at: string, more = '') =>
  `valueFrom: {${kind}KeyRef: {name: ${name}, key: ${at}${more}}}`

describe('a Kubernetes workload', () => {
  it('gives its variables, with the line of each', async () => {
    const { platform, shown, entries, codes } = await read(
      env(
        '- {name: A, value: x}\n- name: B\n- {name: C, value: "8080"}\n- {name: D, value: 2020-01-01}\n',
      ),
    )
    expect([platform, codes]).toEqual(['kubernetes', []])
    expect(shown).toEqual({ A: '=x', B: '=', C: '=8080', D: '=2020-01-01' })
    expect(entries.map(({ location }) => location.line)).toEqual([8, 9, 10, 11])
  })

  const template = { spec: { containers: [{ name: 'app', env: [{ name: 'A', value: 'x' }] }] } }

  it.each<[string, string, unknown]>([
    ['apps/v1', 'Deployment', { template }],
    ['apps/v1', 'StatefulSet', { template }],
    ['apps/v1', 'DaemonSet', { template }],
    ['apps/v1', 'ReplicaSet', { template }],
    ['batch/v1', 'Job', { template }],
    ['batch/v1', 'CronJob', { jobTemplate: { spec: { template } } }],
    ['v1', 'Pod', template.spec],
  ])('is read as %s %s, alone and in a list', async (apiVersion, kind, spec) => {
    const one = { apiVersion, kind, metadata: { name: 'web' }, spec }
    expect((await read(JSON.stringify(one))).shown).toEqual({ A: '=x' })
    const list = { apiVersion: 'v1', kind: 'List', items: [one] }
    expect((await read(JSON.stringify(list))).shown).toEqual({ A: '=x' })
  })

  it('is read with CRLF, a BOM and empty documents between', async () => {
    const text = `\ufeff---\n${env('- {name: A, value: x}\n')}---\n---\n`.replaceAll('\n', '\r\n')
    expect((await read(text)).shown).toEqual({ A: '=x' })
  })

  it('takes envFrom first, a later one over an earlier one, and env over both', async () => {
    const text =
      pod(
        'envFrom:\n  - configMapRef: {name: one}\n  - prefix: P_\n    secretRef: {name: two}\n  - configMapRef: {name: three}\nenv:\n  - {name: B, value: env}\n',
      ) +
      object('ConfigMap', 'one', 'data: {A: "1", B: "1", C: "1"}\n') +
      object('Secret', 'two', 'data: {S: c2VjcmV0, T: Cg==}\nstringData: {T: own}\n') +
      object('ConfigMap', 'three', 'data: {C: "3"}\n')
    const { shown, checks, codes, entries } = await read(text)
    expect([codes, checks]).toEqual([[], []])
    expect(shown).toEqual({ A: '=1', B: '=env', C: '=3', P_S: '=secret', P_T: '=own' })
    expect(entries.find(({ name }) => name === 'P_T')?.location.line).toBe(24)
  })

  it('takes single keys, and leaves out optional ones that are not there', async () => {
    const text =
      pod(
        `envFrom: [{configMapRef: {name: one}}]\nenv:\n  - {name: A, ${key('configMap', 'one', 'K')}}\n  - {name: K, ${key('secret', 'two', 'X', ', optional: true')}}\n  - {name: B, ${key('secret', 'two', 'S')}}\n`,
      ) +
      object('ConfigMap', 'one', 'data: {K: v}\n') +
      object('Secret', 'two', 'data: {S: /w==}\n')
    expect((await read(text)).shown).toEqual({
      A: '=v',
      B: 'holds bytes that are no text',
      K: '=v',
    })
  })

  it('says what only the cluster has', async () => {
    const { shown, codes } = await read(
      env(
        `- {name: A, ${key('secret', 's', 'k')}}\n- {name: B, ${key('configMap', 'c', 'k', ', optional: true')}}\n- {name: C, valueFrom: {fieldRef: {fieldPath: status.podIP}}}\n- {name: D, valueFrom: {resourceFieldRef: {resource: limits.cpu}}}\n`,
      ),
    )
    expect(codes).toEqual([])
    expect(shown).toEqual({
      A: 'comes from Secret s, which is not in this file',
      B: 'comes from ConfigMap c, which is not in this file',
      C: 'is set from the pod itself',
      D: 'is set from the pod itself',
    })
  })

  it('remarks on sources of envFrom that are not in the file', async () => {
    const { checks, remarks, codes } = await read(pod('envFrom:\n  - secretRef: {name: s}\n'))
    expect([checks, codes]).toEqual([[['env-file-unavailable', null]], []])
    expect(remarks[0]?.says).toContain('Secret s')
  })

  it('finds sources in its own namespace only', async () => {
    const text =
      env(`- {name: A, ${key('configMap', 'c', 'k')}}\n`).replace(
        '{name: web}',
        '{name: web, namespace: a}',
      ) + object('ConfigMap', 'c', 'data: {k: v}\n').replace('{name: c}', '{name: c, namespace: b}')
    expect((await read(text)).shown).toEqual({ A: expect.stringContaining('not in this file') })
  })

  it('fills in $(NAME) from what stands before', async () => {
    const { shown } = await read(
      env(
        `- {name: U, value: $(H)}\n- {name: H, value: db}\n- {name: A, value: "x://$(H):$(NO)/$$(H)"}\n- {name: S, ${key('secret', 's', 'k')}}\n- {name: B, value: $(S)}\n- {name: C, value: $(DB_SERVICE_HOST)}\n`,
      ),
    )
    expect(shown).toMatchObject({
      U: '=$(H)',
      A: '=x://db:$(NO)/$(H)',
      B: 'is made from S, whose value is fetched by the cluster',
      C: 'is made from DB_SERVICE_HOST, which the cluster sets',
    })
  })

  it('keeps strange names, and says that few can read them', async () => {
    const { shown, checks } = await read(
      env('- {name: a.b, value: x}\n- {name: __proto__, value: z}\n'),
    )
    expect(Object.keys(shown).sort()).toEqual(['__proto__', 'a.b'])
    expect(checks).toEqual([['key-name', 'a.b']])
  })

  it('with a name twice in env is told so', async () => {
    const { checks } = await read(env('- {name: A, value: x}\n- {name: A, value: z}\n'))
    expect(checks).toEqual([['duplicate-name', 'A']])
  })

  it('is the one that is named: by container, by workload, by kind', async () => {
    const one = (kind: string, name: string, value: string) =>
      `---\napiVersion: apps/v1\nkind: ${kind}\nmetadata: {name: ${name}}\nspec:\n  template:\n    spec:\n      initContainers: [{name: init, env: [{name: A, value: i}]}]\n      containers: [{name: app, env: [{name: A, value: ${value}}]}]\n`
    const single = one('Deployment', 'web', 'd')
    expect((await read(single)).shown).toEqual({ A: '=d' })
    expect((await read(single, 'init')).shown).toEqual({ A: '=i' })
    const two = single + one('Deployment', 'job', 'j')
    expect((await read(two)).failures).toMatchObject([
      { code: 'CONTAINER_REQUIRED', message: expect.stringContaining('web/app, job/app') },
    ])
    expect((await read(two, 'app')).codes).toEqual(['CONTAINER_REQUIRED'])
    expect((await read(two, 'job/app')).shown).toEqual({ A: '=j' })
    expect((await read(two, 'jop/app')).failures).toMatchObject([
      { code: 'CONTAINER_UNKNOWN', message: expect.stringContaining('Did you mean job/app?') },
    ])
    const kinds = single + one('StatefulSet', 'web', 's')
    expect((await read(kinds, 'web/app')).failures).toMatchObject([
      { message: expect.stringContaining('Deployment/web/app, StatefulSet/web/app') },
    ])
    expect((await read(kinds, 'StatefulSet/web/app')).shown).toEqual({ A: '=s' })
  })
})

const external = (spec: string, version = 'v1') =>
  `---\napiVersion: external-secrets.io/${version}\nkind: ExternalSecret\nmetadata: {name: es}\nspec:\n${indent(spec, 2)}`
const store = (aws: string, kind = 'SecretStore') =>
  `---\napiVersion: external-secrets.io/v1\nkind: ${kind}\nmetadata: {name: st}\nspec: {provider: ${aws}}\n`
const REF = 'secretStoreRef: {name: st}\n'
const remote = (ref: string) => `${REF}data:\n  - secretKey: k\n    remoteRef: ${ref}\n`
const taken = env(`- {name: A, ${key('secret', 'es', 'k')}}\n`)
const all = pod(
  'envFrom:\n  - prefix: P_\n    secretRef: {name: es}\nenv:\n  - {name: B, value: x}\n',
)
const SM = '{aws: {service: SecretsManager, region: eu-west-1}}'
const PS = '{aws: {service: ParameterStore, region: eu-west-1}}'

describe('an ExternalSecret', () => {
  it.each<[string, string, string]>([
    ['{key: app, property: K}', SM, 'reference app K   eu-west-1'],
    ['{key: app}', SM, 'reference app    eu-west-1'],
    [
      '{key: app, property: a.b, version: AWSPREVIOUS}',
      SM,
      'reference app a.b AWSPREVIOUS  eu-west-1',
    ],
    ['{key: app, version: uuid/1-2}', SM, 'reference app   1-2 eu-west-1'],
    ['{key: app}', '{aws: {service: SecretsManager, prefix: team/}}', 'reference team/app    '],
    [
      '{key: "arn:aws:secretsmanager:us-east-1:123456789012:secret:app-AbCdEf"}',
      SM,
      'reference arn:aws:secretsmanager:us-east-1:123456789012:secret:app-AbCdEf    us-east-1',
    ],
    ['{key: /team/app, version: "3"}', PS, 'ssm /team/app:3 eu-west-1'],
    [
      '{key: /team/app, property: K}',
      PS,
      'is a part of a parameter (property), which the gate does not take apart',
    ],
    ['{key: app}', '{vault: {}}', 'comes from SecretStore st, which is not AWS'],
    [
      '{key: app, decodingStrategy: Base64}',
      SM,
      expect.stringContaining('decodingStrategy') as never,
    ],
    ['{key: app, metadataPolicy: Fetch}', SM, expect.stringContaining('metadataPolicy') as never],
    ['{key: "{{ .Values.key }}"}', SM, 'has a reference that cannot be read'],
  ])('with %s in %s', async (ref, provider, expected) => {
    const { shown, codes } = await read(taken + external(remote(ref)) + store(provider))
    expect([shown, codes]).toEqual([{ A: expected }, []])
  })

  it('of v1beta1 is read, and a store that is not in the file is Secrets Manager', async () => {
    const { shown } = await read(taken + external(remote('{key: app, property: K}'), 'v1beta1'))
    expect(shown).toEqual({ A: 'reference app K   ' })
  })

  it('finds a ClusterSecretStore by its kind, and one of a single key', async () => {
    const spec = `secretStoreRef: {name: st, kind: ClusterSecretStore}\ndata:\n  - {secretKey: k, remoteRef: {key: app}}\n`
    const { shown } = await read(
      taken + external(spec) + store(PS) + store(SM, 'ClusterSecretStore'),
    )
    expect(shown).toEqual({ A: 'reference app    eu-west-1' })
    const own = `secretStoreRef: {name: no}\ndata:\n  - {secretKey: k, remoteRef: {key: app}, sourceRef: {storeRef: {name: st}}}\n`
    expect((await read(taken + external(own) + store(PS))).shown).toEqual({
      A: 'ssm app eu-west-1',
    })
  })

  it('that extracts a whole secret brings in its keys, weaker than env', async () => {
    const spec = `${REF}dataFrom:\n  - extract: {key: app}\ndata:\n  - {secretKey: k, remoteRef: {key: other}}\n`
    const { entries, shown, codes, checks } = await read(all + external(spec))
    expect([codes, checks]).toEqual([[], []])
    expect(entries.map(({ name }) => name)).toEqual(['P_*', 'P_k', 'B'])
    expect(shown).toMatchObject({ 'P_*': 'expansion app    ', P_k: 'reference other    ' })
    const only = await read(taken + external(`${REF}dataFrom:\n  - extract: {key: app}\n`))
    expect(only.shown).toEqual({ A: 'reference app k   ' })
  })

  it.each([
    'dataFrom:\n  - find: {name: {regexp: .*}}\n',
    'dataFrom:\n  - extract: {key: app}\n    rewrite: [{regexp: {source: a, target: b}}]\n',
    'dataFrom:\n  - extract: {key: app, property: part}\n',
    'dataFrom:\n  - sourceRef: {generatorRef: {kind: Password, name: p}}\n',
  ])('whose keys cannot be listed is unavailable: %j', async (spec) => {
    expect((await read(taken + external(REF + spec))).shown).toEqual({
      A: 'comes from a part of ExternalSecret es that the gate cannot list',
    })
    expect((await read(all + external(REF + spec))).checks).toEqual([
      ['env-file-unavailable', null],
    ])
  })

  it('with a template gives what the template gives', async () => {
    const spec = `target:\n  template:\n    data: {k: "{{ .raw }}", u: "x://{{ .raw }}", p: plain}\n${REF}data:\n  - {secretKey: raw, remoteRef: {key: app}}\n`
    const { shown } = await read(all + external(spec))
    expect(shown).toEqual({
      P_k: 'reference app    ',
      P_u: 'is made by the template of ExternalSecret es',
      P_p: '=plain',
      B: '=x',
    })
    const merged = await read(
      all + external(spec.replace('data: {k', 'mergePolicy: Merge\n    data: {k')),
    )
    expect(Object.keys(merged.shown)).toContain('P_raw')
  })

  it.each<[string, string]>([
    [
      'generatorRef',
      `${REF}data:\n  - secretKey: k\n    sourceRef: {generatorRef: {kind: Password}}\n`,
    ],
  ])('with a %s is made by it', async (_, spec) => {
    expect((await read(taken + external(spec))).shown).toEqual({
      A: 'is made by a generator of External Secrets',
    })
  })

  it('may say that nothing is decoded, and that no tags are meant', async () => {
    const ref = '{key: app, decodingStrategy: None, metadataPolicy: None}'
    expect((await read(taken + external(remote(ref)))).shown).toEqual({ A: 'reference app    ' })
  })

  it.each<[string, string]>([
    ['creationPolicy None', external(`target: {creationPolicy: None}\n${remote('{key: app}')}`)],
    ['another group', external(remote('{key: app}')).replace('external-secrets.io', 'example.com')],
    [
      'another kind',
      external(remote('{key: app}')).replace('kind: ExternalSecret', 'kind: PushSecret'),
    ],
  ])('of %s makes none', async (_, text) => {
    expect((await read(taken + text)).shown).toEqual({
      A: 'comes from Secret es, which is not in this file',
    })
  })

  it.each<[string, string, number]>([
    ['data: {k: v}\n', 'data of ExternalSecret es is not a list.', 0],
    ['dataFrom: {k: v}\n', 'dataFrom of ExternalSecret es is not a list.', 0],
    [
      'data:\n  - remoteRef: {key: app}\n',
      'An item of data of ExternalSecret es has no secretKey.',
      0,
    ],
    [
      'data:\n  - {secretKey: "", remoteRef: {key: app}}\n',
      'An item of data of ExternalSecret es has no secretKey.',
      0,
    ],
  ])('with %j is refused', async (spec, message) => {
    const { failures, codes } = await read(all + external(REF + spec))
    expect(codes).toEqual(['MANIFEST_INVALID'])
    expect(failures[0]?.message).toBe(message)
    expect(failures[0]?.location?.line).toBeGreaterThan(15)
  })

  it.each([
    ['{{.raw}}', 'reference app    '],
    ['{{- .raw -}}', 'reference app    '],
    ['{{ .raw }} x', 'is made by the template of ExternalSecret es'],
    ['{{ .raw | upper }}', 'is made by the template of ExternalSecret es'],
    ['{{ .other }}', 'is made by the template of ExternalSecret es'],
  ])('whose template says %s: %s', async (template, expected) => {
    const spec = `target:\n  template:\n    data: {k: "${template}"}\n${REF}data:\n  - {secretKey: raw, remoteRef: {key: app}}\n`
    expect((await read(taken + external(spec))).shown).toEqual({ A: expected })
  })

  it('has keys that nobody can list where its template comes from elsewhere', async () => {
    const spec = `target:\n  template:\n    templateFrom: [{configMap: {name: c}}]\n${remote('{key: app}')}`
    expect((await read(taken + external(spec))).shown).toEqual({
      A: 'is made by the template of ExternalSecret es',
    })
  })

  it('takes the store of its own name, kind and namespace', async () => {
    const other = store(SM).replace('name: st', 'name: other')
    expect((await read(taken + external(remote('{key: app}')) + other + store(PS))).shown).toEqual({
      A: 'ssm app eu-west-1',
    })
    const foreign = store(PS).replace('external-secrets.io/v1', 'example.com/v1')
    expect((await read(taken + external(remote('{key: app}')) + foreign)).shown).toEqual({
      A: 'reference app    ',
    })
    const odd = store('{aws: {service: Vault}}')
    expect((await read(taken + external(remote('{key: app}')) + odd)).shown).toEqual({
      A: 'comes from SecretStore st, whose service the gate does not know',
    })
  })

  it('makes the Secret of its target', async () => {
    const spec = `target: {name: other}\n${remote('{key: app}')}`
    expect((await read(taken + external(spec))).shown).toEqual({
      A: 'comes from Secret es, which is not in this file',
    })
    const text = env(`- {name: A, ${key('secret', 'other', 'k')}}\n`)
    expect((await read(text + external(spec))).shown).toEqual({ A: 'reference app    ' })
  })
})

describe('a Kubernetes file that the cluster would refuse', () => {
  it.each<[string, string]>([
    ['a number', env('- {name: A, value: 8080}\n')],
    ['a number of YAML 1.1', env('- {name: A, value: 010}\n')],
    ['a boolean', env('- {name: A, value: true}\n')],
    ['a boolean of YAML 1.1', env('- {name: A, value: yes}\n')],
    ['a list for a value', env('- {name: A, value: [canary]}\n')],
    ['no name', env('- {value: canary}\n')],
    ['a name with =', env('- {name: A=B, value: canary}\n')],
    ['a map for env', pod('env: {A: canary}\n')],
    ['a value and a valueFrom', env(`- {name: A, value: canary, ${key('secret', 's', 'k')}}\n`)],
    ['an empty valueFrom', env('- {name: A, valueFrom: {}}\n')],
    ['an empty source', pod('envFrom: [{}]\n')],
    [
      'a key that is not there',
      env(`- {name: A, ${key('configMap', 'c', 'k')}}\n`) +
        object('ConfigMap', 'c', 'data: {x: canary}\n'),
    ],
    [
      'a number in a ConfigMap',
      pod('envFrom: [{configMapRef: {name: c}}]\n') + object('ConfigMap', 'c', 'data: {k: 1}\n'),
    ],
    [
      'a text that is no base64',
      pod('envFrom: [{secretRef: {name: c}}, {secretRef: {name: c}}]\n') +
        object('Secret', 'c', 'data: {k: canary!}\n'),
    ],
    [
      'a list for data',
      pod('envFrom: [{configMapRef: {name: c}}]\n') + object('ConfigMap', 'c', 'data: [canary]\n'),
    ],
    ['no workload', object('ConfigMap', 'c', 'data: {}\n')],
    ['no containers', 'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: []}\n'],
  ])('because of %s is broken, once', async (_, text) => {
    const { codes, failures, remarks } = await read(text)
    expect(codes).toEqual(['MANIFEST_INVALID'])
    expect(JSON.stringify([failures, remarks])).not.toContain('canary')
  })

  it.each([
    '',
    '[]',
    '{"kind":"Pod"}',
    '{"apiVersion":1,"kind":"Pod"}',
  ])('%j is of another kind', async (text) => {
    expect((await read(text)).codes).toEqual(['MANIFEST_UNSUPPORTED'])
  })
})

describe('$(NAME)', () => {
  const known = (name: string) => (name === 'A' ? { text: 'a' } : undefined)

  it.each([
    ['$(A)$(A)', 'aa'],
    ['$$(A)', '$(A)'],
    ['$$$(A)', '$a'],
    ['$(B)', '$(B)'],
    ['$(A', '$(A'],
    ['$A ${A} $', '$A ${A} $'],
    ['$()', '$()'],
  ])('in %s makes %s', (value, text) => {
    expect(expand(value, known)).toEqual({ text })
  })
})
