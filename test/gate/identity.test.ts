import { expect, it } from 'vitest'
import { gateRun } from '../support/gate-runs.ts'

const role = (account: string, name = 'reader') => `arn:aws:iam::${account}:role/${name}`
const PROD = role('123456789012')
const STAGING = role('210987654321')

const policyOf = (environments: Readonly<Record<string, Readonly<Record<string, unknown>>>>) => ({
  version: 1,
  service: 'api',
  environments,
  variables: { API_TOKEN: 'secret' },
})

const secrets = { API_TOKEN: 'app#K' }
const held = (text: string) => ({ app: JSON.stringify({ K: text }) })

it('reads each environment with its own role, and the run with its own credentials', async () => {
  const { fetched, reports } = await gateRun({
    policy: policyOf({
      prod: { secrets, role: PROD },
      staging: { secrets, role: { arn: STAGING, 'external-id': 'ours' } },
      dev: { secrets },
      local: { tier: 'development', secrets, profile: 'mine' },
    }),
    inputs: { environment: ['all'] },
    secrets: held('nine-geese-on-thin-ice-that-hold'),
    secretsAs: {
      [PROD]: held('ten-geese-on-thin-ice-that-holds'),
      [STAGING]: held('six-geese-on-thick-ice-that-hold'),
      mine: held('two-geese-on-thick-ice-that-hold'),
    },
  })
  expect(fetched.toSorted()).toEqual(['app', `${PROD} app`, `${STAGING} app`, 'mine app'])
  expect(reports.map(({ result }) => result)).toEqual(['pass', 'pass', 'pass', 'pass'])
})

it('never reads with the credentials of the run in place of the role', async () => {
  const { fetched, reports } = await gateRun({
    policy: policyOf({ prod: { secrets, role: PROD } }),
    secrets: held('nine-geese-on-thin-ice-that-hold'),
  })
  expect(fetched).toEqual([`${PROD} app`])
  expect(reports[0]?.result).toBe('broken')
})

it.each([
  ['another role', { secrets, role: role('210987654321', 'admin') }, { secrets, role: PROD }, PROD],
  ['a role', { secrets, role: STAGING }, { secrets }, null],
  ['no role', { secrets }, { secrets, role: PROD }, PROD],
  ['a profile', { secrets, profile: 'root' }, { secrets }, null],
])('takes the role of the base when a pull request writes %s', async (_, own, base, by) => {
  const { fetched } = await gateRun({
    policy: policyOf({ prod: own }),
    base: policyOf({ prod: base }),
  })
  expect(fetched).toEqual([by === null ? 'app' : `${by} app`])
})

it('takes no role for an environment that the pull request adds', async () => {
  const { fetched } = await gateRun({
    policy: policyOf({ prod: { secrets }, other: { secrets, role: STAGING } }),
    base: policyOf({ prod: { secrets } }),
    inputs: { environment: ['other'] },
  })
  expect(fetched).toEqual(['app'])
})

it.each([
  [{ role: 'reader' }],
  [{ role: 'arn:aws:iam::1:role/reader' }],
  [{ role: 'arn:aws:iam::123456789012:user/reader' }],
  [{ role: { 'external-id': 'ours' } }],
  [{ role: { arn: PROD, 'session-name': 'a b' } }],
  [{ profile: '' }],
  [{ account: '12345' }],
])('refuses %j', async (prod) => {
  const { reports, fetched } = await gateRun({ policy: policyOf({ prod: { secrets, ...prod } }) })
  expect(reports[0]?.failures.map(({ code }) => code)).toContain('POLICY_INVALID')
  expect(fetched).toEqual([])
})
