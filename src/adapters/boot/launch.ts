import { randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ownIn } from '../../algorithms/own.ts'
import type { BootRequest } from '../../boot/request.ts'
import type { BootEnd, BootNetwork, BootRun } from '../../domain/boot.ts'
import type { ProcessEnv } from '../../domain/process-env.ts'
import type { Secret } from '../../domain/secret.ts'
import type { Isolation } from './isolation.ts'
import { locateLine, requireCommand } from './place.ts'
import { placeRecorder } from './recorder.ts'

/** Where applications are started. */
export interface StartPlace {
  /** The variables of this process. */
  readonly env: ProcessEnv
  /** The working directory of the run. */
  readonly folder: string
  readonly isolate: (network: BootNetwork) => Promise<Isolation>
}

/** A process to start, and what its own end does not do. */
export interface Launch extends Pick<BootRun, 'isolated' | 'network' | 'locate'> {
  /** The command and its words. */
  readonly words: readonly string[]
  readonly env: Readonly<Record<string, string>>
  /** `NAME=value` in the environment of each of its processes; null when something else holds them together. */
  readonly marker: string | null
  /** How the application ended, from the end of this process. @throws GateError BOOT_FAILED when it never began */
  readonly endOf: (end: BootEnd) => BootEnd
  /** Ends what is left when the process is gone. */
  readonly end: () => Promise<void>
  /** Begins the same without waiting: for the end of this program. */
  readonly endNow: () => void
  readonly recording?: () => Promise<NonNullable<BootRun['recording']>>
}

/** The variable by which a process is found that left its group. */
const MARKER = 'BOOTGATE_BOOT'

/**
 * The command as a process of this machine.
 * @param own a private folder
 * @param application the folder that it runs in
 * @throws GateError BOOT_COMMAND_NOT_FOUND
 */
export async function processLaunch(
  own: string,
  application: string,
  { plan, variables, record }: BootRequest,
  { env, folder, isolate }: StartPlace,
): Promise<Launch> {
  const [home, temporary] = [join(own, 'home'), join(own, 'tmp')]
  const [{ prefix, isolated, network }] = await Promise.all([
    isolate(plan.network),
    ...[home, temporary].map((path) => mkdir(path, { mode: 0o700 })),
  ])
  const marker = isolated ? null : randomUUID()
  const plain: Record<string, string> = {
    ...revealed(variables.inherited),
    ...kept(plan.keep, env),
    ...revealed(variables.given),
    HOME: home,
    TMPDIR: temporary,
    ...(marker !== null && { [MARKER]: marker }),
  }
  const recorder = record === true ? await placeRecorder(own) : null
  const given = { ...plain, ...recorder?.switches(plain) }
  await requireCommand(plan, given.PATH, application)
  return {
    ...{ isolated, network, env: given },
    words: [...prefix, ...plan.command],
    marker: marker === null ? null : `${MARKER}=${marker}`,
    locate: (line) => locateLine(line, application, folder),
    endOf: (end) => end,
    end: async () => {},
    endNow: () => {},
    ...(recorder !== null && { recording: () => recorder.read(application, folder) }),
  }
}

/** Variables of this machine. */
export function kept(names: readonly string[], env: ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const text = ownIn(env, name)
      return text === undefined ? [] : [[name, text]]
    }),
  )
}

export function revealed(values: ReadonlyMap<string, Secret>): Record<string, string> {
  return Object.fromEntries([...values].map(([name, value]) => [name, value.reveal()]))
}
