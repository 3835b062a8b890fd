import { describe, expect, it } from 'vitest'
import { gateRun } from '../../support/gate-runs.ts'
import { one } from '../../support/one.ts'

const MARK = '\ufeff'
const TASK = JSON.stringify({ family: 'a', containerDefinitions: [{ name: 'a', image: 'x' }] })

/** What is said of a byte order mark when an env file is read so. */
async function told(text: string, format: string | null, manifest: string | null = null) {
  const run = await gateRun({
    policy: {
      version: 1,
      service: 'backend',
      environments: { prod: { tier: 'production' } },
      variables: { PORT: 'port', REGION: 'string', HOST: { type: 'string', required: false } },
    },
    files: { 'app.env': text, 'task.json': TASK },
    inputs: {
      'env-files': ['app.env'],
      variables: ['REGION=x'],
      ...(format !== null && { 'env-file-format': format }),
      ...(manifest !== null && { manifest: [manifest] }),
    },
  })
  const report = one(run.reports)
  expect(report.failures).toEqual([])
  return report.findings
    .filter(({ check }) => check === 'byte-order-mark')
    .map(({ variable, severity, location }) => [variable, severity, location?.line])
}

describe('a byte order mark before an env file', () => {
  it.each([
    ['no named reader', `${MARK}PORT=1\nHOST=x\n`, null, [['PORT', 'error', 1]]],
    ['node, which keeps it', `${MARK}PORT=1\nHOST=x\n`, 'node', [['PORT', 'error', 1]]],
    ['systemd, which keeps it', `${MARK}PORT=1\n`, 'systemd', [['PORT', 'error', 1]]],
    ['dotenv, which strips it', `${MARK}PORT=1\n`, 'dotenv', []],
    ['python-dotenv, which strips it', `${MARK}PORT=1\n`, 'python-dotenv', []],
    ['kubectl, which strips it', `${MARK}PORT=1\n`, 'kubectl', []],
    ['compose, which strips it', `${MARK}PORT=1\n`, 'compose', []],
    ['a comment first', `${MARK}# all\n\nHOST=x\nPORT=1\n`, null, [['HOST', 'error', 3]]],
    ['docker, which strips it', `${MARK}PORT=1\n`, 'docker', []],
    ['no variable at all', `${MARK}# nothing\n`, null, []],
    ['a mark elsewhere', `PORT=1\n${MARK}# HOST=x\n`, 'docker', []],
    ['no mark', 'PORT=1\n', null, []],
  ])('with %s', async (_, text, format, expected) => {
    expect(await told(text, format)).toEqual(expected)
  })

  it('is kept by the agent of ECS, whatever the format', async () => {
    for (const format of ['docker', 'dotenv', null])
      expect(await told(`${MARK}PORT=1\n`, format, 'task.json')).toEqual([['PORT', 'error', 1]])
  })
})

describe('a byte order mark before another file', () => {
  it('is stripped, as its own reader does', async () => {
    const policy = {
      version: 1,
      service: 'backend',
      // In production stand-ins are an error of their own.
      environments: { staging: { secrets: { KEY: 'a' } } },
      variables: { KEY: 'string' },
    }
    const run = await gateRun({
      policy,
      files: {
        'bootgate.yml': MARK + JSON.stringify(policy),
        'task.json': MARK + TASK,
        'secrets.json': `${MARK}{"a":"b"}`,
      },
      inputs: { manifest: ['task.json'], 'secrets-from': 'secrets.json' },
    })
    expect(one(run.reports)).toMatchObject({ failures: [], result: 'pass' })
  })
})
