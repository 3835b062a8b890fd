import { DEPLOYED, defineCheck, filled } from './check.ts'

/** Names that switch a safeguard off, whoever declared them. */
const NAME =
  /^(SKIP_(.*_)?(VALIDATIONS?|CHECKS?)|SKIP_.*VALIDATION.*|DISABLE_.+|BYPASS_.+|ALLOW_INSECURE.*)$/i

/** Set to anything that is not plainly "no": programs differ in what they take for true. */
const OFF = /^(false|0|no|off|n|f|none|null|disabled)$/i

export const skipFlag = defineCheck({
  id: 'skip-flag',
  levels: DEPLOYED,
  why: 'A service that starts only because its validation is off fails later and with less to see.',
  find: (scope) =>
    filled(scope)
      .filter(
        (variable) =>
          NAME.test(variable.name) && !variable.value.read((raw) => OFF.test(raw.trim())),
      )
      .map((variable) => ({
        variable,
        says: 'switches a safeguard off in this environment',
        fix: `Remove ${variable.name}, and repair what it was hiding.`,
        facts: {},
      })),
})
