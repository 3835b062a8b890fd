import { ADVICE, defineCheck } from './check.ts'

/** A type that is secret as a whole has no credentials inside: its policy says that it is public. */
export const urlUserinfo = defineCheck({
  id: 'url-userinfo',
  levels: ADVICE,
  why: 'A variable that is not sensitive is printed in logs and consoles, and its password with it.',
  yieldsTo: ['unresolved-template', 'known-default', 'placeholder', 'secret-filler'],
  example: {
    types: { API_URL: 'url' },
    bad: ['API_URL=https://app:five-herons-by-the-mill@api.example.com'],
    good: ['API_URL=https://api.example.com'],
  },
  find: (scope) =>
    scope.filled
      .filter(({ declaration: { sensitive, type }, value }) => {
        const part = sensitive ? null : type.secretPart(value)
        return part !== null && !part.isAllOf(value)
      })
      .map((variable) => ({
        variable,
        says: 'holds a password in its URL, and is not sensitive',
        fix: `Give the password in a secret variable of its own, or say \`sensitive: true\` of ${variable.name} in the policy and keep it in the secret store.`,
        facts: {},
      })),
})
