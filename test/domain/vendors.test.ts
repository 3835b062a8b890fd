import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { secretTokensIn, tokensIn, VENDOR_TOKENS } from '../../src/domain/vendors/index.ts'
import { isToken } from '../../src/domain/vendors/token.ts'
import { CAPITALS, sendgrid, stripe, token } from '../support/tokens.ts'

const nameOf = ({ vendor, kind }: { vendor: string; kind: string }) => `${vendor} ${kind}`
const rows = VENDOR_TOKENS.map((row) => ({ name: nameOf(row), row }))
const SEED = { seed: 14, numRuns: 20 }

describe('the table of vendors’ tokens', () => {
  it.each(rows)('says of $name where the fact stands, and where to get one', ({ row }) => {
    expect(row.source).toMatch(/^\S.{9,}[^.]$/s)
    expect(row.where).toMatch(/^\S.{4,}[^.]$/s)
  })

  it.each(
    rows.filter(({ row }) => row.marked && row.role === 'secret' && row.inside !== null),
  )('has $name found as a secret, alone and between words', ({ row }) => {
    fc.assert(
      fc.property(fc.stringMatching(row.pattern), (raw) => {
        for (const text of [raw, `note ${raw}`, `{"key":"${raw}"}`, ` ${raw}\n`])
          expect(secretTokensIn(text).map(nameOf)).toContain(nameOf(row))
      }),
      SEED,
    )
  })

  it.each(
    rows.filter(({ row }) => row.marked && row.role !== 'secret' && row.vendor !== 'Clerk'),
  )('lets $name be seen by everybody', ({ row }) => {
    fc.assert(
      fc.property(fc.stringMatching(row.pattern), (raw) => {
        expect(secretTokensIn(raw)).toEqual([])
      }),
      SEED,
    )
  })

  it.each(
    rows.filter(({ row }) => row.length[0] > 0),
  )('takes $name for whole only from its least length on', ({ row }) => {
    const [least, most] = row.length
    fc.assert(
      fc.property(fc.stringMatching(row.pattern), (raw) => {
        expect(isToken(row, raw)).toBe(raw.length >= least && raw.length <= most)
      }),
      SEED,
    )
  })
})

describe('the secret tokens in a text', () => {
  const jwt = (role: string) =>
    ['eyJhbGciOiJIUzI1NiJ9', Buffer.from(JSON.stringify({ role })).toString('base64url'), 'x'].join(
      '.',
    )

  it.each([
    { name: 'Stripe’s', given: stripe('sk', 'live'), expected: ['Stripe secret', 'Clerk secret'] },
    { name: 'SendGrid’s', given: sendgrid(), expected: ['SendGrid key'] },
    { name: 'GitHub’s', given: token('ghp_', 36), expected: ['GitHub classic'] },
    { name: 'AWS’s', given: token('AKIA', 16, CAPITALS), expected: ['AWS long-term'] },
    {
      name: 'an AWS key ID in a signed URL',
      given: `https://a.acme-co.com/?X-Amz-Credential=${token('AKIA', 16, CAPITALS)}%2F20261129`,
      expected: [],
    },
    { name: 'GitLab’s', given: token('glpat-', 20), expected: ['GitLab personal'] },
    { name: 'Supabase’s', given: jwt('service_role'), expected: ['Supabase service-role'] },
    { name: 'Supabase’s for browsers', given: jwt('anon'), expected: [] },
    { name: 'a publishable key', given: stripe('pk', 'live'), expected: [] },
    { name: 'digits that may be anything', given: token('', 40, '0123456789'), expected: [] },
    { name: 'a word that ends so', given: `task-ant-${token('', 30)}`, expected: [] },
    { name: 'nothing', given: '', expected: [] },
  ])('$name', ({ given, expected }) => {
    expect(secretTokensIn(given).map(nameOf)).toEqual(expected)
  })

  it('are no vendor’s business where nothing but the secret is known of them', () => {
    expect(tokensIn(token('glpat-', 20))).toEqual([])
  })
})
