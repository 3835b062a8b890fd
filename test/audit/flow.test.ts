import { describe, expect, it } from 'vitest'
import { placedJobs } from '../../src/audit/calls.ts'
import { deploysOf } from '../../src/audit/flow.ts'
import { gatesOf } from '../../src/audit/gates.ts'
import { readWorkflow } from '../../src/audit/workflow.ts'
import { filesEnding, read } from '../support/source-files.ts'

function despite(text: string): readonly (readonly string[] | null)[] {
  const { value, failures } = readWorkflow(text, 'deploy.yml')
  expect(failures).toEqual([])
  if (value === null) return []
  const jobs = placedJobs(value, new Map())
  const spend = () => {}
  return deploysOf(jobs, gatesOf(jobs, false), spend).map((deploy) => deploy.despite)
}

const twoJobs = (condition: string, needs = 'gate') => `
on: push
jobs:
  gate:
    outputs: { result: '\${{ steps.bootgate.outputs.result }}' }
    steps: [{ id: bootgate, uses: bootgate/bootgate@v1 }]
  migrate: { needs: gate, if: always(), steps: [{ run: ./migrate }] }
  deploy:
    needs: [${needs}]
    if: ${JSON.stringify(condition)}
    steps: [{ run: helm upgrade a b }]
`

const oneJob = (condition: string, gateFirst = true) => {
  const gate = '{ id: gate, uses: bootgate/bootgate@v1 }'
  const deploy = `{ run: kubectl apply -f a.yaml, if: ${JSON.stringify(condition)} }`
  const steps = gateFirst ? [gate, deploy] : [deploy, gate]
  return `{ on: push, jobs: { a: { steps: [${steps.join(', ')}] } } }`
}

describe('a deploy after the gate', () => {
  it.each([
    { name: 'in a job that needs it', given: twoJobs('') },
    { name: 'behind a job between', given: twoJobs('', 'migrate') },
    {
      name: 'that asks for its success',
      given: twoJobs("always() && needs.gate.result == 'success'"),
    },
    {
      name: 'that asks for its pass',
      given: twoJobs("!cancelled() && needs.gate.outputs.result == 'pass'"),
    },
    { name: 'on one branch only', given: twoJobs("github.ref == 'refs/heads/main'") },
    { name: 'in its own job', given: oneJob('') },
    {
      name: 'in its own job, that asks for its pass',
      given: oneJob("always() && steps.gate.outputs.result == 'pass'"),
    },
    { name: 'in its own job, by an input', given: oneJob('success() && inputs.deploy') },
  ])('is stopped by it $name', ({ given }) => {
    expect(despite(given)).toEqual([[]])
  })

  it.each([
    {
      name: 'always()',
      given: twoJobs('always()'),
      expected: ['blocked', 'broken', 'cancelled', 'timed out', 'skipped'],
    },
    { name: 'failure()', given: twoJobs('failure()'), expected: ['blocked', 'broken'] },
    {
      name: '!failure()',
      given: twoJobs('!failure()'),
      expected: ['cancelled', 'timed out', 'skipped'],
    },
    {
      name: 'any result but blocked',
      given: twoJobs("always() && needs.gate.outputs.result != 'blocked'"),
      expected: ['broken', 'cancelled', 'timed out', 'skipped'],
    },
    {
      name: 'the success of a job that always runs',
      given: twoJobs("always() && needs.migrate.result == 'success'", 'migrate'),
      expected: ['blocked', 'broken', 'cancelled', 'timed out', 'skipped'],
    },
    {
      name: 'the failure of a step before it in its own job',
      given: twoJobs('always()').replace('a b }', 'a b, if: failure() }'),
      expected: ['blocked', 'broken', 'cancelled', 'timed out', 'skipped'],
    },
    {
      name: 'failure() and another step of its own job',
      given: oneJob("failure() && steps.other.outcome == 'success'"),
      expected: ['blocked', 'broken', 'skipped'],
    },
    {
      name: '!cancelled() in its own job',
      given: oneJob('!cancelled()'),
      expected: ['blocked', 'broken', 'skipped'],
    },
    {
      name: 'any outcome but a failure',
      given: oneJob("always() && steps.gate.outcome != 'failure'"),
      expected: ['cancelled', 'timed out', 'skipped'],
    },
  ])('runs despite it by $name', ({ given, expected }) => {
    expect(despite(given)).toEqual([expected])
  })

  const on = (text: string, events: string) => text.replace('on: push', `on: ${events}`)
  const BOTH = '[push, pull_request]'

  it.each([
    {
      name: 'a pass',
      given: on(
        twoJobs("needs.gate.result == 'success' && needs.gate.outputs.result == 'pass'"),
        BOTH,
      ),
    },
    { name: 'a push', given: on(twoJobs("github.event_name == 'push'"), BOTH) },
    { name: 'no pull request', given: on(twoJobs("github.event_name != 'pull_request'"), BOTH) },
    { name: 'a branch', given: on(twoJobs("github.ref == 'refs/heads/main'"), BOTH) },
    { name: 'a branch by its name', given: on(twoJobs("'main' == github.ref_name"), BOTH) },
    { name: 'a tag', given: on(twoJobs("startsWith(github.ref, 'refs/tags/')"), BOTH) },
    { name: 'a merge', given: on(twoJobs('github.event.pull_request.merged'), BOTH) },
    {
      name: 'a merge by its event',
      given: on(
        twoJobs("github.event.action == 'closed' && github.event.pull_request.merged == true"),
        BOTH,
      ),
    },
    {
      name: 'nothing, where pull requests are closed',
      given: on(twoJobs(''), '{ pull_request: { types: [closed] } }'),
    },
    {
      name: 'nothing, where they are reviewed',
      given: on(twoJobs(''), '[push, pull_request_review]'),
    },
  ])('is stopped by a partial gate if it asks for $name', ({ given }) => {
    expect(despite(given)).toEqual([[]])
  })

  it.each([
    { name: 'nothing', given: on(twoJobs(''), BOTH) },
    { name: 'nothing, under pull_request_target', given: on(twoJobs(''), 'pull_request_target') },
    { name: 'a success', given: on(twoJobs("needs.gate.result == 'success'"), BOTH) },
    { name: 'a pull request', given: on(twoJobs("github.event_name == 'pull_request'"), BOTH) },
    { name: 'any ref', given: on(twoJobs("startsWith(github.ref, 'refs/')"), BOTH) },
    {
      name: 'the base branch',
      given: on(twoJobs("github.ref == 'refs/heads/main'"), 'pull_request_target'),
    },
    {
      name: 'an open one',
      given: on(
        twoJobs("github.event.action == 'opened'"),
        '{ pull_request: { types: [opened, closed] } }',
      ),
    },
    { name: 'what only a run knows', given: on(twoJobs('inputs.deploy'), BOTH) },
  ])('runs despite a partial gate if it asks for $name', ({ given }) => {
    expect(despite(given)).toEqual([['partial']])
  })

  it('asks for a pass in the job of the gate too', () => {
    const passed = oneJob("steps.gate.outputs.result == 'pass'")
    expect(despite(on(passed, 'pull_request'))).toEqual([[]])
    expect(despite(on(oneJob(''), 'pull_request'))).toEqual([['partial']])
  })

  it.each([
    { name: 'in another job', given: twoJobs('', '') },
    { name: 'in its own job', given: oneJob('', false) },
  ])('has none before it $name', ({ given }) => {
    expect(despite(given)).toEqual([null])
  })

  it('is stopped by it in every example', () => {
    const files = filesEnding('examples', 'deploy.yml').filter(
      (file) => !/\/(audit|config)\//.test(file),
    )
    expect(files.length).toBeGreaterThan(4)
    for (const file of files)
      expect(
        despite(read(file)).filter((endings) => endings?.length !== 0),
        file,
      ).toEqual([])
  })

  it('ends for jobs that need each other', () => {
    const jobs = 'a: { needs: b, steps: [{ run: cdk deploy }] }, b: { needs: a, steps: [] }'
    expect(despite(`{ on: push, jobs: { ${jobs} } }`)).toEqual([null])
  })
})
