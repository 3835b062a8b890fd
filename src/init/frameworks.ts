import type { ReadText } from '../text/files.ts'

/** What a file of dependencies says when a project uses what a preset is about. */
interface DependencySign {
  readonly files: RegExp
  readonly preset: string
  readonly says: RegExp
  /** Presets that include this one. */
  readonly unless?: readonly string[]
}

const NODE = /^package\.json$/
const PYTHON = /^(requirements[\w.-]*\.txt|pyproject\.toml|Pipfile|setup\.(py|cfg))$/
const RUBY = /^Gemfile$/
const PHP = /^composer\.json$/
const JVM = /^(pom\.xml|build\.gradle(\.kts)?)$/
const ELIXIR = /^mix\.exs$/
const GO = /^go\.mod$/

/** A key of `dependencies` in package.json or composer.json. */
const key = (name: string) => new RegExp(`"${name}"\\s*:`)
/** A requirement of Python: `django>=5`, `"django[argon2] ~= 5"`, `django = "^5"`. */
const python = (name: string) =>
  new RegExp(`(^|["'\\s])${name}(\\[[\\w, -]*\\])?\\s*([=<>~!;"',]|$)`, 'im')

/** The files in which a framework or a vendor's library shows, in the order of `extends`. */
const EVIDENCE: readonly DependencySign[] = [
  { files: PYTHON, preset: 'django', says: python('django') },
  { files: PYTHON, preset: 'fastapi', says: python('fastapi') },
  { files: PYTHON, preset: 'flask', says: python('flask') },
  { files: RUBY, preset: 'rails', says: /^\s*gem\s+["']rails["']/m },
  { files: PHP, preset: 'laravel', says: key('laravel/framework') },
  { files: JVM, preset: 'spring', says: /spring-boot|org\.springframework\.boot/ },
  { files: ELIXIR, preset: 'phoenix', says: /\{:phoenix\s*,/ },
  { files: NODE, preset: 'nextjs', says: key('next') },
  {
    files: NODE,
    preset: 'node',
    says: key(
      '(express|fastify|koa|hono|@nestjs/core|@hapi/hapi|@prisma/client|pg|mongoose|typeorm|bullmq|pino|winston)',
    ),
    unless: ['nextjs'],
  },
  { files: NODE, preset: 'stripe', says: key('stripe') },
  { files: PYTHON, preset: 'stripe', says: python('stripe') },
  { files: RUBY, preset: 'stripe', says: /^\s*gem\s+["']stripe["']/m },
  { files: GO, preset: 'stripe', says: /github\.com\/stripe\/stripe-go/ },
  { files: NODE, preset: 'twilio', says: key('twilio') },
  { files: PYTHON, preset: 'twilio', says: python('twilio') },
  { files: RUBY, preset: 'twilio', says: /^\s*gem\s+["']twilio-ruby["']/m },
  { files: GO, preset: 'twilio', says: /github\.com\/twilio\/twilio-go/ },
  { files: NODE, preset: 'sentry', says: key('@sentry/[\\w-]+') },
  { files: PYTHON, preset: 'sentry', says: python('sentry-sdk') },
  { files: RUBY, preset: 'sentry', says: /^\s*gem\s+["']sentry-[\w-]+["']/m },
  { files: GO, preset: 'sentry', says: /github\.com\/getsentry\/sentry-go/ },
  { files: NODE, preset: 'auth0', says: key('(auth0|@auth0/[\\w-]+|express-openid-connect)') },
  { files: PYTHON, preset: 'auth0', says: python('auth0-python') },
  { files: NODE, preset: 'aws', says: key('(aws-sdk|@aws-sdk/[\\w-]+)') },
  { files: PYTHON, preset: 'aws', says: python('(boto3|aioboto3)') },
  { files: GO, preset: 'aws', says: /github\.com\/aws\/aws-sdk-go/ },
  { files: RUBY, preset: 'aws', says: /^\s*gem\s+["']aws-sdk-[\w-]+["']/m },
]

/** The presets that a project's dependencies call for. A file that cannot be read shows nothing. */
export async function presetsFor(
  files: readonly string[],
  readText: ReadText,
): Promise<readonly string[]> {
  const wanted = files.filter((name) => EVIDENCE.some((one) => one.files.test(name)))
  const texts = await Promise.all(
    wanted.map(async (name) => ({ name, text: await readText(name).catch(() => '') })),
  )
  const shown = EVIDENCE.filter((one) =>
    texts.some(({ name, text }) => one.files.test(name) && one.says.test(text)),
  ).map(({ preset }) => preset)
  const included = EVIDENCE.filter(({ unless = [] }) => unless.some((one) => shown.includes(one)))
  return [...new Set(shown)].filter((name) => !included.some(({ preset }) => preset === name))
}
