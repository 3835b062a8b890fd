import type { TypeDefinition } from './type.ts'
import { tokenType } from './vendor-token.ts'

/** The types of vendor tokens. The sources of the formats are in the table, domain/vendors. */
export const vendorTokenTypes: readonly TypeDefinition[] = [
  tokenType('stripe-secret-key', {
    summary: 'A server-side Stripe key: sk_…, rk_… (restricted) or sk_org_….',
    make: 'echo "sk_test_$(openssl rand -hex 24)"',
    bad: ['sk_test', 'sk-test-0123456789', 'whsec_0123456789'],
  }),
  tokenType('stripe-publishable-key', {
    summary: 'A public key for browsers: pk_test_… or pk_live_….',
    make: 'echo "pk_test_$(openssl rand -hex 24)"',
    bad: ['pk_test', 'pk-test-0123456789'],
  }),
  tokenType('stripe-webhook-secret', {
    summary: 'The secret for Stripe’s signature of an endpoint’s events: whsec_….',
    make: 'echo "whsec_$(openssl rand -hex 32)"',
    bad: ['whsec_', 'we_0123456789'],
  }),
  tokenType('paystack-secret-key', {
    summary: 'A server-side Paystack key: sk_test_… or sk_live_….',
    make: 'echo "sk_test_$(openssl rand -hex 20)"',
    bad: ['sk_test', 'pk-test-0123456789'],
  }),
  tokenType('paystack-public-key', {
    summary: 'A public key for browsers: pk_test_… or pk_live_….',
    make: 'echo "pk_test_$(openssl rand -hex 20)"',
    bad: ['pk_test', 'pk-test-0123456789'],
  }),
  tokenType('razorpay-key-id', {
    summary: 'The public half of a Razorpay key: rzp_test_… or rzp_live_….',
    make: 'echo "rzp_test_$(openssl rand -hex 7)"',
    bad: ['rzp_test', 'rzp-0123456789abcd'],
  }),
  tokenType('twilio-sid', {
    summary:
      'A Twilio identifier: two letters and 32 hexadecimal digits. An account (AC…) unless `kind` is set.',
    usual: 'account',
    make: 'echo "AC$(openssl rand -hex 16)"',
    bad: ['AC123', 'my-account'],
  }),
  tokenType('twilio-auth-token', {
    summary: 'The password of a Twilio account: 32 hexadecimal digits.',
    make: 'openssl rand -hex 16',
    bad: ['token', '0123456789ABCDEF'],
  }),
  tokenType('sendgrid-api-key', {
    summary: 'A SendGrid API key: 69 characters in three parts, SG.….….',
    make: 'echo "SG.$(openssl rand -hex 11).$(openssl rand -hex 21)0"',
    bad: ['SG.', 'SG.only-two-parts', 'a-password'],
  }),
  tokenType('slack-token', {
    summary: 'A Slack token: xoxb-… (bot), xoxp-… (user), xapp-… (app-level) and others.',
    make: 'echo "xoxb-$(openssl rand -hex 24)"',
    bad: ['xoxb', 'xoxb_0123456789abcdef'],
  }),
  tokenType('github-token', {
    summary: 'A GitHub token: ghp_…, github_pat_…, ghs_… and others, or 40 hexadecimal digits.',
    make: 'echo "ghp_$(openssl rand -hex 18)"',
    bad: ['ghp_short', 'gh-token'],
  }),
  tokenType('openai-api-key', {
    summary: 'An OpenAI API key: sk-…, such as sk-proj-….',
    make: 'echo "sk-proj-$(openssl rand -hex 48)"',
    bad: ['sk-1234', 'openai'],
  }),
  tokenType('anthropic-api-key', {
    summary: 'An Anthropic API key: sk-ant-….',
    make: 'echo "sk-ant-api03-$(openssl rand -hex 48)"',
    bad: ['sk-ant-', 'anthropic'],
  }),
  tokenType('clerk-secret-key', {
    summary: 'A server-side Clerk key: sk_test_… or sk_live_….',
    make: 'echo "sk_test_$(openssl rand -hex 21)"',
    bad: ['sk_test', 'sk-test-0123456789'],
  }),
  tokenType('clerk-publishable-key', {
    summary: 'A public key for browsers: pk_test_… or pk_live_… with a host in base64.',
    make: 'echo "pk_test_$(printf \'clerk.example.com$\' | base64)"',
    bad: ['pk_test', 'pk_test_0123456789abcdef'],
  }),
  tokenType('aws-access-key-id', {
    summary: 'The ID of an AWS access key: AKIA… (long-term) or ASIA… (temporary).',
    make: 'echo "AKIA$(openssl rand -hex 8 | tr a-f0-9 A-FG-P)"',
    bad: ['AKIA', 'akia0123456789abcdef', 'minio'],
  }),
  tokenType('aws-secret-access-key', {
    summary: 'The secret half of an AWS access key: 40 characters of base64.',
    make: 'openssl rand -base64 30',
    bad: ['minio-password', 'secret'],
  }),
  tokenType('sentry-auth-token', {
    summary: 'A token for Sentry’s API: sntrys_… (organization), sntryu_… (personal) and others.',
    make: 'echo "sntryu_$(openssl rand -hex 32)"',
    bad: ['sntrys_', 'https://0123456789abcdef@sentry.example.com/1'],
  }),
]
