import { describe, expect, it } from 'vitest'
import { parseDocument, visit } from 'yaml'
import { changesOf } from '../../../src/algorithms/edits.ts'
import { GATE } from '../../../src/audit/rule.ts'
import { auditRules } from '../../../src/audit/rules/index.ts'
import { type CaseFolder, caseFolders } from '../../support/case-folders.ts'
import { fixOf } from '../../support/fixes.ts'

const SHA = '1'.repeat(40)
const FILE = '.github/workflows/deploy.yml'

/** A workflow of a gate and a deploy. */
const workflow = (gate: string, deploy: string, on = 'push') => `# who may deploy: see the wiki
on: ${on}
permissions: {}

jobs:
  gate:
${gate}    steps:
      - uses: ${GATE} # v1
        id: gate

  deploy: # the only one
${deploy}    runs-on: ubuntu-latest
    steps:
      - run: cdk deploy # all stacks
`
const OUTPUT = '    outputs:\n      result: ${{ steps.gate.outputs.result }}\n'

describe('a fix', () => {
  it.each([
    {
      name: 'adds needs below the id of the job',
      given: workflow('', ''),
      expected: ['+    needs: gate'],
    },
    {
      name: 'adds needs behind the name of the job',
      given: workflow('', '    name: Roll out\n    # big\n'),
      expected: ['+    needs: gate'],
    },
    {
      name: 'adds to the one job that a deploy needs',
      given: workflow('', '    needs: build # first\n'),
      expected: ['-    needs: build # first', '+    needs: [build, gate] # first'],
    },
    {
      name: 'adds to a list in brackets',
      given: workflow('', "    needs: [build, 'test'] # first\n"),
      expected: [
        "-    needs: [build, 'test'] # first",
        "+    needs: [build, 'test', gate] # first",
      ],
    },
    {
      name: 'adds a clause once for two findings',
      given: workflow(
        OUTPUT,
        "    needs: gate\n    if: always() && needs.gate.outputs.result != 'blocked'\n",
      ),
      expected: [
        "-    if: always() && needs.gate.outputs.result != 'blocked'",
        "+    if: always() && needs.gate.outputs.result != 'blocked' && needs.gate.result == 'success' && needs.gate.outputs.result == 'pass'",
      ],
    },
    {
      name: 'fills an empty list',
      given: workflow('', '    needs: []\n'),
      expected: ['-    needs: []', '+    needs: [gate]'],
    },
    {
      name: 'adds to a list of lines',
      given: workflow('', '    needs:\n      - build\n      - test # slow\n'),
      expected: ['+      - gate'],
    },
    {
      name: 'asks for success where a job always runs',
      given: workflow('', '    needs: gate\n    if: always() # even on Sunday\n'),
      expected: [
        '-    if: always() # even on Sunday',
        "+    if: always() && needs.gate.result == 'success' # even on Sunday",
      ],
    },
    {
      name: 'keeps the meaning of an or, and the quotes',
      given: workflow('', '    needs: [gate]\n    if: "!cancelled() || inputs.force"\n'),
      expected: [
        '-    if: "!cancelled() || inputs.force"',
        `+    if: "(!cancelled() || inputs.force) && needs.gate.result == 'success'"`,
      ],
    },
    {
      name: 'doubles single quotes in single quotes',
      given: workflow('', "    needs: [gate]\n    if: '!failure()'\n"),
      expected: [
        "-    if: '!failure()'",
        "+    if: '!failure() && needs.gate.result == ''success'''",
      ],
    },
    {
      name: 'stays in the expression of a template',
      given: workflow('', '    needs: gate\n    if: ${{ always() && inputs.x }}\n'),
      expected: [
        '-    if: ${{ always() && inputs.x }}',
        "+    if: ${{ always() && inputs.x && needs.gate.result == 'success' }}",
      ],
    },
    {
      name: 'stays in a text of several lines',
      given: workflow('', '    needs: gate\n    if: >-\n      always() &&\n      inputs.x\n'),
      expected: ['-      inputs.x', "+      inputs.x && needs.gate.result == 'success'"],
    },
    {
      name: 'needs the gate and asks for its success',
      given: workflow('', '    if: always()\n'),
      expected: [
        '-    if: always()',
        '+    needs: gate',
        "+    if: always() && needs.gate.result == 'success'",
      ],
    },
    {
      name: 'compares with the word of a pass',
      given: workflow(OUTPUT, "    needs: gate\n    if: needs.gate.outputs.result != 'blocked'\n"),
      expected: [
        "-    if: needs.gate.outputs.result != 'blocked'",
        "+    if: needs.gate.outputs.result == 'pass'",
      ],
    },
    {
      name: 'asks for a pass in pull requests',
      given: workflow(OUTPUT, '    needs: gate\n', 'pull_request'),
      expected: ["+    if: needs.gate.outputs.result == 'pass'"],
    },
    {
      name: 'gives the gate an id and an output where one is missing',
      given: workflow('', '    needs: gate\n', 'pull_request').replace(/ +id: gate\n/, ''),
      expected: [
        '+    outputs:',
        '+      result: ${{ steps.gate.outputs.result }}',
        '+        id: gate',
        "+    if: needs.gate.outputs.result == 'pass'",
      ],
    },
    {
      name: 'pins what is pinned elsewhere',
      given: `${workflow('', '    needs: gate\n')}      - uses: actions/checkout@v4 # code
      - uses: "actions/checkout@v4"
  other:
    steps:
      - uses: actions/checkout@${SHA} # v4
`,
      expected: [
        '-      - uses: actions/checkout@v4 # code',
        '-      - uses: "actions/checkout@v4"',
        `+      - uses: actions/checkout@${SHA} # v4 # code`,
        `+      - uses: "actions/checkout@${SHA}" # v4`,
      ],
    },
  ])('$name', async ({ given, expected }) => {
    for (const ends of ['\n', '\r\n']) {
      const text = given.replaceAll('\n', ends)
      const { patch, after, fixes, again } = await fixOf({ [FILE]: text })
      const changed = patch.split('\n').filter((line) => /^[-+](?!--|\+\+)/.test(line))
      expect(changed.map((line) => line.replace('\r', '')).toSorted()).toEqual(expected.toSorted())
      expect(after.findings).toEqual([])
      expect(fixes.unfixed).toEqual([])
      expect(again.files.size).toBe(0)
    }
  })
})

describe('a place that cannot be changed safely', () => {
  it.each([
    {
      name: 'braces',
      given: workflow('', '').replace(
        /steps:\n {6}- run: cdk deploy.*\n/,
        'env: {}\n  web: { runs-on: x, steps: [{ run: cdk deploy }] }\n',
      ),
      expected: 'braces or brackets',
    },
    {
      name: 'an anchor',
      given: workflow('', '').replace('deploy: # the only one', 'deploy: &deploy'),
      expected: 'an anchor',
    },
    {
      name: 'an alias',
      given: workflow('', '    needs: gate\n    if: &always always()\n').concat(
        '  web:\n    needs: gate\n    if: *always\n    steps:\n      - run: cdk deploy\n',
      ),
      expected: 'an anchor, an alias',
    },
    {
      name: 'text beside an expression',
      given: workflow('', '    needs: gate\n    if: ${{ always() }} && true\n'),
      expected: 'text beside an expression',
    },
    {
      name: 'two gates',
      given: `${workflow('', '')}  gate2:\n    steps:\n      - uses: ${GATE} # v1\n`,
      expected: '2 jobs run a gate',
    },
    {
      name: 'a gate after the deploy',
      given: workflow('', '    needs: gate\n').replace(
        / {6}- uses: .*\n.*id: gate\n/,
        (gate) => `      - run: cdk deploy\n${gate}`,
      ),
      expected: 'stands in the same job',
    },
    {
      name: 'a gate that is a script',
      given: workflow('', '    needs: gate\n', 'pull_request').replace(
        /uses: bootgate.*/,
        'run: npx bootgate check',
      ),
      expected: 'the gate is a script',
    },
    {
      name: 'a version that is pinned nowhere',
      given: workflow('', '    needs: gate\n').concat('      - uses: a/b@v4\n'),
      expected: 'no line says `a/b@SHA # v4`',
    },
    {
      name: 'a version that is pinned twice',
      given: workflow('', '    needs: gate\n').concat(
        `      - uses: a/b@v4\n      - uses: a/b@${SHA} # v4\n      - uses: a/b/c@${'2'.repeat(40)} # v4\n`,
      ),
      expected: 'several commits',
    },
  ])('stays, and the reason is told: $name', async ({ given, expected }) => {
    const { fixes, before, after } = await fixOf({ [FILE]: given })
    expect(fixes.unfixed.map(({ because }) => because).join()).toContain(expected)
    expect([fixes.files.size, after]).toEqual([0, before])
  })
})

describe('the file of --pins', () => {
  const given = workflow('', '    needs: gate\n').concat('      - uses: a/b/sub@v4\n')

  it('names the commit of a version', async () => {
    const { patch, after } = await fixOf({ [FILE]: given }, `# ours\nuses: a/b@${SHA} # v4\n`)
    expect(patch).toContain(`+      - uses: a/b/sub@${SHA} # v4\n`)
    expect(after.findings).toEqual([])
  })

  it('is a failure without a pin', async () => {
    const { after } = await fixOf({ [FILE]: given }, 'a/b v4\n')
    expect(after.failures.map(({ code }) => code)).toEqual(['INPUT_INVALID'])
  })
})

type Repository = Pick<CaseFolder, 'name' | 'files'>

/** The rules whose findings `--fix` can repair. */
const FIXABLE = [
  'audit-deploy-ungated',
  'audit-empty-output',
  'audit-gate-ignored',
  'audit-gate-left-out',
  'audit-unpinned-uses',
]

describe('every finding of a rule with a fix', () => {
  const folders = caseFolders(new URL('../cases/', import.meta.url))
  const examples: readonly Repository[] = auditRules.map(({ id, example }) => ({
    name: `the example of ${id}`,
    files: { [FILE]: blockStyle(example.bad) },
  }))
  const fixed = new Set<string>()

  it.each<Repository>([...folders, ...examples])('is gone or has a reason: $name', async ({
    files,
  }) => {
    const pins = `bootgate/bootgate@${SHA} # v1`
    const { fixes, before, after, written, again } = await fixOf(files, pins)
    for (const { check } of fixes.fixed) fixed.add(check)
    expect(again.files.size).toBe(0)
    const isOpen = ({ check, waiver }: (typeof after.findings)[number]) =>
      waiver === null && FIXABLE.includes(check)
    const told = new Set(fixes.unfixed.map(({ check, location }) => `${check} ${location?.file}`))
    for (const finding of after.findings.filter(isOpen))
      expect(told).toContain(`${finding.check} ${finding.location?.file}`)
    expect(after.counts.error).toBeLessThanOrEqual(before.counts.error)
    expect(after.failures).toEqual(before.failures)
    for (const [file, edited] of fixes.files) {
      // Lines that no edit touched are the same, byte for byte, and in their order.
      const removed = changesOf(edited).flatMap((change) => change.removed).length
      const kept = edited.origins.filter((origin) => origin !== null)
      expect(kept).toEqual(edited.original.split('\n').map((_, line) => line))
      expect(removed).toBeLessThan(kept.length)
      expect(written[file]).not.toBe(files[file])
    }
  })

  it('was repaired at least once', () => {
    expect([...fixed].toSorted()).toEqual(FIXABLE)
  })
})

/** A workflow in YAML without braces and brackets. */
function blockStyle(text: string): string {
  const document = parseDocument(text)
  visit(document, {
    Collection: (_, node) => {
      node.flow = node.items.length === 0
    },
  })
  return document.toString()
}
