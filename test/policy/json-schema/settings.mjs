/** Prints what zod's own z.toJSONSchema() says of an environment. Run by regenerate.sh. */
import * as z from 'zod'

const environment = z.object({
  DATABASE_URL: z.url(),
  SUPPORT_EMAIL: z.email(),
  TENANT: z.uuid(),
  PORT: z.coerce.number().int().min(1).max(65535),
  WORKERS: z.int(),
  LOG_LEVEL: z.enum(['debug', 'info']).default('info'),
  SENTRY_DSN: z.string().optional(),
  REGION: z.nullable(z.string()),
  MODE: z.union([z.literal('on'), z.literal('off')]),
  DEBUG: z.stringbool(),
  TAGS: z.array(z.string()),
  LABELS: z.record(z.string(), z.string()),
  MAIL: z.object({ host: z.string() }),
  STRIPE_KEY: z
    .string()
    .min(32)
    .startsWith('sk_')
    .regex(/^[a-z]/),
  LOOKING: z.string().regex(/^(?!admin)/),
  BIND: z.ipv4(),
  TIMEOUT: z.iso.duration(),
  BLOB: z.base64(),
  HOST: z.hostname(),
  PORT_OR_NAME: z.union([z.string(), z.number()]),
  COMPUTED: z.string().transform(Number),
  DESCRIBED: z.string().describe('What it is for.'),
  RATIO: z.number().gt(1).multipleOf(2),
})

console.log(JSON.stringify(z.toJSONSchema(environment, { unrepresentable: 'any' }), null, 2))
