import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { type ServerProcess, startServer } from './server-process.ts'

/** Starts moto, which plays AWS over HTTP, with the first Python that has it: BOOTGATE_PYTHON, .cache/venv, python3. Null when none has. */
export async function startMoto(): Promise<ServerProcess | null> {
  const python = await pythonWithMoto()
  if (python === null) return null
  return startServer(
    python,
    (port) => ['-m', 'moto.server', '-H', '127.0.0.1', '-p', port],
    async (url) => (await fetch(`${url}/moto-api/data.json`)).ok,
  )
}

/** The path of the first Python that has moto, and so botocore; null when none has. */
export async function pythonWithMoto(): Promise<string | null> {
  const candidates = [process.env.BOOTGATE_PYTHON, '.cache/venv/bin/python', 'python3']
  for (const python of candidates) {
    if (!python) continue
    const asked = ['-c', 'import sys, moto.server; print(sys.executable)']
    const found = await promisify(execFile)(python, asked).then(
      ({ stdout }) => stdout.trim(),
      () => null,
    )
    if (found !== null) return found
  }
  return null
}
