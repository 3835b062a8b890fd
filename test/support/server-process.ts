import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** A server of this run's own, in a process beside it. */
export interface ServerProcess {
  readonly url: string
  readonly stop: () => Promise<void>
}

const START_WITHIN = 30_000

/**
 * Starts a server on a free port and waits until it answers.
 * @param isUp whether it answers under this URL
 * @throws Error when it does not within half a minute
 */
export async function startServer(
  command: string,
  args: (port: string) => readonly string[],
  isUp: (url: string) => Promise<boolean>,
): Promise<ServerProcess> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const server = spawn(command, args(`${port}`), { stdio: 'ignore' })
  const runs = () => server.exitCode === null && server.signalCode === null
  const kill = () => {
    if (runs() && server.pid !== undefined) process.kill(server.pid)
  }
  process.once('exit', kill)
  const stop = async () => {
    process.off('exit', kill)
    if (!runs()) return
    const gone = once(server, 'exit')
    kill()
    await gone
  }
  if (await answers(url, server, isUp)) return { url, stop }
  await stop()
  throw new Error(`${command} did not answer within ${START_WITHIN / 1000} s.`)
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('No free port was found.')
  return address.port
}

async function answers(
  url: string,
  server: ChildProcess,
  isUp: (url: string) => Promise<boolean>,
): Promise<boolean> {
  const deadline = Date.now() + START_WITHIN
  while (Date.now() < deadline && server.exitCode === null) {
    if (await isUp(url).catch(() => false)) return true
    await sleep(50)
  }
  return false
}
