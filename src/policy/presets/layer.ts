import { shelfOf } from '../../algorithms/shelf.ts'
import { isMap } from '../../text/data.ts'
import type { Layer } from '../layer.ts'
import type { RuleData, SeverityData } from '../rule-schema.ts'
import type { Preset } from './preset.ts'

/** All presets by name, in the order of the documentation. */
const PRESETS: Readonly<Record<string, () => Promise<Preset>>> = {
  recommended: async () => (await import('./recommended.ts')).recommended,
  fastapi: async () => (await import('./fastapi.ts')).fastapi,
  django: async () => (await import('./django.ts')).django,
  flask: async () => (await import('./flask.ts')).flask,
  rails: async () => (await import('./rails.ts')).rails,
  phoenix: async () => (await import('./phoenix.ts')).phoenix,
  laravel: async () => (await import('./laravel.ts')).laravel,
  spring: async () => (await import('./spring.ts')).spring,
  node: async () => (await import('./node.ts')).node,
  nextjs: async () => (await import('./nextjs.ts')).nextjs,
  stripe: async () => (await import('./stripe.ts')).stripe,
  twilio: async () => (await import('./twilio.ts')).twilio,
  sentry: async () => (await import('./sentry.ts')).sentry,
  auth0: async () => (await import('./auth0.ts')).auth0,
  aws: async () => (await import('./aws.ts')).aws,
}

export const PRESET_NAMES: readonly string[] = Object.keys(PRESETS)

const presets = shelfOf(PRESETS)

/**
 * A preset as a layer, and the presets that it extends. Tests validate presets, so a run does not.
 */
export async function presetLayer(name: string): Promise<{
  readonly layer: Layer
  readonly bases: readonly string[]
}> {
  await presets.load([name])
  const preset = presets.get(name)
  const variables = Object.fromEntries(
    Object.entries(preset.variables ?? {}).map(([variable, options]) => [
      variable,
      isMap(options) ? options : { type: options },
    ]),
  )
  return {
    bases: preset.extends ?? [],
    layer: {
      version: 1,
      file: name,
      preset: true,
      variables,
      inherits: [],
      names: Object.keys(variables),
      rules: (preset.rules ?? []).map((rule) => ({
        data: rule as RuleData,
        at: () => undefined,
      })),
      waivers: [],
      checks: (preset.checks ?? {}) as Readonly<Record<string, SeverityData>>,
      document: null,
    },
  }
}
