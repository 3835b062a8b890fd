import { isAbsolute } from 'node:path'
import { dirname, join } from 'node:path/posix'
import type { BootExpectation, BootPlan } from '../domain/boot.ts'
import type { BootData } from './boot-schema.ts'
import type { Policy } from './merge.ts'

/** How the application starts, and whether in this environment. */
export interface PlannedBoot {
  readonly plan: BootPlan
  readonly applies: boolean
}

/** What `boot:` of the policy says for an environment; null without that key. */
export function plannedBoot(
  policy: Pick<Policy, 'boot' | 'fileOf' | 'locateKey'>,
  environment: string,
): PlannedBoot | null {
  const { boot } = policy
  if (boot === null) return null
  const { image, directory = '.', timeout = 60, memory = '1GiB' } = boot
  // An image has a PATH of its own.
  const { keep = image === undefined ? ['PATH', 'LANG'] : [] } = boot
  const expect = expectationOf(boot.expect ?? 'exit')
  const location = policy.locateKey(['boot'])
  return {
    applies: boot.environments?.includes(environment) ?? true,
    plan: {
      ...(image !== undefined && { image }),
      command: boot.command ?? [],
      directory: isAbsolute(directory)
        ? directory
        : join(dirname(policy.fileOf(['boot', 'directory'])), directory),
      timeout: timeout * 1000,
      expect,
      keep,
      network: boot.network ?? (expect.kind === 'http' ? 'host' : 'none'),
      memory: bytesOf(memory),
      ...(location && { location }),
    },
  }
}

function expectationOf(data: NonNullable<BootData['expect']>): BootExpectation {
  if (data === 'exit') return { kind: 'exit' }
  if ('log' in data) return { kind: 'log', text: data.log }
  const { port, path = '/', status = 200 } = data.http
  return { kind: 'http', port, path, status }
}

function bytesOf(size: string): number {
  const unit = size.endsWith('GiB') ? 1024 ** 3 : 1024 ** 2
  return Number.parseInt(size, 10) * unit
}
