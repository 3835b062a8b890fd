import { describe, expect, it } from 'vitest'
import { GATE } from '../../src/audit/rule.ts'
import { auditRules } from '../../src/audit/rules/index.ts'
import { auditOf, foundIn } from '../support/workflows.ts'

describe('a rule', () => {
  it.each(
    auditRules.map((rule) => [rule.id, rule] as const),
  )('%s finds its own bad example, and nothing else; and nothing in the good one', (id, {
    example,
    severity,
  }) => {
    const { findings } = auditOf({ 'deploy.yml': example.bad })
    expect(findings.map(({ check }) => check)).toEqual([id])
    // The tag in the example is the gate's own, which is worse than that of another action.
    if (id !== 'audit-unpinned-uses') expect(findings[0]?.severity).toBe(severity)
    expect(findings[0]?.location?.line).toBeGreaterThan(0)
    expect(auditOf({ 'deploy.yml': example.good }).findings).toEqual([])
  })
})

const HEAD = 'on: push\npermissions: {}\njobs:\n'
/** A job of these steps, the first on line 6. */
const job = (...steps: readonly string[]) =>
  `${HEAD}  deploy:\n    steps:\n${steps.map((step) => `      - ${step}\n`).join('')}`
const PINNED = `{ uses: ${GATE} }`
const DEPLOY = '{ run: cdk deploy }'

describe('a gate that is ignored', () => {
  it.each([
    [job(PINNED, '{ run: cdk deploy, if: always() }'), '`&& success()`'],
    [
      `${HEAD}  a:\n    steps: [${PINNED}]\n  b: { needs: a, if: always(), steps: [${DEPLOY}] }\n`,
      '`always() && needs.gate.result',
    ],
  ])('is told how it is heard where it stands (%#)', (text, fix) => {
    const [finding, ...others] = auditOf({ 'deploy.yml': text }).findings
    expect([finding?.check, others]).toEqual(['audit-gate-ignored', []])
    expect(finding?.fix).toContain(fix)
  })
})

describe('a gate that may be left out', () => {
  const gate = (condition: string) =>
    `{ id: gate, uses: ${GATE}, if: ${JSON.stringify(condition)} }`
  const deploy = (condition: string) => `{ run: cdk deploy, if: ${JSON.stringify(condition)} }`

  it.each([
    [gate("github.ref == 'refs/heads/main'"), DEPLOY],
    [gate("github.ref == 'refs/heads/main'"), deploy("github.ref != 'refs/heads/dev'")],
    [gate('${{ inputs.check }}'), deploy('inputs.deploy')],
    [gate('steps.changes.outputs.any'), DEPLOY],
    [gate('false'), DEPLOY],
  ])('is found (%#)', (...steps) => {
    expect(foundIn(job(...steps))).toContain('gate-left-out:6')
  })

  it.each([
    [gate('true'), DEPLOY],
    [gate('always()'), DEPLOY],
    [gate('!cancelled()'), DEPLOY],
    [gate("github.ref == 'refs/heads/main'"), deploy("github.ref == 'refs/heads/main'")],
    [gate('inputs.check'), deploy("steps.gate.outputs.result == 'pass'")],
    [gate('inputs.check'), deploy("steps.gate.outcome == 'success'")],
    [gate('inputs.check'), PINNED, DEPLOY],
  ])('is not taken for one (%#)', (...steps) => {
    expect(foundIn(job(...steps))).toEqual([])
  })

  it('may be left out in another job', () => {
    const jobs = (condition: string) => `${HEAD}  gate:
    if: github.ref == 'refs/heads/main'
    steps: [${gate(condition)}]
  deploy:
    needs: gate
    steps: [${DEPLOY}]
`
    expect(foundIn(jobs("env.CHECK == 'yes'"))).toEqual(['gate-left-out:6'])
    expect(foundIn(jobs("github.ref == 'refs/heads/main'"))).toEqual([])
  })
})

describe('a condition that takes an empty output for a pass', () => {
  const jobs = (condition: string) => `${HEAD}  gate:
    outputs: { result: '\${{ steps.g.outputs.result }}', errors: '\${{ steps.g.outputs.errors }}' }
    steps: [{ id: g, uses: ${GATE} }]
  deploy:
    needs: gate
    if: ${JSON.stringify(condition)}
    steps: [${DEPLOY}]
`
  it.each([
    "needs.gate.outputs.result != 'blocked'",
    'needs.gate.outputs.errors == 0',
    "!contains(needs.gate.outputs.result, 'blocked')",
    "github.ref == 'x' && needs.gate.outputs.result != 'blocked'",
  ])('%s is found', (condition) => {
    expect(foundIn(jobs(condition))).toEqual(['empty-output:9'])
  })

  it.each([
    "needs.gate.outputs.result == 'pass'",
    "needs.gate.outputs.result == 'pass' || inputs.force",
    "needs.gate.result == 'success'",
    "needs.gate.outputs.errors == '0'",
  ])('%s is none', (condition) => {
    expect(foundIn(jobs(condition))).toEqual([])
  })
})

describe('uses', () => {
  const sha = '0123456789'.repeat(4)
  it.each([
    `actions/checkout@${sha}`,
    './.github/actions/x',
    './',
    `docker://alpine@sha256:${'0'.repeat(64)}`,
  ])('%s is pinned', (uses) => {
    expect(foundIn(job(`{ uses: '${uses}' }`, PINNED, DEPLOY))).toEqual([])
  })

  it.each([
    'actions/checkout@v4',
    'actions/checkout',
    `actions/checkout@${sha.slice(1)}`,
    'docker://alpine:3',
    `docker://alpine@sha256:${'0'.repeat(63)}`,
  ])('%s is not', (uses) => {
    expect(foundIn(job(`{ uses: '${uses}' }`, PINNED, DEPLOY))).toEqual(['unpinned-uses:6'])
  })

  it('is worse for the gate, and of no concern in other workflows', () => {
    const bad = job('{ uses: bootgate/bootgate@main }', '{ uses: a/b@v1 }', DEPLOY)
    const other = job('{ uses: a/b@v1 }', '{ run: make test }')
    const { findings } = auditOf({ 'deploy.yml': bad, 'test.yml': other })
    expect(findings.map(({ severity, location }) => [severity, location?.file])).toEqual([
      ['error', 'deploy.yml'],
      ['warning', 'deploy.yml'],
    ])
  })
})

describe('fail-on: never', () => {
  const gate = (inputs: string) => job(`{ uses: ${GATE}, with: { ${inputs} } }`, DEPLOY)
  it.each([
    ['fail-on: never'],
    ['fail-on: never, environment: live'],
    ['FAIL-ON: never, environment: "staging\\nprod"'],
    ["fail-on: never, environment: '${{ inputs.to }}'"],
    ["fail-on: '${{ inputs.fail-on }}', environment: prod"],
  ])('%s is found', (inputs) => {
    expect(foundIn(gate(inputs))).toEqual(['fail-on-never:6'])
  })

  it.each([
    ['fail-on: never, environment: staging'],
    ['fail-on: warning, environment: prod'],
    ["fail-on: '${{ inputs.fail-on }}', environment: dev"],
  ])('%s is not', (inputs) => {
    expect(foundIn(gate(inputs))).toEqual([])
  })

  it('is found as a flag of the command', () => {
    const run = (flags: string) => job(`{ run: bootgate check ${flags} }`, DEPLOY)
    expect(foundIn(run('--environment prod --fail-on never'))).toEqual(['fail-on-never:6'])
    expect(foundIn(run('--environment=qa --fail-on=never'))).toEqual([])
  })
})

describe('permissions', () => {
  const text = (top: string, own: string) => `on: push
${top}
jobs:
  deploy:
    ${own}
    steps: [${PINNED}, ${DEPLOY}]
`
  it.each([
    ['', '', ['gate-permissions:4']],
    ['permissions: write-all', '', ['gate-permissions:4']],
    ['permissions: {}', 'permissions: write-all', ['gate-permissions:5']],
    ['permissions: write-all', 'permissions: { contents: read }', []],
    ['permissions: read-all', '', []],
  ])('%s, %s', (top, own, found) => {
    expect(foundIn(text(top, own))).toEqual(found)
  })
})

describe('secrets as a whole', () => {
  it.each([
    'toJSON(secrets)',
    'TOJSON( SECRETS )',
    'secrets.*',
    'secrets',
    "join(secrets.*, ',')",
    "format('{0}', toJSON(secrets))",
  ])('%s are found in any text', (expression) => {
    const step = `{ run: x, env: { ALL: "\${{ ${expression} }}" } }`
    expect(foundIn(job(step, PINNED, DEPLOY))).toEqual(['all-secrets:6'])
  })

  it.each([
    'secrets.ONE',
    "secrets['ONE']",
    'toJSON(secrets.ONE)',
    'secrets[matrix.name]',
  ])('%s is one of them', (expression) => {
    const step = `{ run: x, env: { ONE: "\${{ ${expression} }}" } }`
    expect(foundIn(job(step, PINNED, DEPLOY))).toEqual([])
  })
})

describe('the head of a pull request', () => {
  const on = (event: string, step: string) =>
    `on: { ${event}: {} }\npermissions: {}\njobs:\n  gate:\n    steps:\n      - ${step}\n      - { id: gate, uses: ${GATE} }\n      - { run: cdk deploy, if: steps.gate.outputs.result == 'pass' }\n`
  const checkout = (given: string) =>
    `{ uses: actions/checkout@${'1'.repeat(40)}, with: { ${given} } }`

  it.each([
    checkout("ref: '${{ github.event.pull_request.head.sha }}'"),
    checkout("ref: '${{ github.head_ref }}'"),
    checkout("repository: '${{ github.event.pull_request.head.repo.full_name }}'"),
    checkout("ref: 'refs/pull/${{ github.event.number }}/merge'"),
    checkout("ref: '${{ github.event.workflow_run.head_sha }}'"),
    checkout("ref: '${{ github.event.pull_request.head.sha || github.sha }}'"),
    "{ run: 'gh pr checkout $NUMBER' }",
    "{ run: 'git fetch origin pull/$NUMBER/head:pr' }",
    "{ run: 'git checkout ${{ github.event.pull_request.head.sha }}' }",
  ])('is found: %s', (step) => {
    for (const event of ['pull_request_target', 'workflow_run'])
      expect(foundIn(on(event, step))).toEqual(['head-checkout:6'])
    expect(foundIn(on('pull_request', step))).toEqual([])
  })

  it.each([
    checkout("ref: '${{ github.event.pull_request.base.sha }}'"),
    checkout('persist-credentials: false'),
    "{ run: 'git fetch origin main' }",
  ])('is not: %s', (step) => {
    expect(foundIn(on('pull_request_target', step))).toEqual([])
  })
})

describe('a deploy', () => {
  it.each([
    './deploy.sh',
    'bash scripts/deploy.sh prod',
    'make deploy',
    'npm run deploy',
  ])('is %s too', (run) => {
    expect(foundIn(job(`{ run: ${run} }`, PINNED))).toEqual(['deploy-ungated:6'])
  })

  it('may follow the gate in one script', () => {
    const script = (...lines: readonly string[]) =>
      job(`run: |\n          ${lines.join('\n          ')}`)
    expect(foundIn(script('bootgate check', 'cdk deploy'))).toEqual([])
    expect(foundIn(script('bootgate check && cdk deploy'))).toEqual([])
    expect(foundIn(script('cdk deploy', 'bootgate check'))).toEqual(['deploy-ungated:6'])
    expect(foundIn(script('set -x', 'bootgate check || true', 'cdk deploy'))).toEqual([
      'exit-code-lost:8',
    ])
  })

  it('is a job of an environment of production', () => {
    const text = (name: string, needs: string) =>
      `${HEAD}  gate:\n    steps: [${PINNED}]\n  out:\n    ${needs}\n    environment: ${name}\n    steps: [{ run: ./roll-out }]\n`
    expect(foundIn(text('production', ''))).toEqual(['deploy-ungated:8'])
    expect(foundIn(text('{ name: prod-eu }', ''))).toEqual(['deploy-ungated:8'])
    expect(foundIn(text('production', 'needs: gate'))).toEqual([])
    expect(foundIn(text('pypi', ''))).toEqual(['nothing-deploys:5'])
  })
})
