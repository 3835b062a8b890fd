import { z } from 'zod'

const production = process.env.NODE_ENV === 'production'

const Settings = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  SESSION_SECRET: z.string().min(32),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  PUBLIC_URL: z.url({ protocol: production ? /^https$/ : /^https?$/ }),
})

/** The settings of the service. Throws while this module is loaded, before the server listens. */
export const settings = Settings.parse(process.env)
