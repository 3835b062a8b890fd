import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { auditWorkflows } from '../../src/audit/audit.ts'
import { GATE } from '../../src/audit/rule.ts'
import { readWorkflow } from '../../src/audit/workflow.ts'
import { concludeAudit } from '../../src/domain/report.ts'
import { runOf } from '../../src/domain/run.ts'
import { FORMATS, renderAs } from '../../src/report/formats.ts'
import { HOSTILE_TEXTS } from '../support/hostile-reports.ts'
import { processorTime } from '../support/processor-time.ts'
import { around } from '../support/reports.ts'
import { junitProblems, sarifSchema } from '../support/schemas.ts'

const FILE = 'deploy.yml'

function auditText(text: string) {
  const { value, failures } = readWorkflow(text, FILE)
  const audit = auditWorkflows(new Map(value === null ? [] : [[FILE, value]]), false, 0)
  return { ...audit, failures: [...failures, ...audit.failures] }
}

const WORDS = ['gate', 'deploy', 'push', 'true', 'always()', '', 'a', '__proto__', 'constructor']
const CONDITIONS = [
  'always()',
  '!cancelled()',
  'failure()',
  "needs.gate.outputs.result != 'blocked'",
  '${{ steps.gate.outcome }}',
  'inputs.a && inputs.b || inputs.c',
  'toJSON(needs)',
  "contains(needs.*.result, 'x')",
  'always(',
  '${{',
]
const SCRIPTS = [
  'cdk deploy',
  'bootgate check || true',
  'bootgate check --fail-on never',
  'set +e\nbootgate check | tee x &',
  "'unclosed ${{ secrets.x }}",
  'git fetch origin pull/1/head',
]
const word = fc.oneof(fc.constantFrom(...WORDS), fc.string(), fc.constantFrom(...HOSTILE_TEXTS))
const step = fc.record(
  {
    id: word,
    uses: fc.oneof(
      word,
      fc.constantFrom(GATE, 'bootgate/bootgate@v1', 'actions/checkout@v4', './'),
    ),
    run: fc.oneof(word, fc.constantFrom(...SCRIPTS)),
    if: fc.oneof(word, fc.constantFrom(...CONDITIONS)),
    shell: word,
    'continue-on-error': fc.anything(),
    with: fc.oneof(fc.dictionary(word, word), fc.constant({ ref: '${{ github.head_ref }}' })),
  },
  { requiredKeys: [] },
)
const job = fc.record(
  {
    needs: fc.oneof(word, fc.array(word), fc.anything()),
    if: fc.oneof(word, fc.constantFrom(...CONDITIONS)),
    steps: fc.oneof(
      { weight: 4, arbitrary: fc.array(step) },
      { weight: 1, arbitrary: fc.anything() },
    ),
    uses: fc.oneof(word, fc.constant('./.github/workflows/deploy.yml')),
    outputs: fc.dictionary(word, fc.oneof(word, fc.constant('${{ steps.gate.outputs.result }}'))),
    permissions: fc.anything(),
    environment: fc.oneof(word, fc.constantFrom('production'), fc.anything()),
    secrets: fc.constantFrom('inherit', null),
  },
  { requiredKeys: [] },
)
const workflow = fc.record({
  on: fc.oneof(word, fc.array(word), fc.constantFrom('workflow_call', 'pull_request_target')),
  permissions: fc.anything(),
  jobs: fc.oneof(
    { weight: 9, arbitrary: fc.dictionary(word, job) },
    { weight: 1, arbitrary: fc.anything() },
  ),
})

/** JSON is YAML; what JSON has no spelling for is left out. */
const textOf = (value: unknown) =>
  JSON.stringify(value, (_, one) => (typeof one === 'bigint' ? String(one) : one)) ?? ''

describe('any workflow', () => {
  it('is audited, or refused with a code, and never breaks', () => {
    fc.assert(
      fc.property(workflow, (data) => {
        const { findings, failures } = auditText(textOf(data))
        for (const { location, check } of findings)
          expect([check, location?.file, (location?.line ?? 0) > 0]).toEqual([check, FILE, true])
        for (const { code } of failures) expect(code).toMatch(/^WORKFLOW_/)
      }),
      { numRuns: 1_500, seed: 6 },
    )
  })

  it('cut or torn at any place is audited or refused', () => {
    const whole = `on: push\njobs:\n  gate:\n    steps: [{ uses: ${GATE} }]\n  deploy:\n    needs: gate\n    if: \${{ always() }}\n    steps:\n      - run: |\n          cdk deploy\n`
    const place = fc.nat(whole.length)
    fc.assert(
      fc.property(place, place, fc.string(), (from, to, between) => {
        const { failures } = auditText(whole.slice(0, from) + between + whole.slice(to))
        for (const { code } of failures) expect(code).toMatch(/^WORKFLOW_/)
      }),
      { numRuns: 1_000, seed: 6 },
    )
  })
})

describe('a hostile name', () => {
  it('of a job, a tool or an environment stays text in every format', async () => {
    const validSarif = sarifSchema()
    const xmls: string[] = []
    for (const text of HOSTILE_TEXTS) {
      const jobs = {
        [text]: { environment: `prod ${text}`, steps: [{ uses: text }, { run: 'x' }] },
      }
      const { audited, ...audit } = auditText(
        `${textOf({ on: 'push', jobs })}\n# bootgate: waive audit-unpinned-uses until 2099-01-01 by ${text.replace(/\s/g, '')}: ${text.replace(/\n/g, '')}`,
      )
      expect(audit.findings.length).toBeGreaterThan(0)
      const run = runOf(concludeAudit(audited, { failOn: 'error', ...audit }))
      const shown = Object.fromEntries(
        FORMATS.map((format) => [format, renderAs(format, run, around)]),
      )
      for (const [format, page] of Object.entries(shown)) {
        expect(page, format).not.toMatch(/^\s*::|##\[/m)
        expect(page, format).not.toMatch(/[\u001b\u009b\u202e]/)
      }
      for (const page of [shown.html, shown.markdown])
        expect(page).not.toMatch(/<script|<img|<h1>passed|<\/style><style>\*/)
      for (const row of shown.markdown?.split('\n').filter((line) => line.startsWith('|')) ?? [])
        expect(row.split('|')).toHaveLength(4)
      expect(validSarif(JSON.parse(shown.sarif ?? ''))).toEqual([])
      xmls.push(shown.junit ?? '')
    }
    expect(await junitProblems(xmls)).toEqual([])
  })
})

describe('a workflow of 1 MB', () => {
  const fill = (text: string) => text.repeat(Math.ceil(1_000_000 / text.length))
  const many = (count: number, line: (n: number) => string) =>
    Array.from({ length: count }, (_, n) => line(n)).join('')
  const steps = (text: string) => `on: push\njobs:\n  a:\n    steps:\n${fill(`      - ${text}\n`)}`
  const script = (text: string) =>
    `on: push\njobs:\n  a:\n    steps: [${JSON.stringify({ run: text })}]\n`
  const GATED = 'on: push\njobs:\n  g: { steps: [{ id: g, uses: bootgate/bootgate@v1 }] }\n'

  it.each<[string, string]>([
    ['steps that deploy', steps('run: cdk deploy')],
    ['gates and deploys', steps('uses: bootgate/bootgate@v1\n      - run: cdk deploy')],
    ['gates in scripts', steps('run: bootgate check || true; cdk deploy')],
    ['a chain of jobs', GATED + many(25_000, (n) => `  j${n}: { needs: j${n + 1}, steps: [] }\n`)],
    [
      'a chain of conditions',
      GATED +
        many(
          900,
          (n) =>
            `  j${n}: { needs: [g, j${n + 1}], if: always() && inputs.a${n}, steps: [{ run: cdk deploy }] }\n`,
        ),
    ],
    [
      'many guesses',
      GATED +
        many(
          150,
          (n) =>
            `  d${n}: { needs: g, if: always() && (${many(300, (m) => `inputs.a${m} == 'x' && `)} false), steps: [{ run: cdk deploy }] }\n`,
        ),
    ],
    [
      'many outputs',
      `on: push\njobs:\n  d: { needs: g, if: "always() && inputs.a && inputs.b", steps: [{ run: cdk deploy }] }\n  g:\n    steps: [{ id: g, uses: bootgate/bootgate@v1 }]\n    outputs:\n${many(20_000, (n) => `      o${n}: \${{ steps.g.outputs.x${n} }}\n`)}`,
    ],
    ['one script of open expressions', script(fill('${{ '))],
    ['one script of gates', script(fill('bootgate check || '))],
    ['one script of subshells', script(`bootgate check ${fill('$(')}`)],
    ['one script of assignments', script(`bootgate check; ${fill('A=1 ')}`)],
    ['one script of quotes', script(`bootgate check ${fill(`'"`)}`)],
    ['one condition', `on: push\njobs:\n  a: { if: "${fill('a && ')}b", steps: [] }\n`],
  ])('of %s ends in good time', (_, text) => {
    expect(text.length).toBeGreaterThan(50_000)
    // Reading YAML takes most of it; the deadline is for a busy machine.
    expect(processorTime(() => auditText(text))).toBeLessThan(10_000)
  })
})
