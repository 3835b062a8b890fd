import { booleanType } from '../boolean.ts'
import type { TypeDefinition } from '../type.ts'

/** The type of switches, with the words of each reader. */
export const types: readonly TypeDefinition[] = [booleanType]
