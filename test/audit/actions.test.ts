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

  it('are followed as deep as GitHub goes, and refused beyond', () => {
    const main = { [WORKFLOW]: workflow(use('a0')) }
    expect(auditOf({ ...main, ...chain(10) })).toMatchObject({
      findings: [{ check: 'audit-deploy-ungated', location: { file: fileOf('a9'), line: 4 } }],
      failures: [],
    })
    expect(() => auditOf({ ...main, ...chain(11) })).toThrow(GateError)
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
