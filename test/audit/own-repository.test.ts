import { expect, it } from 'vitest'
import { runAudit } from '../../src/audit/run.ts'
import { GateError } from '../../src/domain/errors.ts'

const GATE = `bootgate/bootgate@${'0'.repeat(40)}`
const SHA = '0'.repeat(40)
const deploy = `on: push
permissions: {}
jobs:
  gate:
    steps: [{ uses: ${GATE} }]
  a:
    uses: Acme/shop/.github/workflows/called.yml@${SHA}
  b:
    steps:
      - uses: acme/shop/.github/actions/check@${SHA}
      - run: cdk deploy
`
const called = `on: workflow_call
permissions: {}
jobs:
  out:
    steps: [{ run: cdk deploy }]
`
const check = `runs: { using: composite, steps: [{ uses: ${GATE} }] }\n`

async function found(...own: readonly string[]) {
  const files: Readonly<Record<string, string>> = {
    '.github/workflows/deploy.yml': deploy,
    '.github/workflows/called.yml': called,
    '.github/actions/check/action.yml': check,
  }
  const request = {
    files: ['.github/workflows/deploy.yml'],
    folder: null,
    failOn: 'error',
    own,
    now: 0,
    failures: [],
  } as const
  const { reports } = await runAudit(request, async (path) => {
    const text = files[path]
    if (text !== undefined) return text
    throw new GateError({ code: 'FILE_NOT_FOUND', message: path, fix: '' })
  })
  return reports.flatMap(({ findings }) =>
    findings.map(({ severity, location }) => `${severity} ${location?.file}:${location?.line}`),
  )
}

it.each([
  [['acme/shop']],
  [['someone/fork', 'acme/shop']],
])('the full name of the own repository is followed like ./ (%j)', async (own) => {
  expect(await found(...own)).toEqual(['error .github/workflows/called.yml:5'])
})

it.each([
  [['acme/other']],
  [['acme/sho']],
  [[]],
])('the full name of another repository is not (%j)', async (own) => {
  expect(await found(...own)).toEqual(['error .github/workflows/deploy.yml:11'])
})
