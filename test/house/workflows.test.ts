import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { OWN_GATE_WORKFLOW } from '../../src/audit/own-gate.ts'
import { run } from '../../src/run-command.ts'
import { filesEnding, ROOT, read } from '../support/source-files.ts'

const paths = filesEnding('.github/workflows', '.yml')
const uses = paths.flatMap((path) =>
  [...read(path).matchAll(/\buses: (.*)/g)].map(([, text = '']) => ({ path, text })),
)

/** Runs the audit as a user does in the root. */
async function audit(...args: readonly string[]) {
  let text = ''
  const stdout = { write: (part: string) => (text += part) }
  const at = { env: {}, folder: ROOT, stdout, stderr: stdout }
  const code = await run(['audit', '--fail-on', 'warning', '--format', 'json', ...args], at)
  return { code, report: JSON.parse(text) }
}

describe('the workflows of this repository', () => {
  it.each([
    [[]],
    [['.']],
  ])('pass our own audit, warnings included: bootgate audit %j', async (args) => {
    const { code, report } = await audit(...args)
    expect([code, report.failures]).toEqual([0, []])
    expect(report.findings.filter(({ waiver }: { waiver: unknown }) => waiver === null)).toEqual([])
  })

  it('pin every action to a commit, and say its version', () => {
    expect(uses.length).toBeGreaterThan(8)
    expect(
      uses.filter(({ text }) => !/^[\w./-]+@[0-9a-f]{40} # v\d+(\.\d+\.\d+)?$/.test(text)),
    ).toEqual([])
  })

  it('pin an action to one commit everywhere', () => {
    const pins = new Set(uses.map(({ text }) => text))
    const names = new Set(uses.map(({ text }) => text.replace(/@.*/, '')))
    expect(pins.size).toBe(names.size)
  })

  it.each(paths)('%s grants nothing at the top, and each job what it says why', (path) => {
    const { permissions, jobs } = parse(read(path))
    expect(permissions).toEqual({})
    for (const [name, job] of Object.entries<Record<string, unknown>>(jobs)) {
      expect([name, typeof job.permissions, typeof job['timeout-minutes']]).toEqual([
        name,
        'object',
        'number',
      ])
    }
    const grants = read(path).match(/^ {6}[\w-]+: (read|write)\b.*$/gm) ?? []
    expect(grants.length).toBeGreaterThan(0)
    expect(grants.filter((line) => !line.includes(' # '))).toEqual([])
  })

  it('leave no token in a checkout', () => {
    for (const path of paths) {
      const checkouts = read(path).match(/actions\/checkout@/g) ?? []
      const kept = read(path).match(/persist-credentials: false/g) ?? []
      expect([path, kept.length]).toEqual([path, checkouts.length])
    }
  })

  it('publish only what a tag names, after the release check', () => {
    const { on, jobs } = parse(read('.github/workflows/release.yml'))
    expect(on).toEqual({ push: { tags: ['v[0-9]+.[0-9]+.[0-9]+'] } })
    expect([jobs.publish.needs, jobs.github.needs]).toEqual(['check', 'publish'])
    const granted = Object.values<{ permissions: object }>(jobs).map(
      ({ permissions }) => permissions,
    )
    expect(granted.filter((one) => 'id-token' in one)).toHaveLength(1)
    expect(read('.github/workflows/release.yml')).toContain(
      'npm run release:check -- "$GITHUB_REF_NAME"',
    )
  })
})

describe('the reusable workflow', () => {
  const { on, jobs } = parse(read('.github/workflows/gate.yml'))

  it('takes environment, policy, role and region, and gives the verdict', () => {
    expect(Object.keys(on.workflow_call.inputs)).toEqual([
      'environment',
      'policy',
      'role',
      'region',
    ])
    expect(on.workflow_call.outputs.result.value).toBe('${{ jobs.gate.outputs.result }}')
    expect(jobs.gate.outputs.result).toBe('${{ steps.bootgate.outputs.result }}')
  })

  it('runs the gate that the README pins', () => {
    const [pin] = /bootgate\/bootgate@[0-9a-f]{40}/.exec(read('README.md')) ?? []
    expect(jobs.gate.steps.at(-1).uses).toBe(pin)
  })
})

describe('what the audit knows of the reusable workflow', () => {
  it('is the workflow itself, without pins and words', () => {
    const plain = (text: string) => {
      const { name, ...rest } = parse(text.replace(/@[0-9a-f]{40}/g, '@SHA'))
      return JSON.parse(
        JSON.stringify(rest, (key, value) => (key === 'description' ? undefined : value)),
      )
    }
    expect(plain(OWN_GATE_WORKFLOW)).toEqual(plain(read('.github/workflows/gate.yml')))
  })
})

describe('the hooks of pre-commit', () => {
  const hooks: readonly { id: string; entry: string; language: string; pass_filenames: boolean }[] =
    parse(read('.pre-commit-hooks.yaml'))

  it('run the bundle as it is in git, so nothing is installed', () => {
    expect(hooks.map(({ id }) => id)).toEqual(['bootgate-audit', 'bootgate-check'])
    for (const { entry, language, pass_filenames } of hooks)
      expect([entry.split(' ')[0], language, pass_filenames]).toEqual([
        'dist/cli/index.js',
        'script',
        false,
      ])
  })
})
