import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { auditOf } from '../support/workflows.ts'

it("the README's own workflow passes its audit", () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const [, jobs = ''] = /```yaml\n(jobs:\n {2}gate:[\s\S]*?)```/.exec(readme) ?? []
  expect(jobs).toContain('bootgate/bootgate@')
  const { findings, failures } = auditOf({
    'deploy.yml': `on: push\n${jobs}`,
  })
  expect([findings.filter(({ severity }) => severity === 'error'), failures]).toEqual([[], []])
})
