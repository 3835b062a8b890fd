import type { Outcome } from '../domain/errors.ts'
import type { Platform } from '../domain/platform.ts'
import type { Sources } from '../policy/config.ts'
import type { Manifest } from './manifests/manifest.ts'

/**
 * The platform that runs the container: that of the manifest, else what the policy says. The inputs of
 * amazon-app-runner-deploy mean App Runner, which needs no manifest. Failures: POLICY_INVALID.
 */
export function platformOf(
  manifest: Manifest | null,
  { platform: named, plain, references }: Pick<Sources, 'platform' | 'plain' | 'references'>,
): Outcome<Platform | null> {
  if (manifest === null) {
    const copied = [...plain, ...references].some(({ origin }) =>
      origin.locator.startsWith('copy-'),
    )
    return { value: named?.name ?? (copied ? 'app-runner' : null), failures: [] }
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
