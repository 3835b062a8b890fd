import { describe, expect, it } from 'vitest'
import { readWorkflows } from '../../src/audit/read.ts'
import { GATE } from '../../src/audit/rule.ts'
import { GateError } from '../../src/domain/errors.ts'
import { auditOf } from '../support/workflows.ts'

const found = (texts: Readonly<Record<string, string>>) =>
  auditOf(texts).findings.map(
    ({ check, severity, location }) =>
      `${severity} ${check.replace('audit-', '')} ${location?.file}:${location?.line}`,
  )

const GATE_WORKFLOW = `on:
  workflow_call:
    outputs: { result: { value: '\${{ jobs.check.outputs.result }}' } }
permissions: {}
jobs:
  check:
    outputs: { result: '\${{ steps.g.outputs.result }}' }
    steps: [{ id: g, uses: ${GATE} }]
  tell: { needs: check, if: always(), steps: [{ run: ./tell }] }
`
const DEPLOY_WORKFLOW = `on: workflow_call
permissions: {}
jobs:
  roll-out:
    steps: [{ run: helm upgrade a b }]
`
const main = (condition: string, needs = 'needs: gate') => `on: push
permissions: {}
jobs:
  gate: { uses: ./.github/workflows/gate.yml }
  deploy:
    ${needs}
    ${condition}
    uses: ./.github/workflows/deploy.yml
`
const all = (text: string) => ({
  'w/main.yml': text,
  'w/gate.yml': GATE_WORKFLOW,
  'w/deploy.yml': DEPLOY_WORKFLOW,
})

describe('a workflow that calls others', () => {
  it.each([
    '',
    "if: needs.gate.outputs.result == 'pass'",
    "if: always() && needs.gate.result == 'success'",
    "if: always() && needs.gate.outputs.result == 'pass'",
  ])('is gated by the one for the other: %s', (condition) => {
    expect(found(all(main(condition)))).toEqual([])
  })

  it.each<[string, string, string]>([
    ['if: always()', 'needs: gate', 'error gate-ignored w/main.yml:7'],
    [
      "if: always() && needs.gate.outputs.result != 'blocked'",
      'needs: gate',
      'error gate-ignored w/main.yml:7',
    ],
    [
      "if: needs.gate.outputs.result != 'blocked'",
      'needs: gate',
      'error empty-output w/main.yml:7',
    ],
    ['', '', 'error deploy-ungated w/deploy.yml:5'],
  ])('is told of %s %s', (condition, needs, expected) => {
    expect(found(all(main(condition, needs)))).toEqual([expected])
  })

  it('is told what is wrong inside of those, once', () => {
    const texts = all(main(''))
    const soft = GATE_WORKFLOW.replace('  check:', '  check:\n    continue-on-error: true')
    const twice = main('').replace(
      'jobs:',
      'jobs:\n  again: { uses: ./.github/workflows/gate.yml }',
    )
    expect(found({ ...texts, 'w/main.yml': twice, 'w/gate.yml': soft })).toEqual([
      'error continue-on-error w/gate.yml:7',
    ])
  })

  it('gives its gate the permissions of the job that calls', () => {
    const bare = GATE_WORKFLOW.replace('permissions: {}\n', '')
    expect(found({ ...all(main('')), 'w/gate.yml': bare })).toEqual([])
    const none = main('').replace('permissions: {}\n', '')
    expect(found({ ...all(none), 'w/gate.yml': bare })).toEqual([
      'warning gate-permissions w/gate.yml:5',
    ])
  })

  it('has the gate in the called workflow itself', () => {
    const own = DEPLOY_WORKFLOW.replace('steps: [', `steps: [{ uses: ${GATE} }, `)
    expect(
      found({ 'w/main.yml': main('', '').replace(/ {2}gate.*\n/, ''), 'w/deploy.yml': own }),
    ).toEqual([])
  })

  it('may be called from elsewhere', () => {
    expect(found({ 'w/deploy.yml': DEPLOY_WORKFLOW })).toEqual([
      'warning deploy-ungated w/deploy.yml:5',
    ])
  })

  it('hands secrets over one by one', () => {
    const text = main('').replace('gate: {', 'gate: { secrets: inherit,')
    expect(found(all(text))).toEqual(['warning all-secrets w/main.yml:4'])
  })

  it('ends, though they call each other', () => {
    const circle = (name: string) =>
      `on: [push, workflow_call]\njobs:\n  a: { uses: ./.github/workflows/${name}.yml }\n`
    expect(found({ 'a.yml': circle('b'), 'b.yml': circle('a'), 'c.yml': circle('c') })).toEqual([])
  })

  it('is refused when it would never end', () => {
    const calls = Array.from(
      { length: 40 },
      (_, at) => `  a${at}: { uses: ./.github/workflows/NEXT.yml }\n`,
    )
    const text = (next: string) => `on: push\njobs:\n${calls.join('').replaceAll('NEXT', next)}`
    const { failures } = auditOf({ 'a.yml': text('b'), 'b.yml': text('c'), 'c.yml': text('d') })
    expect(failures.map(({ code }) => code)).toContain('WORKFLOW_TOO_LARGE')
  })
})

describe('workflows', () => {
  const files: Readonly<Record<string, string>> = {
    'w/main.yml': main(''),
    'w/gate.yml': GATE_WORKFLOW,
    'w/no.yml': 'jobs: [',
  }
  const readText = async (path: string) => {
    const text = files[path]
    if (text !== undefined) return text
    throw new GateError({ code: 'FILE_NOT_FOUND', message: path, fix: '' })
  }

  it('are read with those that they call, and all that cannot be read is told', async () => {
    const { value, failures } = await readWorkflows(['w/main.yml', 'w/no.yml'], readText)
    expect([...value.keys()]).toEqual(['w/main.yml', 'w/gate.yml'])
    expect(failures.map(({ code }) => code)).toEqual(['WORKFLOW_SYNTAX', 'FILE_NOT_FOUND'])
  })
})
