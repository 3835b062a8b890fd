import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { auditOf } from '../support/workflows.ts'

it("the README's own workflow passes its audit, warnings included", () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const [, workflow = ''] = /```yaml\n(name: deploy\n[\s\S]*?)```/.exec(readme) ?? []
  expect(workflow).toContain('amazon-ecs-deploy-express-service@')
  const { findings, failures } = auditOf({ 'deploy.yml': workflow })
  expect([findings, failures]).toEqual([[], []])
})
