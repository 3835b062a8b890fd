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

/** Tries which namespaces the kernel allows. @param path the PATH of this process */
export async function isolationFor(
  network: BootNetwork,
  path: string | undefined,
): Promise<Isolation> {
  const none: Isolation = { prefix: [], isolated: false, network: 'host' }
  if (process.platform !== 'linux') return none
  const [unshare, test] = await Promise.all([
    findCommand('unshare', path, '/'),
    findCommand('true', path, '/'),
  ])
  if (unshare === null || test === null) return none
  const wanted = network === 'none' ? NO_NETWORK : []
  for (const flags of [
    [...APART, ...wanted],
    [...AS_USER, ...APART, ...wanted],
  ]) {
    const prefix = [unshare, ...flags, '--']
    if (await succeeds([...prefix, test])) return { prefix, isolated: true, network }
  }
  return none
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
