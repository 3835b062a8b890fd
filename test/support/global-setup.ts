import type { TestProject } from 'vitest/node'
import { startMoto } from './moto.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where moto answers; null where no Python on this machine has it. */
    readonly moto: string | null
  }
}

const LEFT_OUT =
  "The moto tests (Secrets Manager over HTTP) are left out: no Python with moto was found. Get it: python3 -m venv .cache/venv && .cache/venv/bin/pip install 'moto[server]==5.2.*'"

/** Starts moto once for all test files. @throws Error in CI when there is none: there nothing may be left out */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const moto = await startMoto()
  if (moto === null) {
    if (process.env.CI === 'true') throw new Error(LEFT_OUT)
    console.warn(LEFT_OUT)
  }
  project.provide('moto', moto?.url ?? null)
  return async () => moto?.stop()
}
