import { isSecretStore } from '../domain/origin.ts'
import { DEPLOYED, defineCheck } from './check.ts'
import { NO_SECRETS } from './flaw.ts'

export const plaintextSecret = defineCheck({
  id: 'plaintext-secret',
  levels: DEPLOYED,
  why: 'Consoles and logs show plain variables, and everyone who can describe the service can read them.',
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
        says: 'is a secret, but is set as plain text',
        fix: `Put the value into Secrets Manager (\`aws secretsmanager create-secret --name NAME --secret-string file://FILE\`) and set ${variable.name} to its ARN as a reference.`,
        facts: { source: variable.origin.source },
      })),
})
