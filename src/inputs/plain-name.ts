import { isSafeToShow } from '../domain/safe-text.ts'
import { CONTAINER_NAME, VARIABLE_NAME } from '../domain/variable-name.ts'

/** A name with other signs than those of shells is shown, so it must not look like a part of a secret. */
export function isPlainName(name: string): boolean {
  return VARIABLE_NAME.test(name) || (CONTAINER_NAME.test(name) && isSafeToShow(name))
}
