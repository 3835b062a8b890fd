import { databaseUrlType } from '../database-url.ts'
import { mongodbUrlType } from '../mongodb-url.ts'
import { mysqlUrlType } from '../mysql-url.ts'
import type { TypeDefinition } from '../type.ts'

/** The types of the other databases. */
export const types: readonly TypeDefinition[] = [mysqlUrlType, mongodbUrlType, databaseUrlType]
