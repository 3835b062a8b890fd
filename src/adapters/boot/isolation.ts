import { spawn } from 'node:child_process'
import type { BootNetwork } from '../../domain/boot.ts'
import { findCommand } from './place.ts'

/** How the process is set apart from this job. */
export interface Isolation {
  /** The words in front of the command; none when the kernel allows no namespaces. */
  readonly prefix: readonly string[]
  readonly isolated: boolean
  /** The network that the process really gets. */
  readonly network: BootNetwork
}

/** A process namespace of its own: the end of its first process ends all others, and /proc shows no process of this job. */
const APART = ['--mount', '--pid', '--fork', '--kill-child', '--mount-proc']
/** Without the rights of root, a user namespace allows the others. */
const AS_USER = ['--user', '--map-current-user']
const NO_NETWORK = ['--net']

/** Ends the process with this one, even after a SIGKILL. The kernel forgets it when a user namespace begins. */
const WITH_PARENT = ['--pdeathsig', 'KILL', '--']

/** Tries which namespaces the kernel allows. @param path the PATH of this process */
export async function isolationFor(
  network: BootNetwork,
  path: string | undefined,
): Promise<Isolation> {
  if (process.platform !== 'linux') return { prefix: [], isolated: false, network: 'host' }
  const [unshare, setpriv, test] = await Promise.all(
    ['unshare', 'setpriv', 'true'].map((name) => findCommand(name, path, '/')),
  )
  const ending = setpriv == null ? [] : [setpriv, ...WITH_PARENT]
  const flags = [...APART, ...(network === 'none' ? NO_NETWORK : []), '--']
  const apart =
    unshare == null
      ? []
      : [
          [...ending, unshare, ...flags],
          [unshare, ...AS_USER, ...flags],
        ]
  for (const prefix of apart)
    if (test != null && (await succeeds([...prefix, test])))
      return { prefix, isolated: true, network }
  const ends = test != null && ending.length > 0 && (await succeeds([...ending, test]))
  return { prefix: ends ? ending : [], isolated: false, network: 'host' }
}

/** In milliseconds. */
const TRYING = 2_000

function succeeds([command = '', ...words]: readonly string[]): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(command, words, { stdio: 'ignore', env: {}, timeout: TRYING })
    child.on('error', () => done(false))
    child.on('exit', (code) => done(code === 0))
  })
}
