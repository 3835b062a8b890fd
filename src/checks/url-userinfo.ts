import { ADVICE, defineCheck } from './check.ts'

/** When a wholly secret type is declared public, its value has no credentials inside. */
export const urlUserinfo = defineCheck({
  id: 'url-userinfo',
  levels: ADVICE,
  why: 'Logs and consoles print variables that are not sensitive, including the password.',
  yieldsTo: ['unresolved-template', 'known-default', 'placeholder', 'secret-filler'],
  example: {
    types: { API_URL: 'url' },
    bad: ['API_URL=https://app:five-herons-by-the-mill@api.acme-co.com'],
    good: ['API_URL=https://api.acme-co.com'],
  },
  find: (scope) =>
    scope.filled
      .filter(({ declaration: { sensitive, type }, value }) => {
        const part = sensitive ? null : type.secretPart(value)
        return part !== null && !part.isAllOf(value)
      })
      .map((variable) => ({
        variable,
        says: 'holds a password in its URL, but is not sensitive',
        fix: `Move the password to a secret variable, or declare ${variable.name} as \`sensitive: true\` and keep it in the secret store.`,
        facts: {},
      })),
})
