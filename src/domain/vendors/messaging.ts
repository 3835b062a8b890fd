import { tokens, type VendorToken } from './token.ts'

/** Svix signs for Clerk, Resend and others. */
const WEBHOOKS = tokens(
  {
    vendor: 'Svix',
    type: null,
    any: 'a webhook secret of Svix',
    role: 'secret',
    where: 'the endpoint in the Webhooks dashboard',
    source: 'github.com/standard-webhooks: base64 behind the prefix',
  },
  [
    {
      kind: 'webhook',
      form: 'whsec_[A-Za-z0-9+/]{16,}={0,2}',
      names: '(CLERK|RESEND|SVIX)_WEBHOOK(_SIGNING)?_SECRET',
    },
  ],
)

const SID = '[0-9a-fA-F]{32}'

const TWILIO: readonly VendorToken[] = [
  ...tokens(
    {
      vendor: 'Twilio',
      type: 'twilio-sid',
      any: 'a Twilio SID',
      role: 'identifier',
      where: 'the Twilio Console, on the page of the resource',
      source: 'twilio.com/docs/glossary/what-is-a-sid: two letters and 32 hexadecimal digits',
    },
    [
      {
        kind: 'account',
        what: 'a Twilio account SID',
        form: `AC${SID}`,
        names: 'TWILIO_(ACCOUNT_)?SID',
      },
      {
        kind: 'api-key',
        what: 'the SID of a Twilio API key',
        form: `SK${SID}`,
        names: 'TWILIO_(API_(KEY|SID|KEY_SID)|SID)',
      },
      {
        kind: 'messaging-service',
        what: 'the SID of a Twilio messaging service',
        form: `MG${SID}`,
        names: 'TWILIO_(MESSAGING|MESSAGE)_(SERVICE_)?SID',
      },
      {
        kind: 'verify-service',
        what: 'the SID of a Twilio Verify service',
        form: `VA${SID}`,
        names: 'TWILIO_VERIFY_(SERVICE_)?SID',
      },
      {
        kind: 'application',
        what: 'the SID of a TwiML application',
        form: `AP${SID}`,
        names: 'TWILIO_(TWIML_)?APP(LICATION)?_SID',
      },
      { kind: 'phone-number', what: 'the SID of a Twilio phone number', form: `PN${SID}` },
      { kind: 'chat-service', what: 'the SID of a Twilio chat service', form: `IS${SID}` },
      { kind: 'content', what: 'the SID of a Twilio message content', form: `HX${SID}` },
    ],
  ),
  ...tokens(
    {
      vendor: 'Twilio',
      type: 'twilio-auth-token',
      any: 'a Twilio auth token',
      role: 'secret',
      where: 'the Twilio Console, Account Info',
      source: 'twilio.com/docs/usage/requests-to-twilio, the examples',
    },
    [
      {
        kind: 'auth-token',
        form: '[0-9a-f]{32,}',
        marked: false,
        names: 'TWILIO_AUTH_?TOKEN',
      },
    ],
  ),
]

const SENDGRID = tokens(
  {
    vendor: 'SendGrid',
    type: 'sendgrid-api-key',
    any: 'a SendGrid API key',
    role: 'secret',
    where: 'SendGrid, Settings, API Keys, where a new key is shown once',
    source:
      'twilio.com/docs/sendgrid, “API Keys”: 69 characters in three parts, the first of them SG',
  },
  [
    {
      kind: 'key',
      form: 'SG\\.[A-Za-z0-9_-]{16,}\\.[A-Za-z0-9_-]{16,}',
      length: [69, 69],
      names: 'SENDGRID_API_?KEY',
    },
  ],
)

const SLACK_ANY = 'SLACK_(API_|OAUTH_|ACCESS_)?TOKEN'

const SLACK = tokens(
  {
    vendor: 'Slack',
    type: 'slack-token',
    any: 'a Slack token',
    role: 'secret',
    where: 'api.slack.com/apps, OAuth & Permissions (an app-level token: Basic Information)',
    source: 'docs.slack.dev/authentication/tokens and /using-token-rotation (`xoxe.` comes first)',
  },
  [
    {
      kind: 'bot',
      what: 'a Slack bot token',
      form: '(xoxe\\.)?xoxb-[A-Za-z0-9-]{10,}',
      names: `(SLACK_BOT_(USER_)?(OAUTH_|ACCESS_)?TOKEN|${SLACK_ANY})`,
    },
    {
      kind: 'user',
      what: 'a Slack user token',
      form: '(xoxe\\.)?xoxp-[A-Za-z0-9-]{10,}',
      names: `(SLACK_USER_(OAUTH_|ACCESS_)?TOKEN|${SLACK_ANY})`,
    },
    {
      kind: 'app',
      what: 'a Slack app-level token',
      form: 'xapp-[A-Za-z0-9-]{10,}',
      names: `(SLACK_APP_(LEVEL_)?TOKEN|${SLACK_ANY})`,
    },
    {
      kind: 'refresh',
      what: 'a Slack refresh token',
      form: 'xoxe-[A-Za-z0-9-]{10,}',
      names: 'SLACK_REFRESH_TOKEN',
    },
    {
      kind: 'legacy',
      what: 'a legacy Slack token',
      form: 'xox[aors]-[A-Za-z0-9-]{10,}',
      names: SLACK_ANY,
    },
  ],
)

/** Everyone with such a URL can post, so the URL is a secret. */
const WEBHOOK_URLS = [
  ...tokens(
    {
      vendor: 'Slack',
      type: null,
      any: 'a Slack webhook URL',
      role: 'secret',
      where: 'api.slack.com/apps, Incoming Webhooks',
      source:
        'docs.slack.dev/messaging/sending-messages-using-incoming-webhooks: “contains a secret”',
    },
    [
      {
        kind: 'webhook-url',
        form: 'https://hooks\\.slack\\.com/(services|triggers|workflows)/[A-Z0-9]{6,}/[A-Za-z0-9/]{16,}',
      },
    ],
  ),
  ...tokens(
    {
      vendor: 'Discord',
      type: null,
      any: 'a Discord webhook URL',
      role: 'secret',
      where: 'Discord, Server Settings, Integrations, Webhooks',
      source:
        'docs.discord.com/developers/resources/webhook: the id and the secure token of the webhook',
    },
    [
      {
        kind: 'webhook-url',
        form: 'https://(ptb\\.|canary\\.)?discord(app)?\\.com/api/(v\\d+/)?webhooks/\\d{15,}/[A-Za-z0-9_-]{40,}',
      },
    ],
  ),
]

export const MESSAGING_TOKENS: readonly VendorToken[] = [
  ...TWILIO,
  ...SENDGRID,
  ...SLACK,
  ...WEBHOOKS,
  ...WEBHOOK_URLS,
]
