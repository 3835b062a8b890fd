import { postgresUrlType } from '../postgres-url.ts'
import type { TypeDefinition } from '../type.ts'

/** The type of PostgreSQL, apart from its family: most services have this one. */
export const types: readonly TypeDefinition[] = [postgresUrlType]
