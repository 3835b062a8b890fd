import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CreateSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { valueAt } from '../../src/text/data.ts'
import { exampleTree, runAction, runCommand, type Step } from '../support/bundles.ts'
import { type GitHubApi, startGitHubApi } from '../support/github-api.ts'
import { refusal } from '../support/http-answer.ts'
import {
  type ScriptedSecretsManager,
  scriptedSecretsManager,
} from '../support/scripted-secrets-manager.ts'

const SHA = '0123456789abcdef0123456789abcdef01234567'
const LOCAL = JSON.parse(readFileSync('examples/app-runner/secrets.local.json', 'utf8'))
const ARN = 'arn:aws:secretsmanager:us-east-1:123456789012:secret'

const AWS = {
  AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'example',
  AWS_REGION: 'us-east-1',
}

/** A policy that reads the incident from Secrets Manager itself, not from the stand-in file. */
const inputsFor = (environment: string) => ({
  policy: 'test/e2e/app-runner.yml',
  environment,
  status: 'auto',
  'github-token': 'ghs_example',
})

let github: GitHubApi
let aws: ScriptedSecretsManager

const answer = (value: object) => ({
  status: 200,
  json: {
    Name: 'x',
    VersionId: 'ver-1',
    VersionStages: ['AWSCURRENT'],
    SecretString: JSON.stringify(value),
  },
})

beforeAll(async () => {
  github = await startGitHubApi()
  aws = await scriptedSecretsManager({
    [`${ARN}:backend/incident-AbCdEf`]: answer(LOCAL['backend/incident']),
    [`${ARN}:backend/prod-GhIjKl`]: answer(LOCAL['backend/prod']),
    [`${ARN}:backend/denied-AbCdEf`]: {
      status: 400,
      json: { __type: 'AccessDeniedException', Message: 'canary: no' },
    },
  })
})

afterAll(async () => {
  await github.close()
  await aws.stop()
})

const pullRequest = (fork = false) => ({
  pull_request: {
    number: 7,
    state: 'open',
    head: { sha: SHA, repo: { full_name: fork ? 'other/app' : 'team/app' } },
  },
})

const step = (environment: string, over: Step = {}): Step => ({
  event: pullRequest(),
  ...over,
  inputs: { ...inputsFor(environment), ...over.inputs },
  env: {
    ...AWS,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: aws.url,
    GITHUB_API_URL: github.url,
    GITHUB_REPOSITORY: 'team/app',
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_SHA: 'f'.repeat(40),
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_RUN_ID: '42',
    ...over.env,
  },
})

describe('the incident as a workflow step', () => {
  it('is blocked in the log, the outputs, the summary, the report and the status, all alike', async () => {
    github.script()
    const ran = await runAction(step('incident'))
    expect(ran.stderr).toBe('')
    expect(ran.code).toBe(1)
    expect(ran.outputs).toMatchObject({ result: 'blocked', errors: '7', warnings: '0' })
    expect(ran.summary).toMatch(/^## ⛔ Deploy of backend to incident blocked: 7 errors/)
    expect(statSync(ran.outputs.report ?? '').mode & 0o777).toBe(0o600)
    const report = JSON.parse(readFileSync(ran.outputs.report ?? '', 'utf8'))
    expect(report).toMatchObject({ result: 'blocked', counts: { error: 7 } })
    expect(github.requests).toHaveLength(1)
    expect(github.requests[0]).toMatchObject({
      method: 'POST',
      path: `/repos/team/app/statuses/${SHA}`,
      body: {
        context: 'bootgate/backend/incident',
        state: 'failure',
        description: 'Deploy of backend to incident blocked: 7 errors',
        target_url: 'https://github.com/team/app/actions/runs/42',
      },
    })
    expect(ran.stdout.match(/^::error title=/gm)).toHaveLength(7)
    expect(ran.stdout).toContain('file=examples/app-runner/incident.service.json,line=14')
  })

  it('writes the files that are asked for, and warns of those that it cannot write', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bootgate-'))
    const sarif = join(folder, 'report.sarif')
    // The name of a temporary folder looks like a token: such a path is not repeated.
    const drawn = join(folder, 'zq7vN2pLk9xW3rTy/report.xml')
    writeFileSync(join(folder, 'zq7vN2pLk9xW3rTy'), '')
    const output = `${sarif}\nexamples/app-runner/bootgate.yml/report.html\n${drawn}\n`
    const ran = await runAction(
      step('incident', { inputs: { output }, env: { RUNNER_TEMP: folder } }),
    )
    expect(ran.code).toBe(1)
    expect(JSON.parse(readFileSync(sarif, 'utf8')).runs[0].results).toHaveLength(7)
    expect(ran.stdout).toMatch(
      /^::warning::The report could not be written to .*report\.html: a part of its path is a file/m,
    )
    expect(ran.stdout).toContain('could not be written to a file that `output` names:')
    expect(ran.stdout).not.toContain('zq7vN2')
  })

  it('writes no file out of the workspace and the temporary folder, and says so', async () => {
    const outside = join(mkdtempSync(join(tmpdir(), 'bootgate-')), 'report.json')
    const ran = await runAction(step('prod', { inputs: { output: outside } }))
    expect([ran.code, ran.outputs.result]).toEqual([2, 'broken'])
    expect(ran.stdout).toContain('FILE_OUTSIDE')
    expect(existsSync(outside)).toBe(false)
  })

  it('is broken by a file of no known format', async () => {
    const ran = await runAction(step('prod', { inputs: { output: 'report.yml' } }))
    expect([ran.code, ran.outputs.result]).toEqual([2, 'broken'])
    expect(ran.stdout).toContain('INPUT_INVALID')
  })

  it('puts every mask before every other line', async () => {
    const { stdout } = await runAction(step('incident'))
    const lines = stdout.trim().split('\n')
    const first = lines.findIndex((line) => !line.startsWith('::add-mask::'))
    expect(first).toBeGreaterThan(0)
    expect(lines.slice(first).filter((line) => line.startsWith('::add-mask::'))).toEqual([])
    expect(stdout).toContain('::add-mask::dev-secret\n')
  })

  it('shows no value anywhere but in the masks', async () => {
    github.script()
    const ran = await runAction(step('incident'))
    const shown = [
      ran.stdout.replace(/^::add-mask::.*$/gm, ''),
      ran.summary.replaceAll('<wbr>', ''),
      JSON.stringify(ran.outputs),
      readFileSync(ran.outputs.report ?? '', 'utf8'),
      JSON.stringify(github.requests).replaceAll('<wbr>', ''),
    ].join('\n')
    const values = Object.values<string>(LOCAL['backend/incident'])
    expect(values.filter((value) => shown.includes(value))).toEqual([])
  })

  it('once repaired passes, on the same core as the command', async () => {
    const [action, command] = await Promise.all([
      runAction(step('prod')),
      runCommand(
        [
          'check',
          '--policy',
          'test/e2e/app-runner.yml',
          '--environment',
          'prod',
          '--format',
          'json',
        ],
        {
          ...AWS,
          AWS_ENDPOINT_URL_SECRETS_MANAGER: aws.url,
        },
      ),
    ])
    expect([action.code, command.code]).toEqual([0, 0])
    expect(action.outputs.result).toBe('pass')
    expect(JSON.parse(readFileSync(action.outputs.report ?? '', 'utf8'))).toEqual(
      JSON.parse(command.stdout),
    )
  })

  it('asks Secrets Manager once for a secret of many keys, and for nothing else', async () => {
    const before = aws.requests.length
    await runAction(step('prod'))
    expect(aws.requests.slice(before).map(({ target }) => target)).toEqual([
      'secretsmanager.GetSecretValue',
    ])
  })
})

describe('the status', () => {
  it.each<[string, Step, number]>([
    ['refused', {}, 1],
    ['from a fork', { event: pullRequest(true) }, 0],
    ['without a token', { inputs: { 'github-token': '' } }, 0],
    ['switched off', { inputs: { status: 'off' } }, 0],
  ])('%s changes nothing about the verdict', async (_, over, requests) => {
    github.script(refusal(403, 'Resource not accessible by integration'))
    const { code, outputs, stdout } = await runAction(step('incident', over))
    expect(code).toBe(1)
    expect(outputs.result).toBe('blocked')
    expect(github.requests).toHaveLength(requests)
    expect(stdout.includes('::notice title=Bootgate::')).toBe(over.inputs?.status !== 'off')
    expect(stdout).not.toContain('ghs_example')
  })
})

describe('several environments', () => {
  const both = { environment: 'incident\nprod' }
  /** What was sent, but for the look whether a comment is there. */
  const sent = () => github.requests.filter(({ method }) => method !== 'GET')

  it('are one run: a status and a comment for each, one job summary, one result', async () => {
    github.script()
    github.comments.length = 0
    const ran = await runAction(step('', { inputs: { ...both, comment: 'always' } }))
    expect([ran.code, ran.outputs.result, ran.outputs.errors]).toEqual([1, 'blocked', '7'])
    const statuses = sent().filter(({ path }) => path.includes('/statuses/'))
    expect(statuses.map(({ body }) => body)).toMatchObject([
      { context: 'bootgate/backend/incident', state: 'failure' },
      { context: 'bootgate/backend/prod', state: 'success' },
    ])
    expect(github.comments.map(({ body }) => body?.split('\n')[0])).toEqual([
      '<!-- bootgate:backend/incident -->',
      '<!-- bootgate:backend/prod -->',
    ])
    expect(ran.summary).toMatch(/^## ⛔ Deploy of backend blocked in 1 of 2 environments/)
    expect(ran.summary).toContain('How the environments compare')
    const { parity } = JSON.parse(readFileSync(ran.outputs.report ?? '', 'utf8'))
    expect(parity.map(({ cells }: { cells: unknown[] }) => cells.length)).toContain(2)
  })

  it('say once what keeps their statuses from being posted', async () => {
    github.script(refusal(403, 'Resource not accessible by integration'))
    const { code, stdout } = await runAction(step('', { inputs: both }))
    expect(code).toBe(1)
    expect(stdout.match(/^::notice title=Bootgate::/gm)).toHaveLength(1)
  })

  it('ask Secrets Manager once for what they share', async () => {
    const asked = aws.requests.length
    const { code } = await runAction(step('', { inputs: { ...both, status: 'off' } }))
    expect(code).toBe(1)
    expect(aws.requests.length - asked).toBe(2)
  })
})

describe('a check run', () => {
  it('stands in the place of the status, with the summary and the lines to blame', async () => {
    github.script()
    const cwd = exampleTree()
    const { code } = await runAction(
      step('incident', {
        inputs: { status: 'check-run', 'job-id': '43' },
        env: { GITHUB_WORKSPACE: cwd },
        cwd,
      }),
    )
    expect(code).toBe(1)
    expect(github.requests).toHaveLength(1)
    expect(github.requests[0]).toMatchObject({
      method: 'POST',
      path: '/repos/team/app/check-runs',
      body: {
        name: 'bootgate/backend/incident',
        head_sha: SHA,
        status: 'completed',
        conclusion: 'failure',
        details_url: 'https://github.com/team/app/actions/runs/42/job/43',
        output: { title: 'Deploy of backend to incident blocked: 7 errors' },
      },
    })
    const annotations = valueAt(github.requests[0]?.body, ['output', 'annotations'])
    expect(annotations).toContainEqual(
      expect.objectContaining({
        path: 'examples/app-runner/incident.service.json',
        start_line: 14,
      }),
    )
    expect(annotations).toHaveLength(7)
  })
})

describe('the comment', () => {
  const over: Step = { inputs: { status: 'off', comment: 'on-failure' } }
  const made = () =>
    github.requests.filter(({ method }) => method !== 'GET').map(({ path }) => path)

  it('is made, untouched by a second run, edited, and folded once the deploy can start', async () => {
    github.comments.length = 0
    const run = async (more: Step = {}) => {
      github.script()
      await runAction(step('incident', { ...more, inputs: { ...over.inputs, ...more.inputs } }))
      return made()
    }
    const edit = ['/graphql', '/repos/team/app/issues/comments/1']
    expect(await run()).toEqual(['/repos/team/app/issues/7/comments'])
    expect(await run()).toEqual(['/graphql'])
    expect(await run({ inputs: { variables: 'OTP_PROVIDER=twilio' } })).toEqual(edit)
    const repaired = { manifest: 'examples/app-runner/prod.service.json' }
    expect(await run({ inputs: repaired })).toEqual(edit)
    expect(github.comments).toHaveLength(1)
    expect(github.comments[0]?.body).toMatch(
      /^<!-- bootgate:backend\/incident -->\n<details><summary>✅ Deploy of backend to incident can start/,
    )
  })

  it('shows no value', async () => {
    github.comments.length = 0
    for (const inputs of [over.inputs, { comment: 'off', status: 'check-run' }]) {
      github.script()
      await runAction(step('incident', { inputs: inputs ?? {} }))
      const sent = JSON.stringify(github.requests).replaceAll('<wbr>', '')
      expect(github.requests.length).toBeGreaterThan(0)
      const values = Object.values<string>(LOCAL['backend/incident'])
      expect(values.filter((value) => sent.includes(value))).toEqual([])
    }
  })

  it.each<[string, Step, number]>([
    ['a push', { env: { GITHUB_EVENT_NAME: 'push' } }, 0],
    ['a fork', { event: pullRequest(true) }, 0],
    ['a token that may not', {}, 1],
  ])('of %s is not posted, and the verdict stands', async (_, more, requests) => {
    github.script(refusal(403, 'Resource not accessible by integration'))
    const ran = await runAction(step('incident', { ...over, ...more }))
    expect([ran.code, ran.outputs.result]).toEqual([1, 'blocked'])
    expect(github.requests).toHaveLength(requests)
    const isPush = more.env !== undefined
    expect(ran.stdout.includes('::notice title=Bootgate::The comment was not posted')).toBe(!isPush)
  })
})

describe('what amazon-app-runner-deploy takes', () => {
  it('is read from the step’s environment, and a name that it would drop is told', async () => {
    const copied = { 'copy-env-vars': 'OTP_PROVIDER\nGONE', 'copy-secret-env-vars': 'JWT_SECRET' }
    const env = { OTP_PROVIDER: 'stub', JWT_SECRET: `${ARN}:backend/incident-AbCdEf:JWT_SECRET::` }
    const { code, outputs, stdout } = await runAction(step('prod', { inputs: copied, env }))
    expect([code, outputs.result, outputs.errors]).toEqual([1, 'blocked', '3'])
    for (const id of ['provider-mode', 'known-default', 'dropped-variable'])
      expect(stdout).toContain(`title=${id}`)
  })

  it('takes names, and refuses a line with a value without quoting it', async () => {
    const { code, stdout } = await runAction(
      step('prod', { inputs: { 'copy-env-vars': 'OTP_PROVIDER=canary' } }),
    )
    expect(code).toBe(2)
    expect(stdout).toContain('INPUT_INVALID')
    expect(stdout).not.toContain('canary')
  })
})

describe('a broken run', () => {
  it.each<[string, Step, readonly string[]]>([
    ['a misspelt input', { inputs: { enviroment: 'prod' } }, ['INPUT_UNKNOWN']],
    ['a status mode that is none', { inputs: { status: 'yes' } }, ['INPUT_INVALID']],
    ['a comment mode that is none', { inputs: { comment: 'never' } }, ['INPUT_INVALID']],
    ['variables that are broken JSON', { inputs: { variables: '{"A":' } }, ['INPUT_INVALID']],
    [
      'no credentials',
      { env: { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' } },
      ['AWS_CREDENTIALS_MISSING'],
    ],
    [
      'no answer',
      { env: { AWS_ENDPOINT_URL_SECRETS_MANAGER: 'http://127.0.0.1:9' } },
      ['SECRETS_MANAGER_UNREACHABLE'],
    ],
    [
      'a refusal',
      { inputs: { secrets: `JWT_SECRET=${ARN}:backend/denied-AbCdEf` } },
      ['SECRET_ACCESS_DENIED'],
    ],
    [
      'a secret that is not there',
      { inputs: { secrets: 'JWT_SECRET=gone' } },
      ['SECRET_NOT_FOUND'],
    ],
  ])('by %s ends with 2, its code, and a report without foreign words', async (_, over, codes) => {
    const { code, outputs, stdout, summary } = await runAction(step('prod', over))
    expect(code).toBe(2)
    expect(outputs.result).toBe('broken')
    for (const one of codes) {
      expect(stdout).toContain(one)
      expect(summary.replaceAll('<wbr>', '')).toContain(one)
    }
    expect(stdout).not.toMatch(/canary|\n\s+at /)
  })

  it('survives a runner without files for outputs and summary', async () => {
    const { code, stdout } = await runAction(
      step('incident', { env: { GITHUB_STEP_SUMMARY: '', GITHUB_OUTPUT: '/nowhere' } }),
    )
    expect(code).toBe(1)
    expect(stdout).toContain('could not write the job summary')
  })
})

const moto = inject('moto')

describe.skipIf(moto === null)('against moto (left out when no Python with moto is there)', () => {
  it('reads a task definition as describe-task-definition --query taskDefinition prints it', async () => {
    const ask = async (operation: string, body: object) => {
      const response = await fetch(moto ?? '', {
        method: 'POST',
        body: JSON.stringify(body),
        headers: {
          'content-type': 'application/x-amz-json-1.1',
          'x-amz-target': `AmazonEC2ContainerServiceV20141113.${operation}`,
          authorization:
            'AWS4-HMAC-SHA256 Credential=AKIAEXAMPLE/20260101/us-east-1/ecs/aws4_request',
        },
      })
      return response.text()
    }
    const registered = readFileSync('examples/ecs-fargate/prod.task-definition.json', 'utf8')
    await ask('RegisterTaskDefinition', JSON.parse(registered))
    const printed = await ask('DescribeTaskDefinition', { taskDefinition: 'backend' })
    expect(JSON.parse(printed).taskDefinition.family).toBe('backend')
    const manifest = join(mkdtempSync(join(tmpdir(), 'bootgate-')), 'described.json')
    writeFileSync(manifest, JSON.stringify(JSON.parse(printed).taskDefinition))
    const policy = 'examples/ecs-fargate/bootgate.yml'
    const ran = await runCommand([
      'check',
      '--policy',
      policy,
      '--environment',
      'prod',
      '--manifest',
      manifest,
    ])
    expect([ran.code, ran.stderr]).toEqual([0, ''])
  })

  it.each([
    ['incident', 1, 'blocked'],
    ['prod', 0, 'pass'],
  ])('%s', async (environment, code, result) => {
    const client = new SecretsManagerClient({
      endpoint: moto ?? '',
      region: 'us-east-1',
      credentials: { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'example' },
    })
    const name = `backend/e2e-${environment}`
    const { ARN: arn } = await client.send(
      new CreateSecretCommand({
        Name: name,
        SecretString: JSON.stringify(LOCAL[`backend/${environment}`]),
      }),
    )
    const keys = [
      'TWILIO_ACCOUNT_SID',
      'TWILIO_AUTH_TOKEN',
      'JWT_SECRET',
      'TOKEN_ENCRYPTION_KEY',
      'DATABASE_URL',
      'REDIS_URL',
    ]
    const own = keys.filter((key) => key in LOCAL[`backend/${environment}`])
    const secrets = own.map((key, place) =>
      place % 2 === 0 ? `${key}=${arn}:${key}::` : `${key}=${name}#${key}?stage=AWSCURRENT`,
    )
    const ran = await runAction(
      step(environment, {
        inputs: { secrets: secrets.join('\n') },
        env: { AWS_ENDPOINT_URL_SECRETS_MANAGER: moto ?? '' },
      }),
    )
    expect(ran.outputs.result).toBe(result)
    expect(ran.code).toBe(code)
    expect(ran.summary).toContain('Secrets Manager')
  })
})
