import type { BootPlan, BootReport, BootRun } from '../domain/boot.ts'
import type { Outcome } from '../domain/errors.ts'
import type { PresentVariable } from '../domain/variable.ts'
import type { Environment } from '../resolve/resolve.ts'
import type { ProcessVariables } from './process-variables.ts'

/** What the application is started with. */
export interface BootRequest {
  readonly plan: BootPlan
  readonly variables: ProcessVariables
  /** The variables whose values must not leave. */
  readonly sensitive: readonly PresentVariable[]
  /** Whether to record which variables it looks at. Only without secrets: a name in a recording may hold a value. */
  readonly record?: boolean
}

/** Starts an application, watches it, and ends it with everything that it started. Null with failures when it could not. */
export type StartApplication = (request: BootRequest) => Promise<Outcome<BootRun | null>>

export interface BootPorts {
  /** Without it nothing starts. */
  readonly start?: StartApplication | undefined
}

/** An environment, and what its boot showed. */
export type Booted = Environment & { readonly booted?: BootReport }
