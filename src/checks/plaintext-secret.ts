import { isSecretStore } from '../domain/origin.ts'
import { secretIn } from '../domain/variable.ts'
import { DEPLOYED, defineCheck } from './check.ts'

export const plaintextSecret = defineCheck({
  id: 'plaintext-secret',
  levels: DEPLOYED,
  why: 'A secret in a plain variable can be read in consoles, logs and by everybody who may describe the service.',
  yieldsTo: [
    'unresolved-template',
    'known-default',
    'placeholder',
    'secret-filler',
    'public-contains-secret',
  ],
  find: (scope) =>
    scope.filled
      .filter(
        (variable) =>
          variable.declaration.sensitive &&
          !isSecretStore(variable.origin) &&
          secretIn(variable) !== null,
      )
      .map((variable) => ({
        variable,
        says: 'is a secret, and its value is given as plain text',
        fix: `Put the value into Secrets Manager (\`aws secretsmanager create-secret --name NAME --secret-string file://FILE\`) and give ${variable.name} the secret's ARN as a reference.`,
        facts: { source: variable.origin.source },
      })),
})
