import { describe, expect, it } from 'vitest'
import { gateRun } from '../support/gate-runs.ts'
import { verdictOn } from '../support/projects.ts'
import { CAPITALS, clerkPublishable, sendgrid, stripe, token } from '../support/tokens.ts'

const given = (value: string, type = 'string', name = 'SETTING') => ({
  files: {
    'bootgate.yml': JSON.stringify({
      version: 1,
      service: 'app',
      environments: { prod: { variables: { [name]: value } } },
      variables: { [name]: type },
    }),
  },
})

/** Server-side tokens by the vendors' documented forms. */
const SECRET: Readonly<Record<string, string>> = {
  Stripe: stripe('sk', 'live'),
  'Stripe, restricted': stripe('rk', 'live'),
  GitHub: token('ghp_', 36),
  'GitHub, fine-grained': token('github_pat_', 82),
  SendGrid: sendgrid(),
  Slack: `xoxb-${token('', 12, '123456789')}-${token('', 12, '123456789')}-${token('', 24)}`,
  AWS: token('AKIA', 16, CAPITALS),
  OpenAI: `sk-proj-${token('', 74)}T3BlbkFJ${token('', 74)}`,
  Anthropic: `sk-ant-api03-${token('', 93)}AA`,
}

/** The id of an AWS key is shown in signed URLs, so inside a longer text it proves nothing. */
const AMONG_WORDS = Object.entries(SECRET).filter(([vendor]) => vendor !== 'AWS')

describe('a plain value with the form of a secret token', () => {
  it.each(Object.entries(SECRET))('of %s is found whatever the name is', async (_, value) => {
    const found = await verdictOn(given(value))
    expect(found).toContain('SETTING plaintext-secret error')
  })

  it.each(AMONG_WORDS)('of %s is found among other words', async (_, value) => {
    const found = await verdictOn(given(`--key ${value} --verbose`))
    expect(found).toContain('SETTING plaintext-secret error')
  })

  it('is masked like a declared secret', async () => {
    const value = stripe('sk', 'live')
    const { files } = given(value)
    const { masks } = await gateRun({ policy: {}, files, inputs: { environment: ['prod'] } })
    expect(masks.some((mask) => mask.includes(value))).toBe(true)
  })

  it.each([
    ['Stripe', stripe('pk', 'live')],
    ['Clerk', clerkPublishable('live')],
  ])('is not found in a publishable key of %s', async (_, value) => {
    const found = await verdictOn(given(value))
    expect(found.filter((line) => line.includes('plaintext-secret'))).toEqual([])
  })

  it('is not found in a secret store', async () => {
    const policy = `{ version: 1, service: app, environments: { prod: { secrets: { SETTING: app } } }, variables: { SETTING: string } }`
    const stored = { files: { 'bootgate.yml': policy }, secrets: { app: stripe('sk', 'live') } }
    expect(await verdictOn(stored)).toEqual(['pass'])
  })
})
