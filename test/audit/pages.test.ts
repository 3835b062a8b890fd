import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { ROOT, read } from '../support/source-files.ts'
import { auditOf } from '../support/workflows.ts'

const ACTIONLINT = join(ROOT, '.cache/go-path/bin/actionlint')
const workflows = ['README.md', 'docs/gating-safely.md'].flatMap((page) =>
  [...read(page).matchAll(/```yaml\n(name: (\S+)\n[\s\S]*?)```/g)].map(
    ([, text = '', name = '']) => ({ page, name, text }),
  ),
)
/** Workflows that show one thing and deploy nothing, or only run the audit. */
const others = ['docs/action.md', 'docs/audit.md'].flatMap((page) =>
  [...read(page).matchAll(/```yaml\n(on:[\s\S]*?)```/g)].map(([, text = '']) => ({ page, text })),
)
const lint = (text: string) => {
  if (existsSync(ACTIONLINT))
    execFileSync(ACTIONLINT, ['-shellcheck=', '-pyflakes=', '-'], { input: text })
}

describe('the workflows to copy', () => {
  it('are in the README, for ECS Express Mode, and on the page of gating safely', () => {
    const [first, ...others] = workflows
    expect(first?.text).toContain('amazon-ecs-deploy-express-service@')
    expect(others.map(({ page }) => page)).toEqual(Array(5).fill('docs/gating-safely.md'))
  })

  it.each(workflows)('$page: $name passes the audit, warnings included', ({ name, text }) => {
    const { findings, failures } = auditOf({ [`${name}.yml`]: text })
    expect([findings, failures]).toEqual([[], []])
    lint(text)
  })

  it.each(others)('$page: a workflow without a deploy has no other finding', ({ text }) => {
    const { findings, failures } = auditOf({ 'deploy.yml': text })
    const open = findings.filter(
      ({ waiver, check }) => waiver === null && check !== 'audit-nothing-deploys',
    )
    expect([open, failures]).toEqual([[], []])
    lint(text)
  })

  it.each([
    [['SUCCESSFUL'], 0],
    [['PENDING', 'IN_PROGRESS', 'SUCCESSFUL'], 0],
    [['IN_PROGRESS', 'ROLLBACK_IN_PROGRESS', 'ROLLBACK_SUCCESSFUL'], 1],
    [['ROLLBACK_REQUESTED', 'ROLLBACK_FAILED'], 1],
    [['STOP_REQUESTED', 'STOPPED'], 1],
    [['None'], 1],
  ])('after a deployment that goes through %j, the step that asks ends with %i', (states, code) => {
    const [asked] = workflows.filter(({ name }) => name === 'asked')
    const { run } = parse(asked?.text ?? '').jobs.deploy.steps.at(-1)
    const folder = mkdtempSync(join(tmpdir(), 'bootgate-asked-'))
    writeFileSync(join(folder, 'states'), `${states.join('\n')}\n`)
    const stub = `sleep() { :; }
aws() {
  if [ "$2" = list-service-deployments ]; then echo arn:newest; return; fi
  [ "$4" = arn:newest ] || return 9
  head -n 1 states; sed -i 1d states
}
`
    let ended = 0
    try {
      execFileSync('bash', ['-e', '-o', 'pipefail', '-c', `${stub}${run}`], { cwd: folder })
    } catch (error) {
      ended = Number((error as { status?: number }).status)
    }
    expect(ended).toBe(code)
  })
})
