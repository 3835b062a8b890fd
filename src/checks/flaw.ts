import { type Check, defineCheck, filled } from './check.ts'

/** A value that stands for no value is of no type either. */
const STAND_INS = [
  'unresolved-template',
  'container-view',
  'known-default',
  'placeholder',
  'secret-filler',
  'provider-mode',
]

/**
 * A check over what the types themselves find wrong, under one id. Yields to what says that the value
 * is a stand-in, unless the flaw is in another part of it than a stand-in would be.
 */
export function flawCheck(
  check: Omit<Check, 'find' | 'yieldsTo'> & Partial<Pick<Check, 'yieldsTo'>>,
): Check {
  return defineCheck({
    yieldsTo: STAND_INS,
    ...check,
    find: (scope) =>
      filled(scope).flatMap((variable) =>
        variable.declaration.type
          .judge(variable.value)
          .filter((flaw) => flaw.check === check.id)
          .map(({ code, says, fix }) => ({ variable, says, fix, facts: { flaw: code } })),
      ),
  })
}
