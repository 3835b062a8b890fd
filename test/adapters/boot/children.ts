import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { processStarter } from '../../../src/adapters/boot/start.ts'
import type { BootPlan, BootRun } from '../../../src/domain/boot.ts'
import type { Outcome } from '../../../src/domain/errors.ts'
import { Secret } from '../../../src/domain/secret.ts'
import type { PresentVariable } from '../../../src/domain/variable.ts'
import { undeclared } from '../../../src/policy/declare.ts'

export const SECRET = 'kT9vLq2Zw8xRm4Yp6-boot'

/** A folder with an application of one file, `app.mjs`, and a folder for temporary files. */
export function application(source: string) {
  const folder = mkdtempSync(join(tmpdir(), 'boot-test-'))
  const temporary = mkdtempSync(join(tmpdir(), 'boot-temp-'))
  writeFileSync(join(folder, 'app.mjs'), source)
  return {
    folder,
    temporary,
    remove: () => {
      for (const path of [folder, temporary]) rmSync(path, { recursive: true })
    },
  }
}

export function planFor(folder: string, changes: Partial<BootPlan> = {}): BootPlan {
  return {
    command: [process.execPath, 'app.mjs'],
    directory: folder,
    timeout: 10_000,
    expect: { kind: 'exit' },
    keep: ['PATH'],
    network: 'host',
    memory: 1024 ** 3,
    ...changes,
  }
}

const declaration = { ...undeclared('JWT_SECRET'), sensitive: true, declared: true }
export const SENSITIVE: PresentVariable = {
  ...{ name: 'JWT_SECRET', declaration, shadowed: [], state: 'present' },
  value: new Secret(SECRET),
  origin: { source: 'policy', locator: 'bootgate.yml' },
}

interface Tried extends Outcome<BootRun | null> {
  /** In milliseconds, with the end of all processes. */
  readonly whole: number
  /** Processes and files that are left. */
  readonly left: readonly string[]
}

/** Starts an application, and looks at what it leaves. @param apart whether the kernel may be asked for namespaces */
export async function tryStart(
  source: string,
  changes: Partial<BootPlan> = {},
  {
    apart = true,
    env = {},
  }: { readonly apart?: boolean; readonly env?: Record<string, string> } = {},
): Promise<Tried> {
  const { folder, temporary, remove } = application(source)
  try {
    // Without a PATH for the gate there is no unshare.
    const own = { ...(apart && { PATH: process.env.PATH }), ...env, RUNNER_TEMP: temporary }
    const began = performance.now()
    const outcome = await processStarter(
      own,
      folder,
    )({
      plan: planFor(folder, changes),
      variables: {
        given: new Map([['JWT_SECRET', SENSITIVE.value]]),
        inherited: new Map([['PATH', new Secret(process.env.PATH ?? '')]]),
        without: [],
      },
      sensitive: [SENSITIVE],
    })
    const whole = performance.now() - began
    return { ...outcome, whole, left: [...readdirSync(temporary), ...processesIn(folder)] }
  } finally {
    remove()
  }
}

/** The processes that have the secret in their environment. */
export function processesIn(folder: string): readonly string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const environ = readFileSync(`/proc/${pid}/environ`, 'latin1')
        return environ.includes(SECRET) && readlinkSync(`/proc/${pid}/cwd`).startsWith(folder)
      } catch {
        return false
      }
    })
    .map((pid) => `process ${pid} of ${folder}`)
}
