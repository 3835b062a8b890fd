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
    twoJobs(''),
    twoJobs('', 'migrate'),
    twoJobs("always() && needs.gate.result == 'success'"),
    twoJobs("!cancelled() && needs.gate.outputs.result == 'pass'"),
    twoJobs("github.ref == 'refs/heads/main'"),
    oneJob(''),
    oneJob("always() && steps.gate.outputs.result == 'pass'"),
    oneJob('success() && inputs.deploy'),
  ])('is stopped by it (%#)', (text) => {
    expect(despite(text)).toEqual([[]])
  })

  it.each<[string, readonly string[]]>([
    [twoJobs('always()'), ['blocked', 'broken', 'cancelled', 'timed out', 'skipped']],
    [twoJobs('failure()'), ['blocked', 'broken']],
    [twoJobs('!failure()'), ['cancelled', 'timed out', 'skipped']],
    [
      twoJobs("always() && needs.gate.outputs.result != 'blocked'"),
      ['broken', 'cancelled', 'timed out', 'skipped'],
    ],
    [
      twoJobs("always() && needs.migrate.result == 'success'", 'migrate'),
      ['blocked', 'broken', 'cancelled', 'timed out', 'skipped'],
    ],
    // A step before it in its own job may fail.
    [
      twoJobs('always()').replace('a b }', 'a b, if: failure() }'),
      ['blocked', 'broken', 'cancelled', 'timed out', 'skipped'],
    ],
    [oneJob("failure() && steps.other.outcome == 'success'"), ['blocked', 'broken', 'skipped']],
    [oneJob('!cancelled()'), ['blocked', 'broken', 'skipped']],
    [oneJob("always() && steps.gate.outcome != 'failure'"), ['cancelled', 'timed out', 'skipped']],
  ])('runs despite it (%#)', (text, ways) => {
    expect(despite(text)).toEqual([ways])
  })

  const on = (text: string, events: string) => text.replace('on: push', `on: ${events}`)
  const pulls = (condition: string, events = '[push, pull_request]') =>
    on(twoJobs(condition), events)

  it.each([
    pulls("needs.gate.result == 'success' && needs.gate.outputs.result == 'pass'"),
    pulls("github.event_name == 'push'"),
    pulls("github.event_name != 'pull_request'"),
    pulls("github.ref == 'refs/heads/main'"),
    pulls("'main' == github.ref_name"),
    pulls("startsWith(github.ref, 'refs/tags/')"),
    pulls('github.event.pull_request.merged'),
    pulls("github.event.action == 'closed' && github.event.pull_request.merged == true"),
    pulls('', '{ pull_request: { types: [closed] } }'),
    pulls('', '[push, pull_request_review]'),
    on(oneJob("steps.gate.outputs.result == 'pass'"), 'pull_request'),
  ])('is stopped by it where a pull request may be partial (%#)', (text) => {
    expect(despite(text)).toEqual([[]])
  })

  it.each([
    pulls(''),
    pulls('', 'pull_request_target'),
    pulls("needs.gate.result == 'success'"),
    pulls("github.event_name == 'pull_request'"),
    pulls("startsWith(github.ref, 'refs/')"),
    pulls("github.ref == 'refs/heads/main'", 'pull_request_target'),
    pulls("github.event.action == 'opened'", '{ pull_request: { types: [opened, closed] } }'),
    pulls('inputs.deploy'),
    on(oneJob(''), 'pull_request'),
  ])('runs despite a partial one (%#)', (text) => {
    expect(despite(text)).toEqual([['partial']])
  })

  it.each([twoJobs('', ''), oneJob('', false)])('has none before it (%#)', (text) => {
    expect(despite(text)).toEqual([null])
  })

  it('is stopped by it in every example', () => {
    const files = filesEnding('examples', 'deploy.yml').filter((file) => !file.includes('/audit/'))
    expect(files.length).toBeGreaterThan(4)
    for (const file of files)
      expect(
        despite(read(file)).filter((ways) => ways?.length !== 0),
        file,
      ).toEqual([])
  })

  it('ends for jobs that need each other', () => {
    const jobs = 'a: { needs: b, steps: [{ run: cdk deploy }] }, b: { needs: a, steps: [] }'
    expect(despite(`{ on: push, jobs: { ${jobs} } }`)).toEqual([null])
  })
})
