import type { TestProject } from 'vitest/node'
import { startMoto } from './moto.ts'
import { startPrism } from './prism.ts'
import type { ServerProcess } from './server-process.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where moto answers; null where no Python on this machine has it. */
    readonly moto: string | null
    /** Where Prism answers; null where it is not installed. */
    readonly prism: string | null
  }
}

const NO_MOTO =
  "The moto tests (Secrets Manager over HTTP) are left out: no Python with moto was found. Get it: python3 -m venv .cache/venv && .cache/venv/bin/pip install 'moto[server]==5.2.*'"
const NO_PRISM =
  "The contract tests over GitHub's API description are left out: Prism was not found. Get it: npm install --prefix .cache/prism --no-save --ignore-scripts @stoplight/prism-cli@5.16.0"

/** Starts moto and Prism once for all test files. @throws Error in CI when one is missing: there nothing may be left out */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [moto, prism] = await Promise.all([startMoto(), startPrism()])
  const stop = async () => {
    await Promise.all([moto?.stop(), prism?.stop()])
  }
  const missing = [leftOut(moto, NO_MOTO), leftOut(prism, NO_PRISM)].flat()
  if (missing.length > 0 && process.env.CI === 'true') {
    await stop()
    throw new Error(missing.join('\n'))
  }
  for (const message of missing) console.warn(message)
  project.provide('moto', moto?.url ?? null)
  project.provide('prism', prism?.url ?? null)
  return stop
}

function leftOut(server: ServerProcess | null, message: string): readonly string[] {
  return server === null ? [message] : []
}
