import { MODE, tokens, type VendorToken } from './token.ts'

/** Standard base64 of the front-end API's host and a `$`, as Clerk's libraries decode it. */
function isClerkHost(raw: string): boolean {
  return /^[^$]+\.[^$]+\$$/.test(Buffer.from(raw.slice(8), 'base64').toString('latin1'))
}

/**
 * clerk.com/docs, "Clerk environment variables". A staging application of its own has live keys
 * ("Set up a staging environment with Clerk").
 */
const clerk = { vendor: 'Clerk', where: 'the Clerk Dashboard, API keys', liveIsProduction: false }

const CLERK: readonly VendorToken[] = [
  ...tokens({ ...clerk, type: 'clerk-secret-key', any: 'a Clerk secret key', role: 'secret' }, [
    {
      kind: 'secret',
      form: `sk_${MODE}_[A-Za-z0-9]{10,}`,
      names: 'CLERK_(SECRET_KEY|API_KEY)',
    },
  ]),
  ...tokens(
    {
      ...clerk,
      type: 'clerk-publishable-key',
      any: 'a Clerk publishable key',
      role: 'publishable',
    },
    [
      {
        kind: 'publishable',
        form: `pk_${MODE}_[A-Za-z0-9+/_-]{10,}={0,2}`,
        fits: isClerkHost,
        names: 'CLERK_PUBLISHABLE_KEY',
      },
    ],
  ),
]

const GITHUB_ANY =
  '(GITHUB_(PERSONAL_)?(ACCESS_|API_|AUTH_)?TOKEN|GITHUB_PAT|GH_(ACCESS_|API_)?TOKEN|GH_PAT)'

/**
 * docs.github.com, "GitHub's token formats"; github.blog changelog 2021-03-31 (at least 36 characters behind
 * the prefix, longer ones to come) and 2026-05-15 (installation tokens with dots and dashes).
 */
const GITHUB = tokens(
  {
    vendor: 'GitHub',
    type: 'github-token',
    any: 'a GitHub token',
    role: 'secret',
    where: 'GitHub, Settings, Developer settings',
  },
  [
    {
      kind: 'classic',
      what: 'a GitHub personal access token (classic)',
      form: 'ghp_[A-Za-z0-9_]{36,}',
      names: GITHUB_ANY,
    },
    {
      kind: 'fine-grained',
      what: 'a fine-grained GitHub token',
      form: 'github_pat_[A-Za-z0-9_]{36,}',
      names: GITHUB_ANY,
    },
    {
      kind: 'oauth',
      what: 'a GitHub OAuth token',
      form: 'gho_[A-Za-z0-9_]{36,}',
      names: GITHUB_ANY,
    },
    {
      kind: 'user',
      what: 'a GitHub App user token',
      form: 'ghu_[A-Za-z0-9_]{36,}',
      names: GITHUB_ANY,
    },
    {
      kind: 'installation',
      what: 'a GitHub App installation token',
      form: 'ghs_[A-Za-z0-9._-]{36,}',
      names: GITHUB_ANY,
    },
    {
      kind: 'refresh',
      what: 'a GitHub App refresh token',
      form: 'ghr_[A-Za-z0-9_]{36,}',
      names: 'GITHUB_REFRESH_TOKEN',
    },
    {
      kind: 'unprefixed',
      what: 'a GitHub token of before 2021',
      form: '[0-9a-f]{40}',
      marked: false,
      names: GITHUB_ANY,
    },
  ],
)

/** Stores that speak S3's protocol take keys of their own. */
const aws = {
  vendor: 'AWS',
  role: 'secret',
  unless: /ENDPOINT|MINIO|LOCALSTACK|(^|_)R2_|SPACES_/,
} as const

/** IAM user guide, "Unique identifiers" (AKIA, ASIA) and IAM API reference, AccessKey. */
const AWS: readonly VendorToken[] = [
  ...tokens(
    {
      ...aws,
      type: 'aws-access-key-id',
      any: 'an AWS access key ID',
      where: 'the IAM console, on the page of the user',
    },
    [
      {
        kind: 'long-term',
        what: 'a long-term AWS access key ID',
        form: 'AKIA[A-Z0-9]{16,}',
        names: 'AWS_(S3_)?ACCESS_KEY(_ID)?',
      },
      {
        kind: 'temporary',
        what: 'a temporary AWS access key ID',
        form: 'ASIA[A-Z0-9]{16,}',
        names: 'AWS_(S3_)?ACCESS_KEY(_ID)?',
      },
    ],
  ),
  ...tokens(
    {
      ...aws,
      type: 'aws-secret-access-key',
      any: 'an AWS secret access key',
      where: 'the IAM console, where a new key is shown once',
    },
    [
      {
        kind: 'secret',
        form: '[A-Za-z0-9+/]{40,}',
        marked: false,
        names: 'AWS_(S3_)?SECRET_(ACCESS_)?KEY',
      },
    ],
  ),
]

/** docs.sentry.io, "Token and Credential Formats". */
const SENTRY = tokens(
  {
    vendor: 'Sentry',
    type: 'sentry-auth-token',
    any: 'a Sentry auth token',
    role: 'secret',
    where: 'Sentry, Settings, Organization Tokens',
  },
  [
    {
      kind: 'organization',
      what: 'a Sentry organization token',
      form: 'sntrys_[A-Za-z0-9+/=_-]{40,}',
      names: 'SENTRY_(AUTH|API)_TOKEN',
    },
    {
      kind: 'user',
      what: 'a personal Sentry token',
      form: 'sntryu_[0-9a-f]{40,}',
      names: 'SENTRY_(AUTH|API)_TOKEN',
    },
    {
      kind: 'other',
      what: 'a Sentry token',
      form: 'sntry[a-rtv-z]_[A-Za-z0-9+/=_-]{40,}',
      names: 'SENTRY_(AUTH|API)_TOKEN',
    },
    {
      kind: 'unprefixed',
      what: 'a Sentry token without a prefix',
      form: '[0-9a-f]{64}',
      marked: false,
      names: 'SENTRY_(AUTH|API)_TOKEN',
    },
  ],
)

export const PLATFORM_TOKENS: readonly VendorToken[] = [...CLERK, ...GITHUB, ...AWS, ...SENTRY]
