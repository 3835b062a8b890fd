import { MODE, tokens, type VendorToken } from './token.ts'

/** Standard base64 of the front-end API's host and a `$`, as Clerk's libraries decode it. */
function isClerkHost(raw: string): boolean {
  return /^[^$]+\.[^$]+\$$/.test(Buffer.from(raw.slice(8), 'base64').toString('latin1'))
}

/** Clerk's separate staging application has live keys ("Set up a staging environment with Clerk"). */
const clerk = {
  vendor: 'Clerk',
  where: 'the Clerk Dashboard, API keys',
  source: 'clerk.com/docs, “Clerk environment variables”',
  liveIsProduction: false,
}

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

/** S3-compatible stores have keys of their own. */
const aws = {
  vendor: 'AWS',
  role: 'secret',
  source: 'IAM user guide, “Unique identifiers” (AKIA, ASIA); IAM API reference, AccessKey',
  unless: /ENDPOINT|MINIO|LOCALSTACK|(^|_)R2_|SPACES_/,
} as const

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
        // Signed URLs contain it, and are public.
        alone: true,
        names: 'AWS_(S3_)?ACCESS_KEY(_ID)?',
      },
      {
        kind: 'temporary',
        what: 'a temporary AWS access key ID',
        form: 'ASIA[A-Z0-9]{16,}',
        alone: true,
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

/** At least 40 characters after the prefix. */
const SENTRY_LENGTH = [47, Number.POSITIVE_INFINITY] as const

const SENTRY = tokens(
  {
    vendor: 'Sentry',
    type: 'sentry-auth-token',
    any: 'a Sentry auth token',
    role: 'secret',
    where: 'Sentry, Settings, Organization Tokens',
    source: 'docs.sentry.io, “Token and Credential Formats”',
  },
  [
    {
      kind: 'organization',
      what: 'a Sentry organization token',
      form: 'sntrys_[A-Za-z0-9+/=_-]{20,}',
      length: SENTRY_LENGTH,
      names: 'SENTRY_(AUTH|API)_TOKEN',
    },
    {
      kind: 'user',
      what: 'a personal Sentry token',
      form: 'sntryu_[0-9a-f]{20,}',
      length: SENTRY_LENGTH,
      names: 'SENTRY_(AUTH|API)_TOKEN',
    },
    {
      kind: 'other',
      what: 'a Sentry token',
      form: 'sntry[a-rtv-z]_[A-Za-z0-9+/=_-]{20,}',
      length: SENTRY_LENGTH,
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

/** The role that bypasses row-level security. */
function isServiceRole(raw: string): boolean {
  const [, payload = ''] = raw.split('.')
  return Buffer.from(payload, 'base64url').toString('utf8').includes('"role":"service_role"')
}

const SUPABASE = tokens(
  {
    vendor: 'Supabase',
    type: null,
    any: 'a secret key of Supabase',
    role: 'secret',
    where: 'the Supabase Dashboard, Project Settings, API Keys',
    source:
      'supabase.com/docs/guides/api/api-keys; the publishable ones begin with sb_publishable_',
  },
  [
    { kind: 'secret', form: 'sb_secret_[A-Za-z0-9_]{10,}' },
    {
      kind: 'service-role',
      what: 'the service_role key of Supabase',
      form: 'eyJ[A-Za-z0-9_-]{1,200}\\.[A-Za-z0-9_-]{1,2000}\\.[A-Za-z0-9_-]+',
      fits: isServiceRole,
      alone: true,
    },
  ],
)

const MAPBOX = tokens(
  {
    vendor: 'Mapbox',
    type: null,
    any: 'a secret Mapbox token',
    role: 'secret',
    where: 'the Mapbox console, Tokens',
    source: 'docs.mapbox.com, “Access tokens”: sk. and a JSON in base64 (public ones: pk.)',
  },
  [{ kind: 'secret', form: 'sk\\.eyJ[A-Za-z0-9_-]{10,}(\\.[A-Za-z0-9_-]+)?' }],
)

export const PLATFORM_TOKENS: readonly VendorToken[] = [
  ...CLERK,
  ...AWS,
  ...SENTRY,
  ...SUPABASE,
  ...MAPBOX,
]
