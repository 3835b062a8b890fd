import { type DeclaredPackages, declares, type Ecosystem } from './packages.ts'

/** A package that shows what a preset is about. */
interface PackageSign {
  readonly preset: string
  readonly ecosystem: Ecosystem
  readonly package: string | RegExp
  /** Presets that include this one. */
  readonly unless?: readonly string[]
}

const sign = (
  preset: string,
  ecosystem: Ecosystem,
  name: string | RegExp,
  more: Pick<PackageSign, 'unless'> = {},
): PackageSign => ({ preset, ecosystem, package: name, ...more })

const NODE_SERVERS =
  /^(express|fastify|koa|hono|@nestjs\/core|@hapi\/hapi|@prisma\/client|pg|mongoose|typeorm|bullmq|pino|winston)$/

/** The packages of frameworks and of vendors' libraries, in the order of `extends`. */
const SIGNS: readonly PackageSign[] = [
  sign('django', 'python', 'django'),
  sign('fastapi', 'python', 'fastapi'),
  sign('flask', 'python', 'flask'),
  sign('rails', 'ruby', 'rails'),
  sign('laravel', 'php', 'laravel/framework'),
  sign('spring', 'java', /^(spring-boot(-|$)|org\.springframework\.boot$)/),
  sign('phoenix', 'elixir', 'phoenix'),
  sign('nextjs', 'npm', 'next'),
  sign('node', 'npm', NODE_SERVERS, { unless: ['nextjs'] }),
  sign('stripe', 'npm', 'stripe'),
  sign('stripe', 'python', 'stripe'),
  sign('stripe', 'ruby', 'stripe'),
  sign('stripe', 'go', 'github.com/stripe/stripe-go'),
  sign('stripe', 'java', 'stripe-java'),
  sign('stripe', 'php', 'stripe/stripe-php'),
  sign('twilio', 'npm', 'twilio'),
  sign('twilio', 'python', 'twilio'),
  sign('twilio', 'ruby', 'twilio-ruby'),
  sign('twilio', 'go', 'github.com/twilio/twilio-go'),
  sign('twilio', 'php', 'twilio/sdk'),
  sign('sentry', 'npm', /^@sentry\/[\w-]+$/),
  sign('sentry', 'python', 'sentry-sdk'),
  sign('sentry', 'ruby', /^sentry-[\w-]+$/),
  sign('sentry', 'go', 'github.com/getsentry/sentry-go'),
  sign('sentry', 'php', /^sentry\/sentry/),
  sign('sentry', 'java', /^sentry-[\w-]+$/),
  sign('sentry', 'elixir', 'sentry'),
  sign('auth0', 'npm', /^(auth0|@auth0\/[\w-]+|express-openid-connect)$/),
  sign('auth0', 'python', 'auth0-python'),
  sign('aws', 'npm', /^(aws-sdk|@aws-sdk\/[\w-]+)$/),
  sign('aws', 'python', /^(boto3|aioboto3)$/),
  sign('aws', 'go', /^github\.com\/aws\/aws-sdk-go/),
  sign('aws', 'ruby', /^aws-sdk-[\w-]+$/),
  sign('aws', 'php', 'aws/aws-sdk-php'),
]

/** The presets that a project's packages call for. */
export function presetsFor(packages: DeclaredPackages): readonly string[] {
  const shown = SIGNS.filter((one) => declares(packages, one.ecosystem, one.package)).map(
    ({ preset }) => preset,
  )
  const included = SIGNS.filter(({ unless = [] }) => unless.some((one) => shown.includes(one)))
  return [...new Set(shown)].filter((name) => !included.some(({ preset }) => preset === name))
}
