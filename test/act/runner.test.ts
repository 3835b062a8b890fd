import { describe, expect, inject, it } from 'vitest'
import { gateWorkflow, WORKFLOW_FILE } from '../../src/init/guide/workflow.ts'
import { workflowOf } from '../support/act/page-workflows.ts'
import type { Files } from '../support/act/repository.ts'
import { type ActRun, runWorkflow } from '../support/act/run.ts'
import { putSecrets, withArns, withName } from '../support/act/secrets.ts'
import { statusesOf } from '../support/act/seen.ts'
import { one, two } from '../support/act/service.ts'
import { read } from '../support/source-files.ts'

const WORKFLOW = '.github/workflows/deploy.yml'
const SHA = 'a'.repeat(40)

/** A job that deploys after a pass of the job `gate`, and says what it got of it. */
const DEPLOY = `
  deploy:
    needs: gate
    if: needs.gate.result == 'success' && needs.gate.outputs.result == 'pass'
    runs-on: ubuntu-latest
    permissions: { contents: read }
    steps:
      - uses: actions/checkout@${SHA}
      - run: kubectl apply -f . # after \${{ needs.gate.outputs.result }}
  after:
    needs: [gate, deploy]
    if: always()
    runs-on: ubuntu-latest
    permissions: {}
    steps:
      - run: echo "gate ended as \${{ needs.gate.result }} with '\${{ needs.gate.outputs.result }}'"
`

const head =
  'name: a\non: push\npermissions: {}\njobs:\n  gate:\n    permissions: { contents: read, id-token: write, statuses: write }\n'

/** A gate that is called, with a role. */
const CALLED = `${head}    uses: bootgate/bootgate/.github/workflows/gate.yml@${SHA}
    with: { environment: prod, role: "arn:aws:iam::123456789012:role/bootgate" }
${DEPLOY}`

/** A gate for each environment. */
const MATRIX = `${head}    strategy: { fail-fast: false, matrix: { environment: [staging, prod] } }
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@${SHA}
      - { uses: "bootgate/bootgate@${SHA}", with: { environment: "\${{ matrix.environment }}" } }
${DEPLOY.replace(" && needs.gate.outputs.result == 'pass'", '')}`

/** A gate in a job, whose later steps look at what it left. */
const LOOKED_AT = `${head}    runs-on: ubuntu-latest
    outputs: { result: "\${{ steps.bootgate.outputs.result }}" }
    steps:
      - uses: actions/checkout@${SHA}
      - { id: bootgate, uses: "bootgate/bootgate@${SHA}", with: { environment: prod } }
      - if: always()
        run: |
          echo "outputs $RESULT $ERRORS $WARNINGS, report $(jq -r .result "$REPORT"), outcome $OUTCOME"
          env | grep -i LOG_LEVEL || echo 'nothing is exported'
        env:
          RESULT: \${{ steps.bootgate.outputs.result }}
          ERRORS: \${{ steps.bootgate.outputs.errors }}
          WARNINGS: \${{ steps.bootgate.outputs.warnings }}
          REPORT: \${{ steps.bootgate.outputs.report }}
          OUTCOME: \${{ steps.bootgate.outcome }}
${DEPLOY}`

const run = (workflow: string, files: Files) =>
  runWorkflow({ files: { ...files, [WORKFLOW]: workflow }, workflow: WORKFLOW })
const deploys = ({ calls }: ActRun) => calls.filter((call) => call.startsWith('kubectl'))

describe.skipIf(inject('act') === null || inject('moto') === null).concurrent('under act', () => {
  it('the reusable workflow gives its verdict to the job that needs it', async () => {
    const passed = await run(CALLED, one('info'))
    expect(passed.text).toContain("gate ended as success with 'pass'")
    expect(passed.calls[0]).toContain('role-to-assume=arn:aws:iam::123456789012:role/bootgate')
    expect(deploys(passed)).toEqual(['kubectl apply -f .'])
    expect(statusesOf(passed)).toEqual([['bootgate/backend/prod', 'success']])
    const alone = await run(CALLED.replace(/, role: ".*"/, ''), one('info'))
    expect([alone.code, alone.calls]).toEqual([0, ['kubectl apply -f .']])
    const blocked = await run(CALLED, one('loud'))
    expect([blocked.code, blocked.jobs]).toEqual([1, { 'gate/gate/gate': 'failure' }])
    expect(deploys(blocked)).toEqual([])
    expect(blocked.summaries.join()).toContain('Deploy of backend to prod blocked')
  })

  it('the workflow that the guide of init writes runs the gate for a pull request, and for a workflow that calls it', async () => {
    const gate = gateWorkflow({
      ...{ policy: 'bootgate.yml', environments: ['staging', 'prod'], commit: SHA },
      ...{ role: 'arn:aws:iam::123456789012:role/bootgate', region: 'us-east-1' },
    })
    const caller = CALLED.replace(/uses: bootgate.*\n.*\n/, `uses: ./${WORKFLOW_FILE}\n`)
    const push = (files: Files) => run(caller, { ...files, [WORKFLOW_FILE]: gate })
    // act loses result and output of a workflow that a called workflow calls, so no deploy follows a pass.
    const passed = await push(two('info', 'info'))
    expect(statusesOf(passed).map(([, state]) => state)).toEqual(['success', 'success'])
    const blocked = await push(two('info', 'loud'))
    expect([blocked.code, deploys(blocked)]).toEqual([1, []])
    expect(
      statusesOf(blocked)
        .map(([, state]) => state)
        .toSorted(),
    ).toEqual(['failure', 'success'])
    const proposed = await runWorkflow({
      files: { ...two('loud', 'info'), [WORKFLOW_FILE]: gate },
      ...{ workflow: WORKFLOW_FILE, event: 'pull_request' },
    })
    expect(statusesOf(proposed).toSorted()).toEqual([
      ['bootgate/backend/prod', 'success'],
      ['bootgate/backend/staging', 'failure'],
    ])
  })

  it('a matrix over environments deploys only when every leg has passed', async () => {
    const passed = await run(MATRIX, two('info', 'info'))
    expect(statusesOf(passed).toSorted()).toEqual([
      ['bootgate/backend/prod', 'success'],
      ['bootgate/backend/staging', 'success'],
    ])
    expect(deploys(passed)).toEqual(['kubectl apply -f .'])
    for (const files of [two('loud', 'info'), two('info', 'loud')]) {
      const blocked = await run(MATRIX, files)
      expect(blocked.text).toContain('gate ended as failure with')
      expect([blocked.code, deploys(blocked)]).toEqual([1, []])
      expect(statusesOf(blocked)).toHaveLength(2)
    }
  })

  it('outputs, report and summary reach later steps and jobs', async () => {
    const passed = await run(LOOKED_AT, one('info'))
    expect(passed.text).toContain('outputs pass 0 0, report pass, outcome success')
    expect(passed.text).toContain('nothing is exported')
    expect(passed.text).toContain("gate ended as success with 'pass'")
    expect(passed.summaries).toHaveLength(1)
    const blocked = await run(LOOKED_AT, one('loud'))
    expect(blocked.text).toContain('outputs blocked 1 0, report blocked, outcome failure')
    expect(blocked.text).toContain("gate ended as failure with 'blocked'")
    expect(blocked.summaries.join()).toContain('LOG_LEVEL')
    expect(deploys(blocked)).toEqual([])
  })

  it('a deploy that asks for nothing runs, and is seen', async () => {
    const careless = LOOKED_AT.replace(/if: needs.*/, 'if: always()')
    const blocked = await run(careless, one('loud'))
    expect([blocked.code, deploys(blocked)]).toEqual([1, ['kubectl apply -f .']])
  })

  it("the README's workflow deploys what has passed", async () => {
    const [policy = ''] = /^version: 1\n[\s\S]*?(?=^```$)/m.exec(read('README.md')) ?? []
    const push = async (value: string, name: string) => {
      const arns = await putSecrets({ [name]: JSON.stringify({ JWT_SECRET: value }) })
      const files = { 'bootgate.yml': policy, [WORKFLOW]: workflowOf('README.md', 'deploy') }
      const own = withArns(withName(files, 'secret:backend-', `secret:${name}-`), arns)
      return runWorkflow({ files: own, workflow: WORKFLOW })
    }
    const passed = await push('eleven-foxes-cross-the-silver-meadow-at-dusk', 'readme/passed')
    expect(passed.jobs).toEqual({ 'deploy/gate': 'success', 'deploy/deploy': 'success' })
    expect(passed.calls.at(-1)).toContain('environment-variables=[{"name":"ENV","value":"prod"}]')
    const blocked = await push('dev-secret', 'readme/blocked')
    expect([blocked.code, blocked.jobs]).toEqual([1, { 'deploy/gate': 'failure' }])
    expect(blocked.summaries.join()).toContain('Deploy of backend to prod blocked: 1 error')
  })
})
