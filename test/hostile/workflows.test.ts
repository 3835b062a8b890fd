import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { auditWorkflows } from '../../src/audit/audit.ts'
import { readWorkflows } from '../../src/audit/read.ts'
import { GATE } from '../../src/audit/rule.ts'
import { readWorkflow } from '../../src/audit/workflow.ts'
import { GateError } from '../../src/domain/errors.ts'
import { concludeAudit } from '../../src/domain/report.ts'
import { runOf } from '../../src/domain/run.ts'
import { FORMATS, renderAs } from '../../src/report/formats.ts'
import { HOSTILE_TEXTS } from '../support/hostile-reports.ts'
import { processorTime } from '../support/processor-time.ts'
import { around } from '../support/reports.ts'
import { junitProblems, sarifSchema } from '../support/schemas.ts'

const FILE = 'deploy.yml'
const FOLDER = '../../a'

function auditText(text: string) {
  const { value, failures } = readWorkflow(text, FILE)
  const audit = auditWorkflows(new Map(value === null ? [] : [[FILE, value]]), false, 0)
  return { ...audit, failures: [...failures, ...audit.failures] }
}

/** The same with actions of the repository, by the names of their folders. */
async function auditFiles(text: string, actions: Readonly<Record<string, string>>) {
  const files: Readonly<Record<string, string>> = {
    [FILE]: text,
    ...Object.fromEntries(
      Object.entries(actions).map(([name, own]) => [`${FOLDER}/${name}/action.yml`, own]),
    ),
  }
  const read = await readWorkflows([FILE], async (path) => {
    const found = files[path]
    if (found !== undefined) return found
    throw new GateError({ code: 'FILE_NOT_FOUND', message: path, fix: '' })
  })
  const audit = auditWorkflows(read.value, false, 0)
  return { ...audit, failures: [...read.failures, ...audit.failures] }
}

const WORDS = ['gate', 'deploy', 'push', 'true', 'always()', '', 'a', '__proto__', 'constructor']
const CONDITIONS = [
  'always()',
  '!cancelled()',
  'failure()',
  "needs.gate.outputs.result != 'blocked'",
  '${{ steps.gate.outcome }}',
  'inputs.a && inputs.b || inputs.c',
  "steps.gate.outputs.a != 'blocked' && job.status",
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
  '${{ inputs.constructor }} ${{ inputs.a }}',
]
const word = fc.oneof(fc.constantFrom(...WORDS), fc.string(), fc.constantFrom(...HOSTILE_TEXTS))
const step = fc.record(
  {
    id: word,
    uses: fc.oneof(
      word,
      fc.constantFrom(GATE, 'bootgate/bootgate@v1', 'actions/checkout@v4', './'),
      fc.constantFrom('./a/x', './a/y', './a/gone'),
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
const templates = fc.dictionary(
  word,
  fc.oneof(
    word,
    fc.record({ value: fc.constantFrom('${{ steps.gate.outputs.a }}', '${{') }),
    fc.record({ default: word }),
  ),
)
const action = fc.record(
  {
    inputs: fc.oneof(templates, fc.anything()),
    outputs: fc.oneof(templates, fc.anything()),
    runs: fc.oneof(
      {
        weight: 9,
        arbitrary: fc.record({ using: fc.constant('composite'), steps: fc.array(step) }),
      },
      { weight: 1, arbitrary: fc.anything() },
    ),
  },
  { requiredKeys: [] },
)

/** JSON is YAML; what JSON has no spelling for is left out. */
const textOf = (value: unknown) =>
  JSON.stringify(value, (_, one) => (typeof one === 'bigint' ? String(one) : one)) ?? ''

/** In milliseconds: thousands of workflows on a busy machine. The tests below hold the time of one. */
const ENOUGH = 180_000

describe('any workflow', () => {
  it(
    'is audited, or refused with a code, and never breaks',
    () => {
      fc.assert(
        fc.property(workflow, (data) => {
          const { findings, failures } = auditText(textOf(data))
          for (const { location, check } of findings)
            expect([check, location?.file, (location?.line ?? 0) > 0]).toEqual([check, FILE, true])
          for (const { code } of failures) expect(code).toMatch(/^WORKFLOW_/)
        }),
        { numRuns: 1_500, seed: 6 },
      )
    },
    ENOUGH,
  )

  it(
    'is audited with the actions that it uses, whatever they are',
    async () => {
      const files = new Set<string>()
      await fc.assert(
        fc.asyncProperty(workflow, action, action, async (data, x, y) => {
          const { findings, failures } = await auditFiles(textOf(data), {
            x: textOf(x),
            y: textOf(y),
          })
          for (const { location, check } of findings) {
            files.add(location?.file ?? '')
            expect([check, (location?.line ?? 0) > 0]).toEqual([check, true])
          }
          for (const { code } of failures) expect(code).toMatch(/^WORKFLOW_/)
        }),
        { numRuns: 1_500, seed: 6 },
      )
      expect([...files].sort()).toEqual([`${FOLDER}/x/action.yml`, `${FOLDER}/y/action.yml`, FILE])
    },
    ENOUGH,
  )

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

describe('actions of 1 MB', () => {
  const many = (count: number, line: (n: number) => string) =>
    Array.from({ length: count }, (_, n) => line(n)).join('')
  const composite = (steps: string, head = '') =>
    `${head}runs:\n  using: composite\n  steps:\n${steps}`
  const uses = (count: number, name: string, more = '') =>
    many(count, () => `    - { uses: ./a/${name}${more} }\n`)
  const main = (steps: string) =>
    `on: push\njobs:\n  d:\n    steps:\n      - { id: g, uses: bootgate/bootgate@v1 }\n${steps}`

  it.each<[string, string, Readonly<Record<string, string>>]>([
    [
      'as many uses of one of many steps',
      main(uses(3_000, 'x').replaceAll('    -', '      -')),
      { x: composite(many(3_000, () => '    - { run: cdk deploy }\n')) },
    ],
    [
      'uses of uses of nothing',
      main('      - { uses: ./a/a0 }\n'),
      Object.fromEntries(
        Array.from({ length: 10 }, (_, n) => [
          `a${n}`,
          composite(n < 9 ? uses(3_000, `a${n + 1}`) : ''),
        ]),
      ),
    ],
    [
      'inputs that double',
      main(`      - { uses: ./a/a0, with: { a: "${'x'.repeat(500_000)}" } }\n`),
      Object.fromEntries(
        Array.from({ length: 10 }, (_, n) => [
          `a${n}`,
          composite(
            uses(1, `a${n + 1}`, `, with: { a: "${many(1_000, () => '${{ inputs.a }}')}" }`),
          ),
        ]),
      ),
    ],
    [
      'gates, deploys and conditions',
      main('      - { uses: ./a/x, if: always() }\n'.repeat(4)),
      {
        x: composite(
          many(
            1_000,
            (n) =>
              `    - { uses: bootgate/bootgate@v1, if: inputs.a${n} }\n    - { run: cdk deploy, if: "always() && inputs.b${n} != 'x'" }\n`,
          ),
        ),
      },
    ],
    [
      'many outputs',
      main(
        `      - { id: x, uses: ./a/x }\n      - { run: cdk deploy, if: "always() && inputs.a && inputs.b && steps.x.outputs.o1" }\n`,
      ),
      {
        x: composite(
          '    - { id: g, uses: bootgate/bootgate@v1 }\n',
          `outputs:\n${many(2_000, (n) => `  o${n}: { value: "\${{ steps.g.outputs.x${n} }}" }\n`)}`,
        ),
      },
    ],
  ])('of %s end in good time', async (_, text, actions) => {
    const before = process.threadCpuUsage()
    const { findings, failures } = await auditFiles(text, actions)
    const { user, system } = process.threadCpuUsage(before)
    expect(findings.length + failures.length).toBeGreaterThan(0)
    expect((user + system) / 1000).toBeLessThan(10_000)
  })
})
