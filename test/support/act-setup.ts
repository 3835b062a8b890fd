import type { TestProject } from 'vitest/node'
import { findAct, NO_ACT } from './act/act.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The path of act; null where it is not installed. */
    readonly act: string | null
  }
}

/** Finds the workflow runner. @throws Error in CI when it is missing: there nothing may be left out */
export default async function setup(project: TestProject): Promise<void> {
  const act = await findAct()
  if (act === null && process.env.CI === 'true') throw new Error(NO_ACT)
  if (act === null) console.warn(NO_ACT)
  project.provide('act', act)
}
