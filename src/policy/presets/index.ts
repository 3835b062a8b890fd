import { auth0 } from './auth0.ts'
import { aws } from './aws.ts'
import { django } from './django.ts'
import { fastapi } from './fastapi.ts'
import { flask } from './flask.ts'
import { laravel } from './laravel.ts'
import { nextjs } from './nextjs.ts'
import { node } from './node.ts'
import { phoenix } from './phoenix.ts'
import type { Preset } from './preset.ts'
import { rails } from './rails.ts'
import { recommended } from './recommended.ts'
import { sentry } from './sentry.ts'
import { spring } from './spring.ts'
import { stripe } from './stripe.ts'
import { twilio } from './twilio.ts'

/** All presets by name, in the order of the documentation. */
export const presets: Readonly<Record<string, Preset>> = {
  recommended,
  ...{ fastapi, django, flask, rails, phoenix, laravel, spring, node, nextjs },
  ...{ stripe, twilio, sentry, auth0, aws },
}
