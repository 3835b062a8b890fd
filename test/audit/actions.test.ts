import { describe, expect, it } from 'vitest'
import { actionFolder, rootOf } from '../../src/audit/action.ts'
import { readWorkflows } from '../../src/audit/read.ts'
import { GATE } from '../../src/audit/rule.ts'
import { runAudit } from '../../src/audit/run.ts'
import { GateError } from '../../src/domain/errors.ts'
import { auditOf } from '../support/workflows.ts'

const WORKFLOW = '.github/workflows/deploy.yml'
const fileOf = (name: string) => `.github/actions/${name}/action.yml`
const use = (name: string) => `uses: ./.github/actions/${name}`

/** A job of these steps, the first on line 6. */
const workflow = (...steps: readonly string[]) =>
  `on: push\npermissions: {}\njobs:\n  deploy:\n    steps:\n${listed(6, steps)}`
/** An action of these steps, the first on line 4. */
const action = (...steps: readonly string[]) =>
  `runs:\n  using: composite\n  steps:\n${listed(4, steps)}`
const listed = (indent: number, steps: readonly string[]) =>
  steps.map((step) => `${' '.repeat(indent)}- { ${step} }\n`).join('')
/** An action that tells what its step g told. */
const telling = (...steps: readonly string[]) =>
  `${action(...steps)}outputs: { result: { value: '\${{ steps.g.outputs.result }}' } }\n`

const PASS = `uses: ${GATE}`
const DEPLOY = 'run: cdk deploy, shell: bash'
const when = (condition: string) => `if: ${JSON.stringify(condition)}`

/** What is found, with the name of the action it is found in. */
function found(main: string, actions: Readonly<Record<string, string>>): readonly string[] {
  const files = Object.entries(actions).map(([name, text]) => [fileOf(name), text])
  const { findings, failures } = auditOf({ [WORKFLOW]: main, ...Object.fromEntries(files) })
  expect(failures).toEqual([])
  return findings.map(({ check, location }) => {
    const name = location?.file.replace(/^\.github\/(actions|workflows)\//, '').split(/[/.]/)[0]
    return `${check.replace('audit-', '')} ${name}:${location?.line}`
  })
}

describe('a deploy in a local action', () => {
  const out = { out: action('run: ls, shell: bash', DEPLOY) }

  it.each([
    [workflow(PASS, use('out'))],
    [workflow(PASS, `${use('out')}, ${when("github.ref == 'refs/heads/main'")}`)],
    [
      workflow(
        `id: g, ${PASS}`,
        `${use('out')}, ${when("always() && steps.g.outcome == 'success'")}`,
      ),
    ],
  ])('is stopped by the gate before it (%#)', (main) => {
    expect(found(main, out)).toEqual([])
  })

  it('is found where it stands, when no gate comes before it', () => {
    expect(found(workflow(use('out'), PASS), out)).toEqual(['deploy-ungated out:5'])
  })

  it.each([
    'always()',
    'failure()',
    '!success()',
  ])('is found when its step runs by %s', (condition) => {
    const main = workflow(PASS, `${use('out')}, ${when(condition)}`)
    expect(found(main, out)).toEqual(['gate-ignored deploy:7'])
  })

  it.each([
    'always()',
    'success()',
    'failure()',
    'cancelled()',
    "inputs.to == 'x'",
  ])('is judged by the step that uses the action, whatever it asks itself: %s', (condition) => {
    const own = { out: action(`${DEPLOY}, ${when(condition)}`) }
    expect(found(workflow(PASS, use('out')), own)).toEqual([])
    // What goes before in an action is its own matter: it begins as a success, and any of its steps may fail.
    const main = workflow(PASS, `${use('out')}, ${when('always()')}`)
    expect(found(main, own)).toEqual(['gate-ignored deploy:7'])
  })

  it('does not run when its own condition never holds', () => {
    const own = { out: action(`${DEPLOY}, ${when('false')}`) }
    expect(found(workflow(PASS, `${use('out')}, ${when('always()')}`), own)).toEqual([])
  })

  it('waits for the jobs that its own needs', () => {
    const jobs = (needs: string) =>
      `on: push\npermissions: {}\njobs:\n  gate: { steps: [{ ${PASS} }] }\n  deploy:\n    ${needs}\n    steps: [{ ${use('out')} }]\n`
    expect(found(jobs('needs: gate'), out)).toEqual([])
    expect(found(jobs('if: success()'), out)).toEqual(['deploy-ungated out:5'])
    expect(found(jobs('needs: gate\n    if: always()'), out)).toEqual(['gate-ignored deploy:7'])
  })
})

describe('a gate in a local action', () => {
  const check = { check: telling(`id: g, ${PASS}`) }
  const main = (condition: string) =>
    workflow(`id: check, ${use('check')}`, `${DEPLOY}, ${when(condition)}`)

  it.each([
    'success()',
    "always() && steps.check.outcome == 'success'",
    "always() && steps.check.outputs.result == 'pass'",
    "steps.check.outputs.result == 'pass'",
  ])('stops the deploy after it: %s', (condition) => {
    expect(found(main(condition), check)).toEqual([])
  })

  it.each([
    ['always()', 'gate-ignored'],
    ["always() && steps.check.outputs.result != 'blocked'", 'gate-ignored'],
    ["always() && steps.g.outcome == 'success'", 'gate-ignored'],
    ["always() && steps.check.outputs.other != 'blocked'", 'gate-ignored'],
    ["steps.check.outputs.result != 'blocked'", 'empty-output'],
  ])('does not stop one that runs by %s', (condition, rule) => {
    expect(found(main(condition), check)).toEqual([`${rule} deploy:7`])
  })

  it('tells other jobs what it told', () => {
    const jobs = (condition: string) => `on: push
permissions: {}
jobs:
  gate:
    outputs: { result: '\${{ steps.check.outputs.result }}' }
    steps: [{ id: check, ${use('check')} }]
  deploy: { needs: gate, if: ${JSON.stringify(condition)}, steps: [{ run: cdk deploy }] }
`
    expect(found(jobs("always() && needs.gate.outputs.result == 'pass'"), check)).toEqual([])
    expect(found(jobs("needs.gate.outputs.result != 'blocked'"), check)).toEqual([
      'empty-output deploy:7',
    ])
  })

  it.each([
    [workflow(`${use('check')}, ${when('vars.CHECK')}`, DEPLOY), {}, 'deploy:6'],
    [
      workflow(use('check'), DEPLOY),
      { check: action(`${PASS}, ${when('inputs.check')}`) },
      'check:4',
    ],
    [
      workflow(use('outer'), DEPLOY),
      { outer: action(`${use('check')}, ${when("env.CHECK == 'yes'")}`) },
      'outer:4',
    ],
    [
      workflow(`${use('check')}, ${when('vars.CHECK')}`, DEPLOY),
      { check: action(`${PASS}, ${when('!cancelled()')}`) },
      'deploy:6',
    ],
  ])('may be left out by any if around it (%#)', (text, actions, place) => {
    expect(found(text, { ...check, ...actions })).toEqual([`gate-left-out ${place}`])
  })

  it('is not left out where the deploy is left out with it, or asks for its pass', () => {
    const both = {
      both: action(`${PASS}, ${when('inputs.on')}`, `${DEPLOY}, ${when('inputs.on')}`),
    }
    expect(found(workflow(use('both')), both)).toEqual([])
    const all = { both: action(PASS, DEPLOY) }
    expect(found(workflow(`${use('both')}, ${when('vars.OUT')}`), all)).toEqual([])
    expect(found(workflow(`${use('both')}, ${when('failure()')}`), all)).toEqual([])
    const asked = workflow(
      `id: check, ${use('check')}, ${when('vars.CHECK')}`,
      `${DEPLOY}, ${when("steps.check.outputs.result == 'pass'")}`,
    )
    expect(found(asked, check)).toEqual([])
    const ran = asked.replace('outputs.result', 'outcome').replace("'pass'", "'success'")
    expect(found(ran, check)).toEqual([])
    const heard = {
      check: telling(`id: g, ${PASS}, ${when('inputs.on')}`),
    }
    expect(found(asked, heard)).toEqual([])
    expect(found(ran, heard)).toEqual(['gate-left-out check:4'])
  })

  it('has its soft spots found where they are', () => {
    expect(found(workflow(`${use('check')}, continue-on-error: true`, DEPLOY), check)).toEqual([
      'continue-on-error deploy:6',
    ])
    const soft = { check: action(`${PASS}, continue-on-error: true`) }
    expect(found(workflow(use('check'), DEPLOY), soft)).toEqual(['continue-on-error check:4'])
    const tag = { check: action('uses: actions/checkout@v4', 'uses: bootgate/bootgate@v1') }
    expect(found(workflow(use('check'), DEPLOY), tag)).toEqual([
      'unpinned-uses check:5',
      'unpinned-uses check:4',
    ])
    const lost = {
      check:
        'runs:\n  using: composite\n  steps:\n    - shell: bash\n      run: |\n        ls\n        bootgate check || true\n',
    }
    expect(found(workflow(use('check'), DEPLOY), lost)).toEqual(['exit-code-lost check:7'])
    const all = { check: action(`${PASS}, with: { a: '\${{ toJSON(secrets) }}' }`) }
    expect(found(workflow(use('check'), DEPLOY), all)).toEqual(['all-secrets check:4'])
  })

  it('has the shell of its step, and no default of the workflow', () => {
    const piped = (shell: string) => ({ check: action(`run: bootgate check | tee a${shell}`) })
    const main = `defaults: { run: { shell: bash } }\n${workflow(use('check'), DEPLOY)}`
    expect(found(main, piped(', shell: bash'))).toEqual([])
    expect(found(main, piped(''))).toEqual(['exit-code-lost check:4'])
  })

  it('is what the action does, not what it is called', () => {
    const empty = { bootgate: action('run: ls, shell: bash') }
    expect(found(workflow(use('bootgate'), DEPLOY), empty)).toEqual(['deploy-ungated deploy:7'])
    const program = { bootgate: 'runs: { using: node24, main: index.js }' }
    expect(found(workflow(use('bootgate'), DEPLOY), program)).toEqual([])
  })
})

describe('a gate and a deploy in one local action', () => {
  const both = (condition: string, gate = PASS) => ({
    both: action(`id: g, ${gate}`, `${DEPLOY}, ${when(condition)}`),
  })

  it.each([
    'success()',
    "always() && steps.g.outputs.result == 'pass'",
    "steps.g.outcome == 'success'",
  ])('go together by %s, however the action is used', (condition) => {
    for (const outer of ['success()', 'always()', 'failure()'])
      expect(found(workflow(`${use('both')}, ${when(outer)}`), both(condition))).toEqual([])
  })

  it.each([
    'always()',
    'failure()',
    '!cancelled()',
    // The runner tells it only after the action.
    "always() && job.status == 'success'",
    "always() && github.action_status != 'x'",
  ])('do not by %s', (condition) => {
    expect(found(workflow(use('both')), both(condition))).toEqual(['gate-ignored both:5'])
  })

  it('do not when the deploy comes first', () => {
    expect(found(workflow(use('both')), { both: action(DEPLOY, PASS) })).toEqual([
      'deploy-ungated both:4',
    ])
  })

  it('are told apart in two uses of the action', () => {
    const other = {
      both: action(`${PASS}, ${when('inputs.check')}`, `${DEPLOY}, ${when('inputs.out')}`),
    }
    const same = {
      both: action(`${PASS}, ${when('inputs.on')}`, `${DEPLOY}, ${when('inputs.on')}`),
    }
    expect(found(workflow(use('both'), use('both')), same)).toEqual([])
    expect(found(workflow(use('both'), use('both')), other)).toEqual(['gate-left-out both:4'])
    // In two uses, the same words may mean other things.
    const check = {
      check: action(`${PASS}, ${when('inputs.on')}`),
      out: action(`${DEPLOY}, ${when('inputs.on')}`),
    }
    expect(found(workflow(use('check'), use('out')), check)).toEqual(['gate-left-out check:4'])
  })
})

describe('the inputs of a local action', () => {
  const takes = (name: string, otherwise: string, ...steps: readonly string[]) =>
    `inputs: { ${name}: { default: ${otherwise} } }\n${action(...steps)}`

  it('are what the step gives them', () => {
    const gate = takes(
      'mode',
      'error',
      `${PASS}, with: { environment: prod, fail-on: '\${{ inputs.mode }}' }`,
    )
    const main = (given: string) => workflow(`${use('check')}, with: { ${given} }`, DEPLOY)
    expect(found(main('mode: never'), { check: gate })).toEqual(['fail-on-never check:5'])
    expect(found(main('mode: warning'), { check: gate })).toEqual([])
    expect(found(main(''), { check: gate })).toEqual([])
    const outer = takes('mode', 'never', `${use('check')}, with: { mode: '\${{ inputs.mode }}' }`)
    const nested = { check: gate, outer }
    expect(found(workflow(use('outer'), DEPLOY), nested)).toEqual(['fail-on-never check:5'])
  })

  it('may make the gate go on, and its shell another', () => {
    const soft = takes('soft', 'false', `${PASS}, continue-on-error: '\${{ inputs.soft }}'`)
    expect(found(workflow(use('check'), DEPLOY), { check: soft })).toEqual([])
    const asked = workflow(`${use('check')}, with: { soft: true }`, DEPLOY)
    expect(found(asked, { check: soft })).toEqual(['continue-on-error check:5'])
    const piped = takes(
      'shell',
      'bash',
      "run: bootgate check | tee a, shell: '${{ inputs.shell }}'",
    )
    expect(found(workflow(use('check'), DEPLOY), { check: piped })).toEqual([])
    const plain = workflow(`${use('check')}, with: { shell: sh }`, DEPLOY)
    expect(found(plain, { check: piped })).toEqual(['exit-code-lost check:5'])
  })

  it('may be the head of a pull request, or the deploy itself', () => {
    const get = {
      get: takes(
        'ref',
        "''",
        `uses: actions/checkout@${'1'.repeat(40)}, with: { ref: '\${{ inputs.ref }}' }`,
      ),
    }
    const given = "with: { ref: '${{ github.head_ref }}' }"
    const passed = `${DEPLOY}, ${when("steps.gate.outputs.result == 'pass'")}`
    const main = workflow(`${use('get')}, ${given}`, `id: gate, ${PASS}`, passed)
    expect(found(main.replace('push', 'pull_request_target'), get)).toEqual(['head-checkout get:5'])
    const run = { run: takes('script', "''", "run: '${{ inputs.script }}', shell: bash") }
    const deploys = workflow(`${use('run')}, with: { script: "ls\\ncdk deploy" }`, PASS)
    expect(found(deploys, run)).toEqual(['deploy-ungated run:5'])
    const lost = workflow(`${use('run')}, with: { script: "ls\\nbootgate check || true" }`, DEPLOY)
    expect(found(lost, run)).toEqual(['exit-code-lost run:5'])
    // What an input brings has no lines in the file.
    const block = {
      run: 'runs:\n  using: composite\n  steps:\n    - shell: bash\n      run: |\n        ls\n        ${{ inputs.script }}\n',
    }
    expect(found(lost, block)).toEqual(['exit-code-lost run:7'])
  })
})

describe('actions that use each other', () => {
  const chain = (length: number) =>
    Object.fromEntries(
      Array.from({ length }, (_, n) => [
        `a${n}`,
        action(n + 1 < length ? use(`a${n + 1}`) : DEPLOY),
      ]),
    )

  it('are followed as deep as GitHub goes, and refused beyond', () => {
    expect(found(workflow(use('a0')), { ...chain(10) })).toEqual(['deploy-ungated a9:4'])
    const files = Object.entries(chain(11)).map(([name, text]) => [fileOf(name), text])
    expect(() =>
      auditOf({ [WORKFLOW]: workflow(use('a0')), ...Object.fromEntries(files) }),
    ).toThrow(GateError)
  })

  it('end, though they make a circle', () => {
    const circle = { a: action(use('b'), DEPLOY), b: action(use('a')) }
    expect(found(workflow(use('a'), PASS), circle)).toEqual(['deploy-ungated a:5'])
  })

  it('are refused when they would never end', () => {
    const wide = Object.fromEntries(
      Array.from({ length: 9 }, (_, n) => [
        fileOf(`a${n}`),
        action(...Array.from({ length: 20 }, () => use(`a${n + 1}`))),
      ]),
    )
    const texts = { ...wide, [fileOf('a9')]: action(), [WORKFLOW]: workflow(use('a0')) }
    expect(() => auditOf(texts)).toThrow(GateError)
  })
})

describe('the files of actions', () => {
  it.each([
    ['.github/workflows/a.yml', ''],
    ['./.github/workflows/a.yml', ''],
    ['x/y/.github/workflows/a.yml', 'x/y/'],
    ['/x/.github/workflows/a.yml', '/x/'],
    ['/.github/workflows/a.yml', '/'],
    ['C:\\x\\.github\\workflows\\a.yml', 'C:/x/'],
    ['a.yml', '../../'],
    ['../workflows/a.yml', '../../'],
    ['../../a.yml', '../../../../'],
  ])('stand under the root: of %s it is "%s"', (file, root) => {
    expect(rootOf(file)).toBe(root)
  })

  it.each([
    ['./.github/actions/a', 'r/.github/actions/a'],
    ['./a/', 'r/a'],
    ['.\\a\\b', 'r/a/b'],
    ['./a/../b', 'r/b'],
    ['./', null],
    ['.', null],
    ['./../a', null],
    ['a/b@v1', null],
    ['.github/actions/a', null],
    [null, null],
  ])('%s is in %s', (uses, folder) => {
    expect(actionFolder(uses, 'r/')).toBe(folder)
  })

  const reader = (files: Readonly<Record<string, string>>) => async (path: string) => {
    const text = files[path]
    if (text !== undefined) return text
    throw new GateError({ code: 'FILE_NOT_FOUND', message: path, fix: '' })
  }
  const codes = async (files: Readonly<Record<string, string>>) => {
    const workflows = Object.keys(files).filter((file) => file.includes('/workflows/'))
    const { failures } = await readWorkflows(workflows, reader(files))
    return failures.map(({ code, location }) => `${code} ${location?.file}`)
  }

  it('may be missing: another checkout brings them', async () => {
    expect(await codes({ [WORKFLOW]: workflow(use('gone'), use('gone')) })).toEqual([])
  })

  it('may end in yaml, and are followed from workflow to report', async () => {
    const files = {
      [WORKFLOW]: workflow(use('one')),
      [fileOf('one')]: action(use('two')),
      '.github/actions/two/action.yaml': action(PASS, DEPLOY),
    }
    const about = { files: [WORKFLOW], folder: null, failOn: 'error', failures: [] } as const
    const asked = { ...about, now: 0 }
    const { reports } = await runAudit(asked, reader(files))
    expect(reports).toMatchObject([{ result: 'pass', findings: [], failures: [] }])
    expect(reports[0]?.audit).toEqual({ workflows: 1, gates: 1, deploys: 1 })
  })

  it('are failures when they cannot be read, once', async () => {
    const text = workflow(use('a'), use('a'))
    const main = { [WORKFLOW]: text, '.github/workflows/other.yml': text }
    expect(await codes({ ...main, [fileOf('a')]: 'runs: [' })).toEqual([
      `WORKFLOW_SYNTAX ${fileOf('a')}`,
    ])
    expect(
      await codes({ ...main, [fileOf('a')]: action(`${DEPLOY}, ${when('always(')}`) }),
    ).toEqual([`WORKFLOW_INVALID ${fileOf('a')}`])
    for (const other of ['runs: { using: docker }', 'name: x', '[1]'])
      expect(await codes({ ...main, [fileOf('a')]: other })).toEqual([])
  })

  it('are too many at some point', async () => {
    const many = Array.from({ length: 251 }, (_, n) => use(`a${n}`))
    expect(await codes({ [WORKFLOW]: workflow(...many) })).toEqual([
      `WORKFLOW_TOO_LARGE ${WORKFLOW}`,
    ])
  })
})
