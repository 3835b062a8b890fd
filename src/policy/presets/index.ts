import { ownIn } from '../../algorithms/own.ts'
import { isMap } from '../../text/data.ts'
import type { Layer } from '../layer.ts'
import type { RuleData, SeverityData } from '../rule-schema.ts'
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

export const PRESET_NAMES: readonly string[] = Object.keys(presets)

/**
 * A preset as a layer, and the presets that it extends. Tests validate presets, so a run does not.
 */
export function presetLayer(name: string): {
  readonly layer: Layer
  readonly bases: readonly string[]
} {
  const preset = ownIn(presets, name)
  const variables = Object.fromEntries(
    Object.entries(preset?.variables ?? {}).map(([variable, options]) => [
      variable,
      isMap(options) ? options : { type: options },
    ]),
  )
  return {
    bases: preset?.extends ?? [],
    layer: {
      version: 1,
      file: name,
      preset: true,
      variables,
      inherits: [],
      names: Object.keys(variables),
      rules: (preset?.rules ?? []).map((rule) => ({
        data: rule as RuleData,
        at: () => undefined,
      })),
      waivers: [],
      checks: (preset?.checks ?? {}) as Readonly<Record<string, SeverityData>>,
      document: null,
    },
  }
}
