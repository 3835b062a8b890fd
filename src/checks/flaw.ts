import { type Check, defineCheck, filled } from './check.ts'

/** A check over what the types themselves find wrong, under one id. */
export function flawCheck(check: Omit<Check, 'find' | 'yieldsTo'>): Check {
  return defineCheck({
    ...check,
    yieldsTo: ['known-default', 'placeholder', 'secret-filler', 'provider-mode'],
    find: (scope) =>
      filled(scope).flatMap((variable) =>
        variable.declaration.type
          .judge(variable.value)
          .filter((flaw) => flaw.check === check.id)
          .map(({ code, says, fix }) => ({ variable, says, fix, facts: { flaw: code } })),
      ),
  })
}
