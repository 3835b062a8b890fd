import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { GateError } from '../../src/domain/errors.ts'
import { type FirstPolicyRequest, firstPolicy } from '../../src/init/first-policy.ts'
import { firstType } from '../../src/policy/fit.ts'

type Files = Readonly<Record<string, string>>

const make = (files: Files, over: Partial<FirstPolicyRequest> = {}) =>
  firstPolicy(
    { from: [], service: 'backend', output: 'bootgate.yml', container: null, prefix: '', ...over },
    {
      readText: async (path) => {
        const text = files[path]
        if (text !== undefined) return text
        throw new GateError({
          code: 'FILE_NOT_FOUND',
          message: `There is no file ${path}.`,
          fix: '',
        })
      },
      listFiles: async (folder) =>
        Object.keys(files).flatMap((path) =>
          posix.dirname(path) === folder ? [posix.basename(path)] : [],
        ),
    },
  )
const policyOf = async (files: Files, over: Partial<FirstPolicyRequest> = {}) => {
  const { text, failures } = await make(files, over)
  expect(failures).toEqual([])
  return parse(text ?? '')
}

const TASK = JSON.stringify({
  family: 'backend',
  containerDefinitions: [
    {
      name: 'backend',
      image: 'x',
      environment: [
        { name: 'PORT', value: '8080' },
        { name: 'a-b', value: '1' },
      ],
      secrets: [
        {
          name: 'JWT_SECRET',
          valueFrom: 'arn:aws:secretsmanager:us-east-1:123456789012:secret:b-AbCdEf',
        },
        {
          name: 'LICENCE',
          valueFrom: 'arn:aws:secretsmanager:us-east-1:123456789012:secret:l-AbCdEf',
        },
      ],
    },
  ],
})
const EXAMPLE =
  'DATABASE_URL=postgres://app:canary@localhost/app\n# SENTRY_DSN=\nPORT=3000\nDEBUG=false\n'

const BASE = 'services: { web: { image: x, environment: { LOG_LEVEL: info } } }'
const OVERLAY = 'services: { web: { environment: { DEBUG: "true" } } }'

describe('a first policy', () => {
  it('reads like this', async () => {
    const { text } = await make({
      '.env.example': EXAMPLE,
      'task-definition.json': TASK,
      '.env': 'X=1',
    })
    const dsn = firstType(['sentry-dsn'])
    expect(
      text,
    ).toBe(`# yaml-language-server: $schema=https://raw.githubusercontent.com/bootgate/bootgate/v1/schema/bootgate.schema.json
# First draft by \`bootgate init\`, from .env.example, task-definition.json.
# Check each line marked "guess": correct it, or remove the comment.

version: 1
service: backend
environments:
  prod: { tier: production, manifest: task-definition.json } # guess: tier, by the name prod
  local: { tier: development, env-files: [ .env ] } # guess: tier, by the name local
variables:
  DATABASE_URL: postgres-url # guess: by example
  SENTRY_DSN: { type: ${dsn ?? 'string'}, required: false }${dsn ? ' # guess: by name' : ''}
  PORT: port # guess: by name
  DEBUG: boolean # guess: by example
  JWT_SECRET: signing-secret # guess: by name
  LICENCE: secret
`)
  })

  it('is the same however the folder is listed', async () => {
    const files = { 'b.json': TASK, '.env.example': EXAMPLE, 'a.json': TASK }
    const turned = Object.fromEntries(Object.entries(files).reverse())
    expect((await make(turned)).text).toBe((await make(files)).text)
  })

  it('lets the surest source of a name speak first', async () => {
    const schema = {
      properties: { port: { enum: ['1', '2'] }, jwt_secret: { type: 'string', writeOnly: true } },
      required: ['jwt_secret'],
    }
    const { variables } = await policyOf({
      'task-definition.json': TASK,
      '.env.example': 'PORT=3000\nOTHER=true\n',
      'settings.schema.json': JSON.stringify(schema),
    })
    expect(variables).toMatchObject({
      PORT: { type: 'enum', values: ['1', '2'], required: false },
      JWT_SECRET: 'signing-secret',
      OTHER: 'boolean',
    })
    expect(Object.keys(variables)).toEqual(['PORT', 'JWT_SECRET', 'OTHER', 'LICENCE'])
  })

  it.each([
    {
      name: 'one without a usual word is prod',
      given: ['task-definition.json'],
      expected: { prod: { tier: 'production', manifest: 'task-definition.json' } },
    },
    {
      name: 'usual words are names',
      given: ['task.staging.json', 'task.prod.json'],
      expected: {
        prod: { tier: 'production', manifest: 'task.prod.json' },
        staging: { tier: 'staging', manifest: 'task.staging.json' },
      },
    },
    {
      name: 'the second without a usual word has the name of its file',
      given: ['a.json', 'b.json'],
      expected: { prod: { manifest: 'a.json' }, b: { tier: 'production', manifest: 'b.json' } },
    },
    {
      name: 'a second one of a name is numbered',
      given: ['dev.a.json', 'dev.b.json'],
      expected: {
        dev: { manifest: 'dev.a.json' },
        'dev-2': { tier: 'production', manifest: 'dev.b.json' },
      },
    },
  ])('has an environment for each manifest: $name', async ({ given, expected }) => {
    const policy = await policyOf(Object.fromEntries(given.map((name) => [name, TASK])))
    expect(policy.environments).toMatchObject(expected)
  })

  it('names files relative to itself', async () => {
    const policy = await policyOf(
      { 'deploy/task.json': TASK },
      { from: ['deploy/task.json'], output: 'config/bootgate.yml' },
    )
    expect(policy.environments.prod.manifest).toBe('../deploy/task.json')
  })

  it('lists what it does not take, with the line', async () => {
    const { leftOut } = await make({
      '.env.example': 'A=1\nno line\n',
      'task-definition.json': TASK,
    })
    const listed = leftOut.map(({ location, says }) => `${location.file} ${says}`)
    expect(listed).toEqual([
      '.env.example Line 2 of .env.example is not NAME=value',
      'task-definition.json a-b cannot be the name of a variable in a policy',
    ])
  })

  it('requires what a manifest sets, though the example leaves it empty', async () => {
    const { variables } = await policyOf({
      '.env.example': 'PORT=\nSMTP_USER=\nLICENCE=\n',
      'task.json': TASK,
    })
    expect(variables).toMatchObject({
      PORT: 'port',
      SMTP_USER: { type: 'string', required: false },
      LICENCE: 'secret',
    })
  })

  it('does not require what only a manifest names, and leaves empty', async () => {
    const pod = (env: readonly object[]) =>
      JSON.stringify({
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name: 'api' },
        spec: { containers: [{ name: 'api', image: 'api', env }] },
      })
    const empty = ['SMTP_USER', 'SENTRY_DSN', 'SESSION_NAME'].map((name) => ({ name, value: '' }))
    const { variables } = await policyOf({
      'pod.json': pod([...empty, { name: 'LOG_LEVEL', value: 'info' }]),
      '.env.example': 'SESSION_NAME=sid\n',
    })
    expect(variables).toEqual({
      SESSION_NAME: 'string',
      SMTP_USER: { type: 'string', required: false },
      SENTRY_DSN: { type: 'sentry-dsn', required: false, empty: 'absent' },
      LOG_LEVEL: 'string',
    })
  })

  it('leaves out what the deploy itself makes, also when the example names it', async () => {
    const template = `Resources:
  Api:
    Type: AWS::Serverless::Function
    Properties:
      Environment:
        Variables:
          LOG_LEVEL: info
          TABLE: !Ref Table
          ROLE: !GetAtt Role.Arn
          QUEUE: !If [ Live, a, b ]
`
    const { text, leftOut } = await make({ 'template.yaml': template, '.env.example': 'TABLE=t' })
    expect(Object.keys(parse(text ?? '').variables)).toEqual(['LOG_LEVEL'])
    expect(leftOut.map(({ location, says }) => `${location.line} ${says}`)).toEqual([
      '8 TABLE is made by Ref when the stack is deployed, so no value can be checked before it',
      '9 ROLE is made by Fn::GetAtt when the stack is deployed, so no value can be checked before it',
      '10 QUEUE depends on the condition Live, which is not known before the deploy, so no value can be checked before it',
    ])
  })

  it('declares a secret whose reference lacks only the region or the account', async () => {
    const arn = (...parts: readonly unknown[]) => ({
      'Fn::Join': ['', ['arn:aws:secretsmanager:', ...parts]],
    })
    const region = { Ref: 'AWS::Region' }
    const account = { Ref: 'AWS::AccountId' }
    const template = JSON.stringify({
      Resources: {
        Task: {
          Type: 'AWS::ECS::TaskDefinition',
          Properties: {
            ContainerDefinitions: [
              {
                Name: 'app',
                Image: 'x',
                Secrets: [
                  { Name: 'BY_REGION', ValueFrom: arn(region, ':123456789012:secret:a') },
                  { Name: 'BY_ACCOUNT', ValueFrom: arn('eu-west-1:', account, ':secret:a') },
                  { Name: 'BY_STACK', ValueFrom: { 'Fn::GetAtt': ['Made', 'Arn'] } },
                ],
              },
            ],
          },
        },
      },
    })
    const { variables } = await policyOf({ 'cdk.out/App.template.json': template })
    expect(Object.keys(variables)).toEqual(['BY_REGION', 'BY_ACCOUNT'])
  })

  it('requires no part of a value that the deploy sets as a whole', async () => {
    const example = 'DB_USER=app\nDB_PASS=x\nPORT=1\nURL="http://${DB_USER}:$DB_PASS@db"\n'
    const set = (...names: readonly string[]) =>
      JSON.stringify({
        containerDefinitions: [
          { name: 'app', image: 'x', environment: names.map((name) => ({ name, value: '1' })) },
        ],
      })
    const optional = async (files: Files) => {
      const { variables } = await policyOf({ '.env.example': example, ...files })
      return Object.entries<{ readonly required?: boolean }>(variables).flatMap(([name, one]) =>
        one.required === false ? [name] : [],
      )
    }
    expect(await optional({ 'task.json': set('URL', 'PORT') })).toEqual(['DB_USER', 'DB_PASS'])
    expect(await optional({ 'task.json': set('URL', 'DB_USER') })).toEqual(['DB_PASS'])
    expect(await optional({})).toEqual([])
  })

  it('keeps what a preset knows of a secret that a store holds', async () => {
    const kamal = 'service: a\nimage: a\nservers: [a]\nenv: { secret: [RAILS_MASTER_KEY, OTHER] }\n'
    const files = { 'config/deploy.yml': kamal, Gemfile: 'gem "rails"\n' }
    const { variables } = await policyOf(files)
    expect(variables).toEqual({ RAILS_MASTER_KEY: { required: true }, OTHER: 'secret' })
  })

  it.each([
    ['cdk.json', '{}', 'cdk synth'],
    ['serverless.yml', 'service: a', 'serverless package'],
    ['Chart.yaml', 'name: a', 'helm template'],
    ['main.tf', '', 'terraform show'],
    ['k8s/overlays/prod/kustomization.yaml', 'resources: []', 'kustomize build'],
    ['overlays/production/kustomization.yaml', 'resources: []', 'kustomize build'],
    ['helm/Chart.yaml', 'name: a', 'helm template'],
    ['infra/main.tf', '', 'terraform show'],
  ])('names the command that makes a readable file of %s', async (file, text, command) => {
    const alone = await make({ [file]: text })
    expect(alone.failures.map(({ fix }) => fix).join()).toContain(command)
    const beside = await make({ [file]: text, '.env.example': 'A=1' })
    expect(beside.leftOut.map(({ says }) => says).join()).toContain(command)
  })

  it('points to the overlay of production, not to its base', async () => {
    const [base, prod] = ['k8s/kustomization.yaml', 'k8s/overlays/prod/kustomization.yaml']
    const { leftOut } = await make({ [base]: '', [prod]: '', '.env.example': 'A=1' })
    expect(leftOut.map(({ location }) => location.file)).toEqual([prod])
  })

  it('skips files that are not sources', async () => {
    const files = { '.env.example': 'A=1', 'other.json': '{"a": 1}', 'package-lock.json': '{' }
    expect((await make(files)).leftOut).toEqual([])
  })

  const containers = (...names: readonly string[]) => {
    const [one] = JSON.parse(TASK).containerDefinitions
    return JSON.stringify({ containerDefinitions: names.map((name) => ({ ...one, name })) })
  }

  it.each([
    {
      name: 'has the name of the service',
      given: ['worker', 'web', 'backend'],
      expected: 'backend',
    },
    { name: 'is no helper', given: ['shop', 'nginx', 'datadog-agent'], expected: 'shop' },
    {
      name: 'has the most usual name',
      given: ['admin', 'shop-api', 'pages'],
      expected: 'shop-api',
    },
    {
      name: 'is the first of those with the most variables',
      given: ['red', 'blue'],
      expected: 'red',
    },
  ])('chooses the container that $name, and says it', async ({ given, expected }) => {
    const made = await make({ 'task.json': containers(...given) })
    expect(parse(made.text ?? '').environments.prod).toMatchObject({ container: expected })
    expect(made.text).toContain('container, one of several')
    expect(made.chosen).toEqual([{ file: 'task.json', container: expected }])
  })

  it('reads the container that is named', async () => {
    const files = { 'task.json': containers('web', 'worker') }
    const { environments } = await policyOf(files, { container: 'worker' })
    expect(environments.prod.container).toBe('worker')
  })

  it('keeps a manifest that could not be read, and says why', async () => {
    const files = {
      'compose.yaml': 'services: { web: { image: x, env_file: .env } }',
      '.env.example': 'PORT=1',
    }
    const { text, leftOut } = await make(files)
    expect(parse(text ?? '').environments.prod.manifest).toBe('compose.yaml')
    expect(leftOut.map(({ says }) => says)).toEqual(['There is no file .env'])
    const alone = await make({ 'compose.yaml': files['compose.yaml'] })
    expect(alone.failures.map(({ message }) => message)).toEqual(['There is no file .env.'])
  })

  it.each<{ name: string; given: Files; expected: object }>([
    {
      name: 'an automatic override is part of its base',
      given: { 'compose.override.yaml': OVERLAY },
      expected: { dev: { tier: 'development', manifest: 'compose.yaml' } },
    },
    {
      name: 'a file that needs its base is merged over it',
      given: { 'compose.prod.yaml': OVERLAY },
      expected: {
        prod: { tier: 'production', manifest: ['compose.yaml', 'compose.prod.yaml'] },
        dev: { tier: 'development', manifest: 'compose.yaml' },
      },
    },
    {
      name: 'a whole file stands alone',
      given: { 'compose.prod.yaml': BASE },
      expected: {
        prod: { tier: 'production', manifest: 'compose.prod.yaml' },
        dev: { tier: 'development', manifest: 'compose.yaml' },
      },
    },
    { name: 'Compose reads .env itself', given: { '.env': 'A=1' }, expected: { prod: {} } },
  ])('puts Compose files together: $name', async ({ given, expected }) => {
    const policy = await policyOf({ 'compose.yaml': BASE, ...given })
    expect(policy.environments).toMatchObject(expected)
    expect(Object.keys(policy.environments)).toEqual(Object.keys(expected))
    expect(Object.keys(policy.variables)).toContain('LOG_LEVEL')
  })

  it('finds the usual files', async () => {
    for (const name of ['.env.template', '.env.dist', 'env.example', '.env.local.example'])
      expect((await policyOf({ [name]: 'PORT=3000\n' })).variables, name).toEqual({ PORT: 'port' })
    const { environments } = await policyOf({ '.aws/task-definition.json': TASK })
    expect(environments.prod.manifest).toBe('.aws/task-definition.json')
  })

  it('finds the configuration files of Elastic Beanstalk, also those with the name of an env file', async () => {
    const options =
      'option_settings:\n  aws:elasticbeanstalk:application:environment: { ENV: prod }\n'
    const { environments, variables } = await policyOf({
      '.ebextensions/env.config': options,
      '.ebextensions/packages.config': 'packages: { yum: { git: [] } }\n',
    })
    expect(Object.keys(variables)).toEqual(['ENV'])
    expect(environments).toEqual({
      prod: expect.objectContaining({ manifest: '.ebextensions/env.config' }),
    })
  })

  it('requires what a framework needs, and nothing for which it has a default', async () => {
    const { variables } = await policyOf({
      'composer.json': '{"require":{"laravel/framework":"^12"}}',
      '.env.example':
        'APP_KEY=\nAPP_DEBUG=true\nREDIS_PASSWORD=null\nDB_HOST=127.0.0.1\nPAYROLL_URL=https://pay.acme-co.com\n',
    })
    const required = Object.entries(variables as Record<string, { required?: boolean } | string>)
      .filter(([, one]) => typeof one === 'string' || one.required !== false)
      .map(([name]) => name)
    expect(required).toEqual(['APP_KEY', 'PAYROLL_URL'])
  })

  it.each<{ given: Files; expected: readonly string[] | undefined }>([
    { given: { 'requirements.txt': 'Django>=5.0\n' }, expected: ['django'] },
    {
      given: { 'pyproject.toml': 'dependencies = ["fastapi[standard]>=0.1"]' },
      expected: ['fastapi'],
    },
    { given: { 'requirements.txt': 'django-environ\nflask-login' }, expected: undefined },
    { given: { Gemfile: 'gem "rails", "~> 8.0"' }, expected: ['rails'] },
    {
      given: { 'composer.json': '{"require":{"laravel/framework":"^12"}}' },
      expected: ['laravel'],
    },
    { given: { 'pom.xml': '<artifactId>spring-boot-starter</artifactId>' }, expected: ['spring'] },
    { given: { 'mix.exs': '{:phoenix, "~> 1.8"},' }, expected: ['phoenix'] },
    {
      given: { 'package.json': '{"dependencies":{"next":"16","pg":"8","stripe":"1"}}' },
      expected: ['nextjs', 'stripe'],
    },
    { given: { 'package.json': '{"dependencies":{"express":"5"}}' }, expected: ['node'] },
    {
      given: { 'go.mod': 'require github.com/aws/aws-sdk-go-v2 v1' },
      expected: ['recommended', 'aws'],
    },
  ])('extends $expected', async ({ given, expected }) => {
    const policy = await policyOf({ ...given, '.env.example': 'SERVICE_COLOUR=red\n' })
    expect(policy.extends).toEqual(expected)
  })

  it('keeps the type of a preset, unless a guess says more', async () => {
    const { variables } = await policyOf({
      'mix.exs': '{:phoenix, "~> 1.8"}',
      '.env.example': 'SECRET_KEY_BASE=x\nPHX_HOST=\nPORT=4000\n',
    })
    expect(variables).toEqual({
      SECRET_KEY_BASE: { required: true },
      PHX_HOST: { required: false },
      PORT: 'port',
    })
  })

  it.each<{ name: string; given: Files; from: readonly string[]; expected: string }>([
    { name: 'the folder is empty', given: {}, from: [], expected: 'FILE_NOT_FOUND' },
    {
      name: 'a file has no names',
      given: { '.env.example': '# nothing\n' },
      from: [],
      expected: 'NOTHING_CHECKED',
    },
    {
      name: 'a file is missing',
      given: { '.env.example': 'A=1' },
      from: ['gone.json'],
      expected: 'FILE_NOT_FOUND',
    },
    {
      name: 'a file is not a source',
      given: { 'a.json': '{"a": 1}' },
      from: ['a.json'],
      expected: 'MANIFEST_UNSUPPORTED',
    },
    {
      name: 'a file is broken',
      given: { 'a.json': '{"a": ' },
      from: ['a.json'],
      expected: 'MANIFEST_SYNTAX',
    },
  ])('is not made if $name', async ({ given, from, expected }) => {
    const { text, failures } = await make(given, { from })
    expect([text, failures.map(({ code }) => code)]).toEqual([null, [expected]])
  })

  it('leaves out a pattern that RE2 rejects', async () => {
    const schema = { properties: { a: { type: 'string', pattern: '[' }, b: { type: 'string' } } }
    const policy = await policyOf({ 'settings.schema.json': JSON.stringify(schema) })
    expect(Object.keys(policy.variables)).toEqual(['A', 'B'])
  })

  describe('of a project of Kamal', () => {
    const SECRET = ['env:', '  clear: { LOG_LEVEL: info }', '  secret: [SMTP_LOGIN]', '']
    const base = ['service: shop', 'image: shop/shop', 'servers: [192.0.2.1]', ...SECRET].join('\n')
    const production = 'env:\n  clear: { WEB_CONCURRENCY: 2 }\n'
    const files = {
      'config/deploy.yml': base,
      '.kamal/secrets': 'SMTP_LOGIN=canary\n',
      'config/database.yml': 'production: { adapter: postgresql }\n',
      'config/application.yml': 'LOG_LEVEL: canary\n',
    }

    it('takes config/deploy.yml, and no other file of config', async () => {
      const { environments, variables } = await policyOf(files)
      expect(environments).toMatchObject({ prod: { manifest: 'config/deploy.yml' } })
      expect(variables).toEqual({ LOG_LEVEL: expect.anything(), SMTP_LOGIN: 'secret' })
    })

    it('merges the file of a destination over it', async () => {
      const { environments, variables } = await policyOf({
        ...files,
        'config/deploy.production.yml': production,
        '.kamal/secrets.production': 'SMTP_LOGIN=canary\n',
      })
      const manifest = ['config/deploy.yml', 'config/deploy.production.yml']
      expect(environments).toEqual({ production: expect.objectContaining({ manifest }) })
      expect(Object.keys(variables)).toContain('WEB_CONCURRENCY')
    })
  })

  it.each(['fly.toml', 'fly.production.toml'])('takes %s', async (name) => {
    const { environments, variables } = await policyOf({
      [name]: 'app = "shop"\n[env]\nLOG_LEVEL = "info"\n',
      'pyproject.toml': '[tool.env]\nA = "canary"\n',
    })
    expect(Object.values(environments)).toEqual([expect.objectContaining({ manifest: name })])
    expect(Object.keys(variables)).toEqual(['LOG_LEVEL'])
  })

  it('is made from every manifest in the repository', async () => {
    for (const name of [
      'app-runner/prod.service.json',
      'compose/compose.prod.yaml',
      'ecs-express/prod.service.json',
      'cloud-run/prod.service.yaml',
      'batch/prod.job.json',
      'elastic-beanstalk/prod.config',
      'ecs-fargate/prod.task-definition.json',
      'kubernetes/prod.yaml',
      'lambda/prod.function.json',
      'sam/prod.template.yaml',
      'terraform/prod.plan.json',
      'apprunner-yaml/prod.apprunner.yaml',
      'fly/fly.prod.toml',
      'render/render.prod.yaml',
      'swarm/stack.prod.yaml',
    ]) {
      const path = `examples/${name}`
      const text = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
      const { variables, environments } = await policyOf(
        { [path]: text, 'examples/compose/prod.env': '' },
        { from: [path], container: /(compose|stack)\./.test(path) ? 'backend' : null },
      )
      expect(Object.keys(variables).length, name).toBeGreaterThan(2)
      expect(environments.prod.manifest, name).toBe(path)
    }
  })

  it('holds no value and loads, whatever the example says', async () => {
    const name = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,12}$/)
    const value = fc.oneof(
      fc.string().map((text) => `canary${text}`),
      fc.constantFrom(
        'postgres://u:canary@canary/d',
        '["canary"]',
        'https://canary',
        'canary: # x',
        '"canary\nB=1"',
      ),
    )
    await fc.assert(
      fc.asyncProperty(fc.dictionary(name, value, { minKeys: 1 }), async (entries) => {
        const text = Object.entries(entries)
          .map(([key, raw]) => `${key}=${raw}`)
          .join('\n')
        const made = await make({
          '.env.example': text,
          '.env.schema': `# @example=canary\n${text}`,
        })
        expect(made.failures).toEqual([])
        expect(JSON.stringify(made)).not.toContain('canary')
      }),
      { numRuns: 60 },
    )
  })
})
