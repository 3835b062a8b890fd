import { describe, expect, it } from 'vitest'
import { gateRun } from '../support/gate-runs.ts'
import { one } from '../support/one.ts'

/** aws-actions/amazon-ecs-render-task-definition#347: the rendered file had lost its secrets. */
const TASK = JSON.stringify({ containerDefinitions: [{ name: 'app', image: 'app' }] })

async function reported(variables: Readonly<Record<string, unknown>>) {
  const { reports } = await gateRun({
    policy: {
      version: 1,
      service: 'backend',
      environments: { prod: { manifest: 'task.json', container: 'app' } },
      variables,
    },
    files: { 'task.json': TASK },
    inputs: {},
  })
  return one(reports)
}

describe('a manifest that was read and gives no variables', () => {
  it('leaves each required variable unset, and the finding says so', async () => {
    const { result, findings, failures } = await reported({ PORT: 'port', JWT_SECRET: 'secret' })
    expect([result, failures]).toEqual(['blocked', []])
    expect(findings.map(({ variable, message }) => `${variable}: ${message}`)).toEqual([
      'PORT: PORT is not set in this environment: task.json gives container app no variables.',
      'JWT_SECRET: JWT_SECRET is not set in this environment: task.json gives container app no variables.',
    ])
  })

  it('checks nothing when the policy asks for nothing either', async () => {
    const { failures } = await reported({ PORT: { type: 'port', required: false } })
    expect(failures.map(({ code }) => code)).toEqual(['NOTHING_CHECKED'])
    expect(one(failures).message).toBe(
      'task.json gives container app no variables, and no other source of environment prod sets one, so nothing was checked.',
    )
  })
})

describe('a manifest with a source that the gate does not read', () => {
  const PLACES = {
    'task.json': JSON.stringify({
      containerDefinitions: [
        {
          name: 'app',
          image: 'app',
          environment: [{ name: 'MODE', value: 'fast' }],
          environmentFiles: [{ type: 's3', value: 'arn:aws:s3:::acme-env/app.env' }],
        },
      ],
    }),
    'pod.yaml': JSON.stringify({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'app' },
      spec: {
        containers: [
          {
            name: 'app',
            env: [{ name: 'MODE', value: 'fast' }],
            envFrom: [{ configMapRef: { name: 'app' } }],
          },
        ],
      },
    }),
  }

  it.each(
    Object.entries(PLACES),
  )('does not say that a variable is nowhere: %s', async (manifest, text) => {
    const { reports } = await gateRun({
      policy: {
        version: 1,
        service: 'backend',
        environments: { prod: { manifest } },
        variables: { PORT: 'port', MODE: 'string' },
      },
      files: { [manifest]: text },
    })
    const { result, findings } = one(reports)
    const { message, fix } = one(findings.filter(({ check }) => check === 'required'))
    expect(result).toBe('blocked')
    expect(message).toContain('as far as the gate can see')
    expect(fix).toMatch(/^Give the gate a copy of what it does not read/)
  })
})
