import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { auditRules } from '../../src/audit/rules/index.ts'
import { FORMATS } from '../../src/report/formats.ts'
import { reportSchema } from '../../src/report/json-schema.ts'
import { runCommand } from '../support/bundles.ts'
import { closedSchema, junitProblems, sarifSchema } from '../support/schemas.ts'

const audit = (...args: readonly string[]) => runCommand(['audit', ...args])
const BAD = ['--dir', 'examples/audit/bad']
const GOOD = ['--dir', 'examples/audit/good']

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'bootgate-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

describe('the example workflows', () => {
  it('are blocked, with the report that is kept beside them', async () => {
    const { code, stdout, stderr } = await audit(...BAD)
    expect([code, stderr]).toEqual([1, ''])
    const kept = readFileSync('examples/audit/audit.txt', 'utf8')
    expect(stdout.replace(/ in \d+\.\d s(?=: \d+ workflow)/, '')).toBe(kept)
    const unheard = ['audit-nothing-deploys']
    for (const { id } of auditRules) if (!unheard.includes(id)) expect(kept, id).toContain(id)
  })

  it('once repaired pass, at the strictest too', async () => {
    const { code, stdout } = await audit(...GOOD, '--fail-on', 'warning')
    expect(stdout).toMatch(
      /^Audit found no way around the gate: 2 workflows with 1 gate and 1 deploy\n/,
    )
    expect(code).toBe(0)
  })

  it('pass under fail-on never, and it is said what would fail', async () => {
    const { code, stdout } = await audit(...BAD, '--fail-on', 'never')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^Audit not failed \(fail-on: never\); would fail: \d+\n/)
  })
})

describe('the report of an audit', () => {
  it('is written in every format, each as its readers ask for it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bootgate-'))
    const names = ['a.txt', 'a.md', 'a.json', 'a.sarif', 'a.xml', 'a.html']
    expect(names).toHaveLength(FORMATS.length)
    const outputs = names.flatMap((name) => ['--output', join(folder, name)])
    const { code, stdout } = await audit(...BAD, '--quiet', ...outputs)
    expect([code, stdout]).toEqual([1, ''])
    const text = (name: string) => readFileSync(join(folder, name), 'utf8')
    for (const name of names) {
      expect(text(name), name).toContain('Job rollback deploys (deploy.sh)')
      // Long words are parted in Markdown.
      expect(text(name).replaceAll('<wbr>', ''), name).toContain('audit-deploy-ungated')
    }
    for (const name of ['a.txt', 'a.md', 'a.xml', 'a.html'])
      expect(text(name).replaceAll('<wbr>', ''), name).toContain('examples/audit/bad/deploy.yml:51')
    expect(text('a.html')).toContain('Audited: 1 workflow with 2 gates and 4 deploys.')
    expect(text('a.html')).not.toContain('The policy')
    const report = JSON.parse(text('a.json'))
    expect(closedSchema(reportSchema())(report)).toEqual([])
    expect(report).toMatchObject({
      ...{ version: 1, service: '', result: 'blocked', checked: 1, variables: [] },
      audit: { workflows: 1, gates: 2, deploys: 4 },
    })
    const sarif = JSON.parse(text('a.sarif'))
    expect(sarifSchema()(sarif)).toEqual([])
    const [run] = sarif.runs
    expect(run.automationDetails.id).toBe('bootgate/audit/')
    expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(
      auditRules.map(({ id }) => id),
    )
    expect(run.results).toHaveLength(report.findings.length)
    for (const { id, help } of run.tool.driver.rules)
      expect(help.text.includes('To waive a line:'), id).toBe(!id.startsWith('audit-waiver-'))
    expect(run.results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'examples/audit/bad/deploy.yml', uriBaseId: '%SRCROOT%' },
      region: { startLine: 51, startColumn: 9 },
    })
    expect(await junitProblems([text('a.xml')])).toEqual([])
  })
})

describe('an audit that cannot tell', () => {
  const gate = 'on: push\njobs: { a: { steps: [{ uses: bootgate/bootgate@v1 }] } }\n'
  it.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ['no workflow', { 'readme.md': 'x' }, ['WORKFLOW_NOT_FOUND']],
    ['no gate', { 'ci.yaml': 'on: push\njobs: { a: { steps: [] } }\n' }, ['GATE_NOT_FOUND']],
    [
      'everything that is wrong',
      {
        'a.yml': 'jobs: [',
        'b.yml': 'on: push\njobs: { a: { if: "always(" } }\n',
        'c.yml': 'on: push\njobs: { a: { uses: ./.github/workflows/gone.yml } }\n',
        'd.yml': '',
        'e.yml': 'name: x\n',
        'f.yml': gate,
      },
      ['WORKFLOW_SYNTAX', 'WORKFLOW_INVALID', 'FILE_EMPTY', 'WORKFLOW_INVALID', 'FILE_NOT_FOUND'],
    ],
  ])('because of %s is broken, with a code and a fix', async (_, files, codes) => {
    const { code, stdout, stderr } = await audit('--dir', folderOf(files), '--format', 'json')
    expect([code, stderr]).toEqual([2, ''])
    const { result, failures } = JSON.parse(stdout)
    expect(result).toBe('broken')
    const told = failures.map((failure: { code: string }) => failure.code)
    expect([...new Set(told)].sort()).toEqual([...new Set(codes)].sort())
    for (const { fix } of failures) expect(fix).toMatch(/\.$/)
    if (codes.some((one) => one.endsWith('NOT_FOUND') && one !== 'FILE_NOT_FOUND'))
      expect(failures[0].fix).toContain('uses: bootgate/bootgate@')
  })

  it('because of a bad question is broken, all of it told', async () => {
    const wrong = ['--fail-on', 'mild', '--format', 'jsn', '--timeout', 'soon', 'no.yml']
    const { code, stdout } = await audit('--nope', ...wrong)
    expect(code).toBe(2)
    for (const told of ['--nope', 'fail-on must be', '--format must be', 'timeout must', 'no.yml'])
      expect(stdout).toContain(told)
  })

  it('still says what it found', async () => {
    const folder = folderOf({
      'a.yml': 'on: push\njobs: { a: { steps: [{ run: cdk deploy }] } }\n',
      'b.yml': 'jobs: [',
    })
    const { code, stdout } = await audit('--dir', folder)
    expect(code).toBe(2)
    expect(stdout).toContain('audit-deploy-ungated')
  })
})

describe('files that are named', () => {
  it('are looked at in place of the folder, with those that they call', async () => {
    const { code, stdout } = await audit('examples/audit/good/deploy.yml', '--format', 'json')
    expect(code).toBe(0)
    expect(JSON.parse(stdout).audit).toEqual({ workflows: 2, gates: 1, deploys: 1 })
  })
})

it('explain tells of a rule what it looks for', async () => {
  const { code, stdout } = await runCommand(['explain', 'audit-gate-ignored'])
  expect(code).toBe(0)
  for (const told of ['always()', 'severity', "needs.gate.result == 'success'"])
    expect(stdout).toContain(told)
  expect(stdout).toContain('# bootgate: waive audit-gate-ignored until')
  const ofWaivers = await runCommand(['explain', 'audit-waiver-expired'])
  expect(ofWaivers.stdout).not.toMatch(/^ {2}waive/m)
  expect((await runCommand(['explain', 'audit-gate-ignord'])).stdout).toContain(
    'Did you mean audit-gate-ignored?',
  )
})
