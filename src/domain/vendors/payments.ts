import { MODE, tokens, type VendorToken } from './token.ts'

const stripe = {
  vendor: 'Stripe',
  where: 'the Stripe Dashboard, Developers, API keys',
  source: 'docs.stripe.com/keys and /keys/organization-api-keys, without a word on the length',
}

/** Each of the three works under any of these names. */
const SECRET_NAMES =
  'STRIPE_(SECRET(_API)?_KEY|SECRET|API_KEY|API_SECRET(_KEY)?|(PRIVATE|RESTRICTED|ORG|ORGANIZATION)(_API)?_KEY|SK)'

const STRIPE: readonly VendorToken[] = [
  ...tokens({ ...stripe, type: 'stripe-secret-key', any: 'a Stripe secret key', role: 'secret' }, [
    {
      kind: 'secret',
      form: `sk_${MODE}_[A-Za-z0-9]{10,}`,
      names: SECRET_NAMES,
    },
    {
      kind: 'restricted',
      what: 'a Stripe restricted key',
      form: `rk_${MODE}_[A-Za-z0-9]{10,}`,
      names: SECRET_NAMES,
    },
    {
      kind: 'organization',
      what: 'a Stripe organization key',
      form: `sk_org_(${MODE}_)?[A-Za-z0-9]{10,}`,
      names: SECRET_NAMES,
    },
  ]),
  ...tokens(
    {
      ...stripe,
      type: 'stripe-publishable-key',
      any: 'a Stripe publishable key',
      role: 'publishable',
    },
    [
      {
        kind: 'publishable',
        form: `pk_${MODE}_[A-Za-z0-9]{10,}`,
        names: 'STRIPE_(PUBLISHABLE(_API)?(_KEY)?|PUBLIC(_API)?_KEY|PK)',
      },
    ],
  ),
  ...tokens(
    {
      ...stripe,
      type: 'stripe-webhook-secret',
      any: 'a Stripe webhook secret',
      role: 'secret',
      where: 'the endpoint in the Stripe Dashboard, Developers, Webhooks',
    },
    [
      {
        kind: 'webhook',
        form: 'whsec_[A-Za-z0-9]{16,}',
        names: 'STRIPE_([A-Z0-9]+_){0,3}(WEBHOOK(_SIGNING)?_SECRET|ENDPOINT_SECRET|SIGNING_SECRET)',
      },
    ],
  ),
]

export const PAYMENT_TOKENS: readonly VendorToken[] = [
  ...STRIPE,
  ...tokens(
    {
      vendor: 'Paystack',
      type: 'paystack-secret-key',
      any: 'a Paystack secret key',
      role: 'secret',
      where: 'the Paystack Dashboard, API Keys & Webhooks',
      source: 'paystack.com/docs/api/authentication',
    },
    [
      {
        kind: 'secret',
        form: `sk_${MODE}_[a-z0-9]{10,}`,
        names: 'PAYSTACK_(SECRET_KEY|SECRET|API_KEY)',
      },
    ],
  ),
  ...tokens(
    {
      vendor: 'Paystack',
      type: 'paystack-public-key',
      any: 'a Paystack public key',
      role: 'publishable',
      where: 'the Paystack Dashboard, API Keys & Webhooks',
      source: 'paystack.com/docs/api/authentication',
    },
    [
      {
        kind: 'public',
        form: `pk_${MODE}_[a-z0-9]{10,}`,
        names: 'PAYSTACK_PUBLIC_KEY',
      },
    ],
  ),
  ...tokens(
    {
      vendor: 'Razorpay',
      type: 'razorpay-key-id',
      any: 'a Razorpay key ID',
      role: 'identifier',
      where: 'the Razorpay Dashboard, Account & Settings, API Keys',
      source: 'razorpay.com/docs, “API Keys”',
    },
    [
      {
        kind: 'key-id',
        form: `rzp_${MODE}_[A-Za-z0-9]{10,}`,
        names: 'RAZORPAY_(API_)?KEY_ID',
      },
    ],
  ),
  ...tokens(
    {
      vendor: 'Square',
      type: null,
      any: 'a Square sandbox token',
      role: 'secret',
      where: 'the Square Developer Console, Credentials',
      source: 'developer.squareup.com/docs, “Access tokens”',
    },
    [
      {
        kind: 'sandbox-token',
        form: 'sandbox-sq0(atb|csb)-[A-Za-z0-9_-]{20,}',
        mode: 'test',
      },
      {
        kind: 'sandbox-application',
        what: 'a Square sandbox application ID',
        form: 'sandbox-sq0idb-[A-Za-z0-9_-]{20,}',
        mode: 'test',
        role: 'identifier',
      },
    ],
  ),
  ...tokens(
    {
      vendor: 'Mollie',
      type: null,
      any: 'a Mollie API key',
      role: 'secret',
      where: 'the Mollie Dashboard, API keys',
      source: 'docs.mollie.com, “Authentication”',
    },
    [
      {
        kind: 'key',
        form: `${MODE}_[A-Za-z0-9]{30,}`,
        marked: false,
        names: 'MOLLIE_(API_)?KEY',
      },
    ],
  ),
]
