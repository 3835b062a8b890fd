import { listType } from '../list.ts'
import type { TypeDefinition } from '../type.ts'

/** The type of lists, which needs the types of its items. */
export const types: readonly TypeDefinition[] = [listType]
