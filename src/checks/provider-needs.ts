import type { Variable } from '../domain/variable.ts'
import { defineCheck } from './check.ts'
import { filledInContainer } from './in-container.ts'

const NAME = /^(.*?)_?(PROVIDER|BACKEND|DRIVER|TRANSPORT|MAILER)$/i

/** The variables that a provider requires. */
interface Provider {
  readonly word: RegExp
  readonly name: string
  readonly needs: readonly Need[]
}

interface Need {
  readonly usual: string
  readonly names: RegExp
}

const key = (vendor: string, usual = `${vendor}_API_KEY`): Need => ({
  usual,
  names: new RegExp(`${vendor}.*(KEY|TOKEN|SECRET|PASSWORD|CREDENTIALS)`, 'i'),
})

/** S3, SES, SNS and similar are missing: in AWS the task's role is enough. */
const PROVIDERS: readonly Provider[] = [
  {
    word: /^twilio([_-]\w+)?$/i,
    name: 'Twilio',
    needs: [
      { usual: 'TWILIO_ACCOUNT_SID', names: /TWILIO.*(ACCOUNT|SID|CREDENTIALS)/i },
      key('TWILIO', 'TWILIO_AUTH_TOKEN'),
    ],
  },
  { word: /^sendgrid$/i, name: 'SendGrid', needs: [key('SENDGRID')] },
  { word: /^mailgun$/i, name: 'Mailgun', needs: [key('MAILGUN')] },
  { word: /^mailjet$/i, name: 'Mailjet', needs: [key('(MAILJET|MJ)', 'MJ_APIKEY_PRIVATE')] },
  { word: /^postmark$/i, name: 'Postmark', needs: [key('POSTMARK', 'POSTMARK_SERVER_TOKEN')] },
  { word: /^resend$/i, name: 'Resend', needs: [key('RESEND')] },
  {
    word: /^(brevo|sendinblue)$/i,
    name: 'Brevo',
    needs: [key('(BREVO|SENDINBLUE)', 'BREVO_API_KEY')],
  },
  { word: /^stripe$/i, name: 'Stripe', needs: [key('STRIPE', 'STRIPE_SECRET_KEY')] },
  { word: /^openai$/i, name: 'OpenAI', needs: [key('OPENAI')] },
  {
    word: /^anthropic$/i,
    name: 'Anthropic',
    needs: [key('(ANTHROPIC|CLAUDE)', 'ANTHROPIC_API_KEY')],
  },
  {
    word: /^smtp$/i,
    name: 'SMTP',
    needs: [
      {
        usual: 'SMTP_HOST',
        names: /(SMTP|MAIL|EMAIL).*(HOST|SERVER|URL|ADDRESS|ENDPOINT|DSN|URI)/i,
      },
    ],
  },
]

const CREDENTIAL = /KEY|TOKEN|SECRET|PASSWORD|SID|CREDENTIALS|DSN|URL|HOST|CONFIG/

/**
 * The purposes for which these names hold credentials: `SMS` for `SMS_API_KEY`. Next to `SMS_PROVIDER` that fits
 * any vendor, because services name variables by purpose.
 */
function purposesOf(names: readonly string[]): ReadonlySet<string> {
  return new Set(
    names.flatMap((name) => {
      const words = name.toUpperCase().split('_', 12)
      return words
        .map((_, place) => place)
        .filter((place) => words.slice(place).some((word) => CREDENTIAL.test(word)))
        .map((place) => words.slice(0, place).join('_'))
    }),
  )
}

/** A required variable that is absent is its own finding, and the cause of this one. */
function isThere({ state, declaration }: Variable): boolean {
  return state !== 'absent' || declaration.required !== false
}

export const providerNeeds = defineCheck({
  id: 'provider-needs',
  levels: { production: 'warning', staging: 'warning', development: 'off' },
  why: 'A provider without credentials fails at its first call, or refuses to start.',
  yieldsTo: ['provider-mode', 'enum'],
  example: {
    bad: ['OTP_PROVIDER=twilio', 'TWILIO_ACCOUNT_SID=AC0'],
    good: ['OTP_PROVIDER=twilio', 'TWILIO_ACCOUNT_SID=AC0', 'TWILIO_AUTH_TOKEN=fake'],
  },
  find: (scope) => {
    // With a single variable, the rest of the environment is unknown.
    if (scope.variables.length < 2) return []
    const chosen = filledInContainer(scope).flatMap((variable) => {
      const [, purpose] = NAME.exec(variable.name) ?? []
      if (purpose === undefined) return []
      const word = ({ word }: Provider) => variable.value.read((raw) => word.test(raw.trim()))
      return PROVIDERS.filter(word).map((provider) => ({ variable, purpose, provider }))
    })
    if (chosen.length === 0) return []
    const there = scope.variables
      .filter((variable) => isThere(variable) && !NAME.test(variable.name))
      .map(({ name }) => name)
    const purposes = purposesOf(there)
    const missing = new Map(
      PROVIDERS.map(({ name, needs }) => [
        name,
        needs
          .filter(({ names }) => !there.some((one) => names.test(one)))
          .map(({ usual }) => usual),
      ]),
    )
    return chosen.flatMap(({ variable, purpose, provider: { name } }) => {
      const usual = missing.get(name) ?? []
      if (usual.length === 0 || (purpose !== '' && purposes.has(purpose.toUpperCase()))) return []
      return [
        {
          variable,
          says: `selects ${name}, but nothing here looks like ${usual.join(' or ')}`,
          fix: `Set ${usual.join(' and ')}; if the service uses other names, declare those.`,
          facts: { missing: usual },
        },
      ]
    })
  },
})
