import { type PresentVariable, secretIn } from '../domain/variable.ts'
import { DEPLOYED, defineCheck, filled } from './check.ts'

/** Whether one is the whole of the other, or the password inside it. */
function shares(key: PresentVariable, other: PresentVariable): boolean {
  return other.value.equals(key.value) || secretIn(other)?.equals(key.value) === true
}

/** A key is secret as a whole; two connection strings may well be the same under two names. */
function isKey(variable: PresentVariable): boolean {
  return variable.declaration.sensitive && secretIn(variable)?.equals(variable.value) === true
}

export const secretReuse = defineCheck({
  id: 'secret-reuse',
  levels: DEPLOYED,
  why: 'One leak then opens two doors, and neither secret can be rotated alone.',
  yieldsTo: ['known-default', 'placeholder', 'secret-filler'],
  find: (scope) => {
    const secrets = filled(scope).filter(({ declaration }) => declaration.sensitive)
    return secrets.filter(isKey).flatMap((variable, place, keys) => {
      const told = keys.slice(0, place).some((earlier) => shares(variable, earlier))
      const same = secrets.filter((other) => other !== variable && shares(variable, other))
      if (told || same.length === 0) return []
      const names = same.map(({ name }) => name)
      return [
        {
          variable,
          says: `is the same secret as ${names.join(' and ')}`,
          fix: 'Give each purpose a secret of its own: `openssl rand -base64 32`',
          facts: { sameAs: names },
        },
      ]
    })
  },
})
