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

async function found(config: string) {
  const files: Readonly<Record<string, string>> = {
    '.git/config': config,
    '.github/workflows/deploy.yml': deploy,
    '.github/workflows/called.yml': called,
    '.github/actions/check/action.yml': check,
  }
  const request = {
    files: ['.github/workflows/deploy.yml'],
    folder: null,
    failOn: 'error',
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
  '[remote "origin"]\n\turl = https://github.com/acme/shop.git\n',
  '[remote "origin"]\n\turl = git@github.com:acme/shop\n',
])('the full name of the own repository is followed like ./ (%j)', async (config) => {
  expect(await found(config)).toEqual(['error .github/workflows/called.yml:5'])
})

it('the full name of another repository is not', async () => {
  expect(await found('[remote "origin"]\n\turl = https://github.com/acme/other\n')).toEqual([
    'error .github/workflows/deploy.yml:11',
  ])
})
