import { buildTimeName } from './build-time-name.ts'
import type { Check } from './check.ts'
import { hostedDatabase } from './hosted-database.ts'
import { hostnameBind } from './hostname-bind.ts'
import { portMismatch } from './port-mismatch.ts'
import { runtimeOptions } from './runtime-options.ts'

/** Values that the setup of the container or the host of a database refuses. */
export const setupChecks: readonly Check[] = [
  hostedDatabase,
  portMismatch,
  hostnameBind,
  runtimeOptions,
  buildTimeName,
]
