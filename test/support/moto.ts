import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'

/** A moto server of this run's own, which plays AWS over HTTP. */
export interface Moto {
  readonly url: string
  readonly stop: () => Promise<void>
}

const START_WITHIN = 30_000

/** Starts moto with the first Python that has it: BOOTGATE_PYTHON, .cache/venv, python3. Null when none has. */
export async function startMoto(): Promise<Moto | null> {
  const python = await pythonWithMoto()
  if (python === null) return null
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const server = spawn(python, ['-m', 'moto.server', '-H', '127.0.0.1', '-p', String(port)], {
    stdio: 'ignore',
  })
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
  if (await answers(url, server)) return { url, stop }
  await stop()
  throw new Error(`moto of ${python} did not answer within ${START_WITHIN / 1000} s.`)
}

async function pythonWithMoto(): Promise<string | null> {
  const candidates = [process.env.BOOTGATE_PYTHON, '.cache/venv/bin/python', 'python3']
  for (const python of candidates) {
    if (!python) continue
    const found = await promisify(execFile)(python, ['-c', 'import moto.server']).then(
      () => true,
      () => false,
    )
    if (found) return python
  }
  return null
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

async function answers(url: string, server: ChildProcess): Promise<boolean> {
  const deadline = Date.now() + START_WITHIN
  while (Date.now() < deadline && server.exitCode === null) {
    const ready = await fetch(`${url}/moto-api/data.json`).then(
      (response) => response.ok,
      () => false,
    )
    if (ready) return true
    await sleep(50)
  }
  return false
}
