import { stripe, token } from '../../support/tokens.ts'
import { DSN, type Given, hex, word } from './given.ts'

/** Environments as the documentation of vendors has them in production: nothing is wrong with them. */
export const VENDORS: Readonly<Record<string, readonly Given[]>> = {
  stripe: [
    {
      plain: { NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY: stripe('pk', 'live') },
      secret: {
        STRIPE_SECRET_KEY: stripe('sk', 'live'),
        STRIPE_WEBHOOK_SECRET: token('whsec_', 32, undefined, 90),
      },
    },
    {
      plain: { STRIPE_KEY: stripe('pk', 'live'), STRIPE_WEBHOOK_TOLERANCE: '300' },
      secret: { STRIPE_SECRET: stripe('rk', 'live') },
    },
  ],
  twilio: [
    {
      plain: { TWILIO_ACCOUNT_SID: `AC${hex(32, 100)}`, TWILIO_PHONE_NUMBER: '+15005550006' },
      secret: { TWILIO_AUTH_TOKEN: hex(32, 101) },
    },
    {
      plain: {
        TWILIO_ACCOUNT_SID: `AC${hex(32, 102)}`,
        TWILIO_API_KEY: `SK${hex(32, 103)}`,
        TWILIO_VERIFY_SERVICE_SID: `VA${hex(32, 104)}`,
        TWILIO_MESSAGING_SERVICE_SID: `MG${hex(32, 105)}`,
        TWILIO_REGION: 'ie1',
        TWILIO_EDGE: 'dublin',
      },
      secret: { TWILIO_API_KEY_SECRET: word(32, 106) },
    },
  ],
  sentry: [
    {
      plain: {
        SENTRY_DSN: DSN,
        NEXT_PUBLIC_SENTRY_DSN: DSN,
        SENTRY_ENVIRONMENT: 'production',
        SENTRY_RELEASE: 'backend@1.4.0',
        SENTRY_TRACES_SAMPLE_RATE: '0.25',
        SENTRY_ORG: 'example',
        SENTRY_PROJECT: 'backend',
      },
      secret: { SENTRY_AUTH_TOKEN: `sntryu_${hex(64, 110)}` },
    },
    { plain: { SENTRY_DSN: '', SENTRY_TRACES_SAMPLE_RATE: '1.0' } },
  ],
  auth0: [
    {
      plain: {
        AUTH0_DOMAIN: 'example.eu.auth0.com',
        AUTH0_CLIENT_ID: word(32, 120),
        AUTH0_AUDIENCE: 'https://api.acme-co.com',
        AUTH0_SCOPE: 'openid profile email',
      },
      secret: { AUTH0_CLIENT_SECRET: word(64, 121), AUTH0_SECRET: hex(64, 122) },
    },
    {
      plain: {
        AUTH0_ISSUER_BASE_URL: 'https://example.eu.auth0.com',
        AUTH0_BASE_URL: 'app.acme-co.com',
      },
    },
  ],
  aws: [
    {
      plain: {
        AWS_REGION: 'eu-central-1',
        AWS_DEFAULT_REGION: 'eu-central-1',
        AWS_ACCOUNT_ID: '012345678901',
        AWS_ROLE_ARN: 'arn:aws:iam::123456789012:role/app',
        AWS_ROLE_SESSION_NAME: 'app',
        AWS_WEB_IDENTITY_TOKEN_FILE: '/var/run/secrets/eks.amazonaws.com/serviceaccount/token',
        AWS_CONFIG_FILE: '~/.aws/config',
        AWS_MAX_ATTEMPTS: '5',
        AWS_RETRY_MODE: 'standard',
        AWS_STS_REGIONAL_ENDPOINTS: 'regional',
        AWS_USE_FIPS_ENDPOINT: 'true',
        AWS_ENDPOINT_URL_S3: 'https://s3.acme-co.com',
      },
    },
  ],
}
