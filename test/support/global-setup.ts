import type { TestProject } from 'vitest/node'
import { findBrowser } from './browser.ts'
import { startMoto } from './moto.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where moto answers; null where no Python on this machine has it. */
    readonly moto: string | null
    /** The command that starts a browser; null where there is none. */
    readonly chromium: string | null
  }
}

const NO_MOTO =
  "The moto tests (Secrets Manager over HTTP) are left out: no Python with moto was found. Get it: python3 -m venv .cache/venv && .cache/venv/bin/pip install 'moto[server]==5.2.*'"
const NO_BROWSER =
  'The browser tests (what people look at) are left out: no chromium was found. Get it: apt-get install -y chromium, or name one in BOOTGATE_CHROMIUM'

/** Starts moto once for all test files, and finds a browser. @throws Error in CI when one is missing: there nothing may be left out */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const chromium = findBrowser()
  if (chromium === null) leaveOut(NO_BROWSER)
  const moto = await startMoto()
  if (moto === null) leaveOut(NO_MOTO)
  project.provide('chromium', chromium)
  project.provide('moto', moto?.url ?? null)
  return async () => moto?.stop()
}

function leaveOut(why: string): void {
  if (process.env.CI === 'true') throw new Error(why)
  console.warn(why)
}
