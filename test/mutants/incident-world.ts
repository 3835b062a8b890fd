import { dirname, join } from 'node:path'
import { read } from '../support/source-files.ts'

const FOLDER = 'examples/app-runner'
const POLICY = join(FOLDER, 'bootgate.yml')

interface Manifest {
  readonly SourceConfiguration: {
    readonly ImageRepository: {
      readonly ImageConfiguration: {
        readonly RuntimeEnvironmentVariables: Record<string, string>
        readonly RuntimeEnvironmentSecrets: Record<string, string>
      }
    }
  }
}

/** A policy and what lies beside it, as the gate reads them: texts by path. */
export interface World {
  readonly policy: string
  readonly texts: ReadonlyMap<string, string>
}

/** What killed the service of the example, by the variable that it stood in. */
export const CAUSES = [
  'OTP_PROVIDER',
  'JWT_SECRET',
  'TOKEN_ENCRYPTION_KEY',
  'DATABASE_URL',
  'REDIS_URL',
  'ALLOWED_ORIGINS',
  'SKIP_STARTUP_VALIDATION',
] as const

/** The day of the incident. */
export function incident(): World {
  return worldOf(read(join(FOLDER, 'incident.service.json')))
}

/** The repaired service. */
export function repaired(): World {
  return worldOf(read(join(FOLDER, 'prod.service.json')))
}

/** The repaired service with one of the causes left in it. */
export function withOne(cause: (typeof CAUSES)[number]): World {
  const broken = environmentOf(JSON.parse(read(join(FOLDER, 'incident.service.json'))))
  const manifest: Manifest = JSON.parse(read(join(FOLDER, 'prod.service.json')))
  const whole = environmentOf(manifest)
  for (const kind of ['RuntimeEnvironmentVariables', 'RuntimeEnvironmentSecrets'] as const) {
    const text = broken[kind][cause]
    if (text !== undefined) whole[kind][cause] = text
  }
  return worldOf(JSON.stringify(manifest, null, 2))
}

function environmentOf(manifest: Manifest) {
  return manifest.SourceConfiguration.ImageRepository.ImageConfiguration
}

/** The manifest takes the place of the incident's; everything else of the example stays. */
function worldOf(manifest: string): World {
  return {
    policy: POLICY,
    texts: new Map([
      [POLICY, read(POLICY)],
      [join(dirname(POLICY), 'incident.service.json'), manifest],
      [join(dirname(POLICY), 'secrets.local.json'), read(join(FOLDER, 'secrets.local.json'))],
    ]),
  }
}
