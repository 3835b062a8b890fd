import { apiKeyType } from '../api-key.ts'
import { enumType } from '../enum.ts'
import { integerType } from '../integer.ts'
import { numberType } from '../number.ts'
import { passwordType } from '../password.ts'
import { portType } from '../port.ts'
import { secretType } from '../secret.ts'
import { stringType } from '../string.ts'
import type { TypeDefinition } from '../type.ts'

/** The types of short plain texts and numbers, and of passwords. */
export const types: readonly TypeDefinition[] = [
  stringType,
  secretType,
  enumType,
  integerType,
  numberType,
  portType,
  passwordType,
  apiKeyType,
]
