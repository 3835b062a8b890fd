import { describe, expect, inject, it } from 'vitest'
import type { ActEvent } from '../support/act/events.ts'
import { workflowOf } from '../support/act/page-workflows.ts'
import type { Files } from '../support/act/repository.ts'
import { type ActRun, runWorkflow } from '../support/act/run.ts'
import { manifest, one, policy, two } from '../support/act/service.ts'

const WORKFLOW = '.github/workflows/gated.yml'
const PAGE = 'docs/gating-safely.md'

function run(name: string, files: Files, event: ActEvent = 'push', answers: Files = {}) {
  // act's schema does not know this key, and refuses the workflow.
  const yaml = workflowOf(PAGE, name).replace(', deployment: false', '')
  return runWorkflow({ files: { ...files, [WORKFLOW]: yaml }, workflow: WORKFLOW, event, answers })
}

const kubectl = ({ calls }: ActRun) => calls.filter((call) => call.startsWith('kubectl'))

describe.skipIf(inject('act') === null).concurrent(`a workflow of ${PAGE}`, () => {
  it('runs the job that always runs, and deploys only what has passed', async () => {
    const passed = await run('deploy', one('info'))
    expect(passed.text).toContain('gate success, deploy success')
    expect(kubectl(passed)).toEqual(['kubectl apply -f backend.yaml'])
    const blocked = await run('deploy', one('loud'))
    expect(blocked.text).toContain('gate failure, deploy skipped')
    expect(kubectl(blocked)).toEqual([])
  })

  it('gates each environment before its own deploy', async () => {
    const [both, first, none] = [
      await run('release', two('info', 'info')),
      await run('release', two('info', 'loud')),
      await run('release', two('loud', 'info')),
    ]
    expect(kubectl(both)).toEqual([
      'kubectl --context staging apply -f staging.yaml',
      'kubectl --context prod apply -f prod.yaml',
    ])
    expect(kubectl(first)).toEqual(['kubectl --context staging apply -f staging.yaml'])
    expect(kubectl(none)).toEqual([])
  })

  it('deploys the legs of a matrix that pass', async () => {
    const ran = await run('services', {
      'api/bootgate.yml': policy({ prod: 'service.yaml' }),
      'api/service.yaml': manifest('loud'),
      'worker/bootgate.yml': policy({ prod: 'service.yaml' }),
      'worker/service.yaml': manifest('info'),
    })
    expect(kubectl(ran)).toEqual(['kubectl apply -f worker/service.yaml'])
  })

  it.each([
    ['push', 'info', 'pass', 1],
    ['push', 'loud', 'blocked', 0],
    ['pull_request', 'info', 'pass', 0],
    ['pull_request', 'loud', 'blocked', 0],
    ['fork', 'info', 'partial', 0],
  ] as const)('deploys no pull request: %s, %s → %s', async (event, level, result, deploys) => {
    const ran = await run('checked', one(level), event)
    expect([ran.outputs.bootgate?.result, kubectl(ran).length]).toEqual([result, deploys])
  })

  it.each([
    ['SUCCESSFUL', 0],
    ['ROLLBACK_SUCCESSFUL', 1],
    ['STOPPED', 1],
  ])('asks after the deploy: %s ends the run with %i', async (state, code) => {
    const ran = await run('asked', one('info'), 'push', {
      'aws ecs list-service-deployments': 'arn:of-the-newest\n',
      'aws ecs describe-service-deployments': `${state}\n`,
    })
    expect([ran.code, Object.values(ran.jobs)]).toEqual([
      code,
      [code === 0 ? 'success' : 'failure'],
    ])
    const asked = ran.calls.filter((call) =>
      call.startsWith('aws ecs describe-service-deployments'),
    )
    expect(asked).toEqual([expect.stringContaining('--service-deployment-arns arn:of-the-newest')])
  })

  it.each([
    ['pull_request', 'pass', 1],
    ['fork', 'partial', 0],
  ] as const)('gives a role to no fork: %s of docs/action.md → %s', async (event, result, roles) => {
    const workflow = workflowOf('docs/action.md', 'on: pull_request')
    const ran = await runWorkflow({
      ...{ files: { ...one('info'), [WORKFLOW]: workflow }, workflow: WORKFLOW, event },
    })
    expect([ran.code, Object.values(ran.jobs)]).toEqual([0, ['success']])
    expect(Object.values(ran.outputs).map((set) => set.result)).toContain(result)
    const became = ran.calls.filter((call) => call.includes('role-to-assume=value-of-GATE_ROLE'))
    expect(became).toHaveLength(roles)
  })
})
