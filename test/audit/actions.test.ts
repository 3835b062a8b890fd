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
const PASS = `uses: ${GATE}`
const DEPLOY = 'run: cdk deploy, shell: bash'
const when = (condition: string) => `if: ${JSON.stringify(condition)}`

describe('actions that use each other', () => {
  const chain = (length: number) =>
    Object.fromEntries(
      Array.from({ length }, (_, n) => [
        fileOf(`a${n}`),
        action(n + 1 < length ? use(`a${n + 1}`) : DEPLOY),
      ]),
    )

  it('are followed to the depth that GitHub allows, and refused beyond it', () => {
    const main = { [WORKFLOW]: workflow(use('a0')) }
    expect(auditOf({ ...main, ...chain(10) })).toMatchObject({
      findings: [{ check: 'audit-deploy-ungated', location: { file: fileOf('a9'), line: 4 } }],
      failures: [],
    })
    expect(() => auditOf({ ...main, ...chain(11) })).toThrow(GateError)
  })

  it('are refused if following them takes too long', () => {
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
    { given: '.github/workflows/a.yml', expected: '' },
    { given: './.github/workflows/a.yml', expected: '' },
    { given: 'x/y/.github/workflows/a.yml', expected: 'x/y/' },
    { given: '/x/.github/workflows/a.yml', expected: '/x/' },
    { given: '/.github/workflows/a.yml', expected: '/' },
    { given: 'C:\\x\\.github\\workflows\\a.yml', expected: 'C:/x/' },
    { given: 'a.yml', expected: '../../' },
    { given: '../workflows/a.yml', expected: '../../' },
    { given: '../../a.yml', expected: '../../../../' },
  ])('stand under the root: of $given it is "$expected"', ({ given, expected }) => {
    expect(rootOf(given)).toBe(expected)
  })

  it.each([
    { given: './.github/actions/a', expected: 'r/.github/actions/a' },
    { given: './a/', expected: 'r/a' },
    { given: '.\\a\\b', expected: 'r/a/b' },
    { given: './a/../b', expected: 'r/b' },
    { given: './', expected: null },
    { given: '.', expected: null },
    { given: './../a', expected: null },
    { given: 'a/b@v1', expected: null },
    { given: '.github/actions/a', expected: null },
    { given: null, expected: null },
  ])('$given is in $expected', ({ given, expected }) => {
    expect(actionFolder(given, 'r/')).toBe(expected)
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

  it('may be missing, because another checkout may create them', async () => {
    expect(await codes({ [WORKFLOW]: workflow(use('gone'), use('gone')) })).toEqual([])
  })

  it('may end in yaml, and are followed from the workflow to the report', async () => {
    const files = {
      [WORKFLOW]: workflow(use('one')),
      [fileOf('one')]: action(use('two')),
      '.github/actions/two/action.yaml': action(PASS, DEPLOY),
    }
    const base = { files: [WORKFLOW], folder: null, failOn: 'error', failures: [] } as const
    const { reports } = await runAudit({ ...base, now: 0 }, reader(files))
    expect(reports).toMatchObject([{ result: 'pass', findings: [], failures: [] }])
    expect(reports[0]?.audit).toEqual({ workflows: 1, gates: 1, deploys: 1 })
  })

  it('are one failure each if they cannot be read', async () => {
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

  it('are limited in number', async () => {
    const many = Array.from({ length: 251 }, (_, n) => use(`a${n}`))
    expect(await codes({ [WORKFLOW]: workflow(...many) })).toEqual([
      `WORKFLOW_TOO_LARGE ${WORKFLOW}`,
    ])
  })
})
