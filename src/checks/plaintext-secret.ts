import { isSecretStore } from '../domain/origin.ts'
import { DEPLOYED, defineCheck } from './check.ts'
import { NO_SECRETS } from './flaw.ts'

export const plaintextSecret = defineCheck({
  id: 'plaintext-secret',
  levels: DEPLOYED,
  why: 'A secret in a plain variable can be read in consoles, logs and by everybody who may describe the service.',
  yieldsTo: [...NO_SECRETS, 'public-contains-secret'],
  example: {
    types: { REDIS_URL: 'redis-url' },
    bad: ['REDIS_URL=rediss://:plum-tractor-violins@cache.example.com:6379/0'],
    good: ['REDIS_URL=rediss://cache.example.com:6379/0'],
  },
  find: (scope) =>
    scope.secrets
      .filter(
        ({ variable: { declaration, origin } }) => declaration.sensitive && !isSecretStore(origin),
      )
      .map(({ variable }) => ({
        variable,
        says: 'is a secret, and its value is given as plain text',
        fix: `Put the value into Secrets Manager (\`aws secretsmanager create-secret --name NAME --secret-string file://FILE\`) and give ${variable.name} the secret's ARN as a reference.`,
        facts: { source: variable.origin.source },
      })),
})
