import { describe, expect, it } from 'vitest'
import { publicContainsSecret } from '../../src/checks/public-contains-secret.ts'
import { token } from '../support/tokens.ts'
import { MANIFEST, present, scopeOf } from '../support/variables.ts'
import { randomSecrets } from './good-values.ts'
import { hits, verdicts } from './run.ts'

const KEY = 'h4Rk9vWq2LxTp7Zc8Nb3Yd6Gf1Js5Mhq'
const page = (name: string, raw: string) => present(name, 'string', raw, { origin: MANIFEST })
const secret = (name: string, raw = KEY) => present(name, 'secret', raw)
const [, RANDOM = '', HEX = ''] = randomSecrets(1)
const jwtOf = (payload: object) =>
  `eyJhbGciOiJIUzI1NiJ9.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.c2ln`

describe('public-contains-secret', () => {
  it.each([
    ...['NEXT_PUBLIC_KEY', 'VITE_KEY', 'REACT_APP_KEY', 'PUBLIC_KEY', 'EXPO_PUBLIC_KEY'],
    ...['NUXT_PUBLIC_KEY', 'GATSBY_KEY', 'VUE_APP_KEY'],
  ])('sees the same value in %s', (name) => {
    expect(hits(publicContainsSecret, [secret('API_SECRET'), page(name, KEY)])).toEqual([name])
  })

  it('sees a secret inside, and the password of a URL', () => {
    const url = present(
      'DATABASE_URL',
      'postgres-url',
      `postgresql://app:${KEY}@db.acme-co.com/app`,
    )
    expect(
      hits(publicContainsSecret, [
        secret('API_TOKEN'),
        page('VITE_URL', `https://a.acme-co.com/?k=${KEY}`),
      ]),
    ).toEqual(['VITE_URL'])
    expect(hits(publicContainsSecret, [url, page('VITE_X', KEY)])).toEqual(['VITE_X'])
  })

  it.each([
    { name: 'a private key', raw: '-----BEGIN RSA PRIVATE KEY-----\nMIIE' },
    { name: 'Stripe’s', raw: `sk_live_${HEX.slice(0, 24)}` },
    { name: 'Stripe’s restricted', raw: `rk_test_${HEX.slice(0, 24)}` },
    { name: 'a webhook’s', raw: `whsec_${HEX.slice(0, 32)}` },
    { name: 'GitHub’s', raw: `ghp_${HEX.slice(0, 36)}` },
    { name: 'Slack’s', raw: `xoxb-${HEX.slice(0, 24)}` },
    { name: 'SendGrid’s', raw: `SG.${RANDOM.slice(0, 22)}.${RANDOM.slice(0, 43)}` },
    { name: 'Anthropic’s', raw: `sk-ant-${RANDOM}` },
    { name: 'Supabase’s of the server', raw: `sb_secret_${HEX.slice(0, 24)}` },
    { name: 'Supabase’s of the server, older', raw: jwtOf({ role: 'service_role' }) },
    { name: 'a connection URL', raw: 'postgresql://app:pw@db.acme-co.com/app' },
  ])('knows $name key for one that is for servers', ({ raw }) => {
    for (const tier of ['production', 'staging', 'development'] as const)
      expect(hits(publicContainsSecret, [page('NEXT_PUBLIC_KEY', raw)], tier)).toEqual([
        'NEXT_PUBLIC_KEY',
      ])
  })

  it('takes the policy at its word', () => {
    expect(hits(publicContainsSecret, [secret('NEXT_PUBLIC_TOKEN')])).toEqual(['NEXT_PUBLIC_TOKEN'])
    expect(hits(publicContainsSecret, [secret('PUBLIC_KEY'), secret('PUBLIC_KEY_PEM')])).toEqual([])
  })

  it.each([
    { name: 'publishable key', raw: `pk_live_${HEX.slice(0, 24)}` },
    { name: 'Supabase key for browsers', raw: jwtOf({ role: 'anon' }) },
    { name: 'Google Maps key', raw: `AIza${RANDOM.slice(0, 35)}` },
    { name: 'Sentry DSN', raw: 'https://0123456789abcdef0123456789abcdef@o1.ingest.acme-co.com/1' },
    { name: 'public key', raw: '-----BEGIN PUBLIC KEY-----\nMFkw' },
    { name: 'Mapbox token', raw: 'pk.eyJ1IjoiYSJ9.c2ln' },
    { name: 'URL', raw: 'https://api.acme-co.com/v1?x=1' },
    { name: 'name', raw: 'task_live_stream' },
    { name: 'word', raw: 'production' },
  ])('leaves a $name alone', ({ raw }) => {
    expect(hits(publicContainsSecret, [secret('API_SECRET'), page('NEXT_PUBLIC_X', raw)])).toEqual(
      [],
    )
  })

  it.each([
    {
      name: 'a key that is public on both sides',
      variables: [secret('STRIPE_PUBLISHABLE_KEY'), page('VITE_STRIPE_KEY', KEY)],
    },
    {
      name: 'an anonymous key',
      variables: [secret('SUPABASE_ANON_KEY'), page('VITE_SUPABASE_ANON_KEY', KEY)],
    },
    { name: 'a DSN', variables: [secret('SENTRY_DSN'), page('VITE_SENTRY_DSN', KEY)] },
    { name: 'an id', variables: [secret('GOOGLE_CLIENT_ID'), page('VITE_GOOGLE_CLIENT_ID', KEY)] },
    {
      name: 'a host',
      variables: [
        secret('API_HOST', 'api1.acme-co.com'),
        page('VITE_API', 'https://api1.acme-co.com'),
      ],
    },
    {
      name: 'a short word',
      variables: [
        secret('DB_PASSWORD', 'company'),
        page('VITE_SITE', 'https://company.acme-co.com'),
      ],
    },
    {
      name: 'other names',
      variables: [
        secret('API_SECRET'),
        page('PUBLICATION', KEY),
        page('INVITE_X', KEY),
        page('VITE', KEY),
      ],
    },
    {
      name: 'a name of the bare prefix',
      variables: [page('NEXT_PUBLIC_', `sk_live_${HEX.slice(0, 24)}`)],
    },
  ])('leaves $name alone', ({ variables }) => {
    expect(hits(publicContainsSecret, variables)).toEqual([])
  })

  it('is an error everywhere, and is said instead of where to keep the secret', () => {
    const variables = [present('VITE_TOKEN', 'secret', KEY, { origin: MANIFEST })]
    for (const tier of ['production', 'staging'] as const)
      expect(verdicts(variables, tier)).toEqual(['VITE_TOKEN public-contains-secret error'])
    expect(verdicts(variables, 'development')).toEqual(['VITE_TOKEN public-contains-secret error'])
  })
})

describe('what is said of a public variable', () => {
  it.each([
    {
      variables: [page('VITE_X', `sk_live_${HEX.slice(0, 24)}`)],
      says: 'holds a server-side key',
      secrets: [],
    },
    {
      variables: [page('VITE_X', 'postgresql://a:pw@db.acme-co.com')],
      says: 'holds a URL with a password',
      secrets: [],
    },
    { variables: [secret('VITE_X')], says: 'is declared as a secret', secrets: [] },
    {
      variables: [page('VITE_X', KEY), secret('API_SECRET'), secret('B_SECRET')],
      says: 'holds the secret of API_SECRET and B_SECRET',
      secrets: ['API_SECRET', 'B_SECRET'],
    },
  ])('%#: it $variables', ({ variables, says, secrets }) => {
    const [told] = publicContainsSecret.find(scopeOf('production', variables))
    expect(told?.says).toBe(`${says}, but its name exposes it to browsers`)
    expect(told?.facts).toEqual({ secrets })
  })

  it('is the policy’s word only where the policy says it', () => {
    expect(hits(publicContainsSecret, [page('VITE_X', 'hello')])).toEqual([])
    const undeclared = present('VITE_X', 'secret', 'hello-there', {
      declared: false,
      origin: MANIFEST,
    })
    expect(hits(publicContainsSecret, [undeclared])).toEqual([])
    const open = present('VITE_X', 'string', 'hello-there', { origin: MANIFEST })
    expect(hits(publicContainsSecret, [open])).toEqual([])
    expect(hits(publicContainsSecret, [secret('VITE_PUBLIC_KEY')])).toEqual(['VITE_PUBLIC_KEY'])
  })
})

describe('a key for servers', () => {
  const long = `${HEX}${HEX}`.slice(0, 40)
  it.each([
    { start: 'github_pat_', length: 30 },
    { start: 'gho_', length: 30 },
    { start: 'glpat-', length: 20 },
    { start: 'sntrys_', length: 20 },
    { start: 'sntryu_', length: 20 },
    { start: 'sk.eyJ', length: 10 },
    { start: 'sb_secret_', length: 10 },
    { start: 'sk-proj-', length: 20 },
    { start: 'sk-svcacct-', length: 20 },
    { start: 'xoxp-', length: 10 },
    { start: 'whsec_', length: 16 },
    { start: 'rk_live_', length: 10 },
    { start: `SG.${long.slice(0, 16)}.`, length: 16 },
  ])('$start and $length more is one, and nothing shorter', ({ start, length }) => {
    const found = (raw: string) => hits(publicContainsSecret, [page('VITE_X', raw)])
    expect(found(`${start}${long.slice(0, length)}`)).toEqual(['VITE_X'])
    expect(found(`${start}${long.slice(0, length - 1)}`)).toEqual([])
    expect(found(`x${start}${long.slice(0, length)}`)).toEqual([])
  })

  it.each([
    { name: 'of before 2026', raw: token('ghs_', 36) },
    { name: 'of 2026: the application and a JWT', raw: `ghs_123456_${jwtOf({ iss: 'github' })}` },
  ])('is an installation token of GitHub $name, alone or between words', ({ raw }) => {
    for (const text of [raw, `note ${raw}`, `{"token":"${raw}"}`])
      expect(hits(publicContainsSecret, [page('NEXT_PUBLIC_THING', text)])).toEqual([
        'NEXT_PUBLIC_THING',
      ])
  })

  it('is Supabase’s as a whole value', () => {
    const token = jwtOf({ role: 'service_role' })
    expect(hits(publicContainsSecret, [page('VITE_X', ` ${token}\n`)])).toEqual(['VITE_X'])
    for (const raw of [`a ${token}`, `${token} a`, `x${token}`, `${token}!`])
      expect(hits(publicContainsSecret, [page('VITE_X', raw)])).toEqual([])
  })
})
