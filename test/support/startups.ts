import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { processStarter } from '../../src/adapters/boot/start.ts'
import { textReader } from '../../src/adapters/files.ts'
import type { Run } from '../../src/domain/run.ts'
import { runGate } from '../../src/gate.ts'
import { type RawInputs, readInputs } from '../../src/inputs/read.ts'

const PYTHON = resolve('.cache/fastapi-startup/bin')
const NODE_MODULES = resolve('.cache/express-startup/node_modules')

/** Whether `.ci/startups` has installed the packages of the services. */
export function haveStartups(): boolean {
  return existsSync(join(PYTHON, 'uvicorn')) && existsSync(join(NODE_MODULES, 'express'))
}

/** Services that no recorder of ours looks into, by the command that starts each; null for one that is not built. */
export interface Starters {
  readonly Go: readonly string[] | null
  readonly Java: readonly string[] | null
}

/** The starters that `.ci/startups` has built. */
export function builtStarters(): Starters {
  const [go, java] = [resolve('.cache/starter-go/app'), resolve('.cache/starter-java')]
  return {
    Go: existsSync(go) ? [go] : null,
    Java: existsSync(join(java, 'Main.class')) ? ['java', '-cp', java, 'Main'] : null,
  }
}

/** A copy of an example as a repository of its own, with its packages. @param changes texts to replace in its policies */
export function copyOfExample(
  name: string,
  changes: Readonly<Record<string, string>> = {},
): string {
  const folder = mkdtempSync(join(tmpdir(), 'startup-'))
  cpSync(`examples/${name}`, folder, { recursive: true })
  mkdirSync(join(folder, '.git'))
  symlinkSync(NODE_MODULES, join(folder, 'node_modules'))
  for (const file of ['bootgate.yml', 'names.bootgate.yml']) {
    const path = join(folder, file)
    if (!existsSync(path)) continue
    const text = Object.entries(changes).reduce(
      (done, [from, to]) => done.replaceAll(from, to),
      readFileSync(path, 'utf8'),
    )
    writeFileSync(path, text)
  }
  return folder
}

/** The variables of this process, with the Python of the services first in PATH. */
export function startupEnv(): NodeJS.ProcessEnv {
  return { ...process.env, PATH: `${PYTHON}:${process.env.PATH}` }
}

/** Runs `bootgate boot` in a folder, from the sources; with `boot: 'false'` the check alone. */
export async function bootIn(
  folder: string,
  { policy = 'bootgate.yml', ...raw }: RawInputs,
): Promise<Run> {
  const none = { 'env-files': [], variables: [], secrets: [] }
  const inputs = readInputs(
    { ...none, boot: 'true', ...raw, policy: join(folder, policy) },
    'terminal',
  )
  const away = () => Promise.reject(new Error('examples are read without AWS'))
  return runGate(inputs, {
    readText: textReader(new Promise(() => {})),
    fetchSecret: away,
    fetchParameter: away,
    expired: new Promise(() => {}),
    start: processStarter(startupEnv(), folder),
    mask: () => {},
    keep: [],
    now: Date.UTC(2026, 10, 25),
    publish: async () => {},
  })
}
