import { MODE, tokens, type VendorToken } from './token.ts'

/** docs.stripe.com/keys and /keys/organization-api-keys; Stripe says nothing of the length. */
const stripe = { vendor: 'Stripe', where: 'the Stripe Dashboard, Developers, API keys' }

const STRIPE: readonly VendorToken[] = [
  ...tokens({ ...stripe, type: 'stripe-secret-key', role: 'secret' }, [
    {
      kind: 'secret',
      what: 'a Stripe secret key',
      form: `sk_${MODE}_[A-Za-z0-9]{10,}`,
      names: 'STRIPE_(SECRET(_API)?_KEY|SECRET|API_KEY|API_SECRET(_KEY)?|PRIVATE_KEY|SK)',
    },
    {
      kind: 'restricted',
      what: 'a Stripe restricted key',
      form: `rk_${MODE}_[A-Za-z0-9]{10,}`,
      names: 'STRIPE_(SECRET_KEY|SECRET|API_KEY|RESTRICTED(_API)?_KEY)',
    },
    {
      kind: 'organization',
      what: 'a Stripe organization key',
      form: `sk_org_(${MODE}_)?[A-Za-z0-9]{10,}`,
      names: 'STRIPE_(SECRET_KEY|SECRET|API_KEY|ORG(ANIZATION)?(_API)?_KEY)',
    },
  ]),
  ...tokens({ ...stripe, type: 'stripe-publishable-key', role: 'publishable' }, [
    {
      kind: 'publishable',
      what: 'a Stripe publishable key',
      form: `pk_${MODE}_[A-Za-z0-9]{10,}`,
      names: 'STRIPE_(PUBLISHABLE(_API)?(_KEY)?|PUBLIC(_API)?_KEY|PK)',
    },
  ]),
  ...tokens(
    {
      ...stripe,
      type: 'stripe-webhook-secret',
      role: 'secret',
      where: 'the endpoint in the Stripe Dashboard, Developers, Webhooks',
    },
    [
      {
        kind: 'webhook',
        what: 'a Stripe webhook secret',
        form: 'whsec_[A-Za-z0-9]{16,}',
        names: 'STRIPE_([A-Z0-9]+_){0,3}(WEBHOOK(_SIGNING)?_SECRET|ENDPOINT_SECRET|SIGNING_SECRET)',
      },
    ],
  ),
]

/** paystack.com/docs/api/authentication; razorpay.com/docs, "API Keys"; the Square docs, "Access tokens"; docs.mollie.com, "Authentication". */
export const PAYMENT_TOKENS: readonly VendorToken[] = [
  ...STRIPE,
  ...tokens(
    {
      vendor: 'Paystack',
      type: 'paystack-secret-key',
      role: 'secret',
      where: 'the Paystack Dashboard, API Keys & Webhooks',
    },
    [
      {
        kind: 'secret',
        what: 'a Paystack secret key',
        form: `sk_${MODE}_[a-z0-9]{10,}`,
        names: 'PAYSTACK_(SECRET_KEY|SECRET|API_KEY)',
      },
    ],
  ),
  ...tokens(
    {
      vendor: 'Paystack',
      type: 'paystack-public-key',
      role: 'publishable',
      where: 'the Paystack Dashboard, API Keys & Webhooks',
    },
    [
      {
        kind: 'public',
        what: 'a Paystack public key',
        form: `pk_${MODE}_[a-z0-9]{10,}`,
        names: 'PAYSTACK_PUBLIC_KEY',
      },
    ],
  ),
  ...tokens(
    {
      vendor: 'Razorpay',
      type: 'razorpay-key-id',
      role: 'identifier',
      where: 'the Razorpay Dashboard, Account & Settings, API Keys',
    },
    [
      {
        kind: 'key-id',
        what: 'a Razorpay key ID',
        form: `rzp_${MODE}_[A-Za-z0-9]{10,}`,
        names: 'RAZORPAY_(API_)?KEY_ID',
      },
    ],
  ),
  ...tokens(
    {
      vendor: 'Square',
      type: null,
      role: 'secret',
      where: 'the Square Developer Console, Credentials',
    },
    [
      {
        kind: 'sandbox-token',
        what: 'a Square sandbox token',
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
    { vendor: 'Mollie', type: null, role: 'secret', where: 'the Mollie Dashboard, API keys' },
    [
      {
        kind: 'key',
        what: 'a Mollie API key',
        form: `${MODE}_[A-Za-z0-9]{30,}`,
        marked: false,
        names: 'MOLLIE_(API_)?KEY',
      },
    ],
  ),
]
