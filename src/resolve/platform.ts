import type { PlainEntry, ReferenceEntry } from '../domain/entry.ts'
import type { Outcome } from '../domain/errors.ts'
import { isOfRun } from '../domain/origin.ts'
import type { Platform } from '../domain/platform.ts'
import type { Sources } from '../policy/config.ts'
import type { Manifest } from './manifests/manifest.ts'

/**
 * The platform that runs the container: that of the manifest, else what the policy says. The inputs of
 * amazon-app-runner-deploy mean App Runner, and those of amazon-ecs-deploy-express-service ECS: both need no manifest.
 * Failures: POLICY_INVALID.
 */
export function platformOf(
  manifest: Manifest | null,
  { platform: named, plain, references }: Pick<Sources, 'platform' | 'plain' | 'references'>,
): Outcome<Platform | null> {
  if (manifest === null) {
    return { value: named?.name ?? byInputs(plain, references), failures: [] }
  }
  if (named === null || named.name === manifest.platform)
    return { value: manifest.platform, failures: [] }
  return {
    value: manifest.platform,
    failures: [
      {
        code: 'POLICY_INVALID',
        message: `\`platform: ${named.name}\` does not fit the manifest, which is of ${manifest.platform}.`,
        fix: 'Remove `platform`: the manifest decides.',
        ...(named.location && { location: named.location }),
      },
    ],
  }
}

function byInputs(
  plain: readonly PlainEntry[],
  references: readonly ReferenceEntry[],
): Platform | null {
  const copied = [...plain, ...references].some(({ origin }) => origin.locator.startsWith('copy-'))
  if (copied) return 'app-runner'
  const express =
    plain.some(({ origin }) => origin.locator === 'environment-variables') ||
    references.some(({ origin, grammar }) => isOfRun(origin) && grammar === 'manifest')
  return express ? 'ecs' : null
}
