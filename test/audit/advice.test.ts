import { expect, it } from 'vitest'
import { auditWorkflows } from '../../src/audit/audit.ts'
import { readWorkflows } from '../../src/audit/read.ts'
import { GATE } from '../../src/audit/rule.ts'

/** The advice of each finding of a workflow whose gate is in job `boot`. */
async function adviceOf(deploy: string, gate = '', on = 'push') {
  const text = `on: ${on}
permissions: { contents: read }
jobs:
  boot:
    steps: [{ ${gate}uses: ${GATE} }]
  web:
${deploy}    steps: [{ run: cdk deploy }]
`
  const { value } = await readWorkflows(['a.yml'], async () => text)
  return auditWorkflows(value, false, 0).findings.map(({ fix }) => fix)
}

it('names the job of the gate, so that it works as it is written', async () => {
  expect(await adviceOf('')).toEqual([
    "Add `needs: boot` to the job, or put the gate's step before the deploy.",
  ])
  expect(await adviceOf('    needs: boot\n    if: always()\n')).toEqual([
    "Require success, such as `always() && needs.boot.result == 'success'`.",
  ])
  expect(await adviceOf('    needs: boot\n', 'id: x, ', 'pull_request')).toContain(
    "Require a pass: `needs.boot.result == 'success' && needs.boot.outputs.result == 'pass'`, where the output result is that of the gate's step.",
  )
})
