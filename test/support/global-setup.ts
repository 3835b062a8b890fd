import type { TestProject } from 'vitest/node'
import { findBrowser } from './browser.ts'
import { startMoto } from './moto.ts'
import { startPrism } from './prism.ts'
import { builtStarters, haveStartups, type Starters } from './startups.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where moto answers; null where no Python on this machine has it. */
    readonly moto: string | null
    /** Where Prism answers; null where it is not installed. */
    readonly prism: string | null
    /** The command that starts a browser; null where there is none. */
    readonly chromium: string | null
    /** Whether the packages of examples/*-startup are installed. */
    readonly startups: boolean
    /** The services of test/starters, as far as they are built. */
    readonly starters: Starters
  }
}

const NO_MOTO =
  "The moto tests (Secrets Manager over HTTP) are left out: no Python with moto was found. Get it: python3 -m venv .cache/venv && .cache/venv/bin/pip install 'moto[server]==5.2.*'"
const NO_PRISM =
  "The contract tests over GitHub's API description are left out: Prism was not found. Get it: npm install --prefix .cache/prism --no-save --ignore-scripts @stoplight/prism-cli@5.16.0"
const NO_BROWSER =
  'The browser tests (what people look at) are left out: no chromium was found. Get it: apt-get install -y chromium, or name one in BOOTGATE_CHROMIUM'

const NO_STARTUPS =
  'The tests that start the services of examples/*-startup are left out: their packages are not installed. Get them: .ci/startups'

const notBuilt = (language: string) =>
  `The tests that start a ${language} program are left out: it is not built. Install ${language}, then: .ci/startups`

/** Starts moto and Prism once for all test files, and finds a browser. @throws Error in CI when one is missing: there nothing may be left out */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const chromium = findBrowser()
  const [moto, prism] = await Promise.all([startMoto(), startPrism()])
  const stop = async () => {
    await Promise.all([moto?.stop(), prism?.stop()])
  }
  const startups = haveStartups() || null
  const starters = builtStarters()
  const needed = {
    [NO_MOTO]: moto,
    [NO_PRISM]: prism,
    [NO_BROWSER]: chromium,
    [NO_STARTUPS]: startups,
    ...Object.fromEntries(
      Object.entries(starters).map(([language, found]) => [notBuilt(language), found]),
    ),
  }
  const leftOut = Object.entries(needed)
    .filter(([, found]) => found === null)
    .map(([message]) => message)
  if (leftOut.length > 0 && process.env.CI === 'true') {
    await stop()
    throw new Error(leftOut.join('\n'))
  }
  for (const message of leftOut) console.warn(message)
  project.provide('moto', moto?.url ?? null)
  project.provide('prism', prism?.url ?? null)
  project.provide('chromium', chromium)
  project.provide('startups', startups ?? false)
  project.provide('starters', starters)
  return stop
}
