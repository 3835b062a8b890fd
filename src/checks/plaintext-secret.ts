import { isKeptSecret } from '../domain/origin.ts'
import { type PresentVariable, secretIn } from '../domain/variable.ts'
import { secretTokensIn } from '../domain/vendors/index.ts'
import { DEPLOYED, defineCheck } from './check.ts'
import { NO_SECRETS } from './flaw.ts'
import { filledInContainer } from './in-container.ts'

/** The path of a mounted file is no secret: Google's client reads GOOGLE_APPLICATION_CREDENTIALS so. */
function isPathOfFile({ name, value }: PresentVariable): boolean {
  return /_(CREDENTIALS|FILE|PATH)$/i.test(name) && value.read((raw) => FILE.test(raw))
}

const FILE = /^\/([\w.-]+\/)+[\w.-]+$/

/** The vendors' tokens in a text of any name; publishable keys are not among them. */
function holdsToken(raw: string): boolean {
  return secretTokensIn(raw).length > 0
}

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
  find: (scope) => {
    const declared = scope.filled.filter(
      (variable) =>
        variable.declaration.sensitive && secretIn(variable) !== null && !isPathOfFile(variable),
    )
    const found = filledInContainer(scope).filter(({ value }) => value.read(holdsToken))
    return [...new Set([...declared, ...found])]
      .filter(({ origin }) => !isKeptSecret(origin))
      .map((variable) => ({
        variable,
        says: 'is a secret, but is set as plain text',
        fix: `Put the value into Secrets Manager (\`aws secretsmanager create-secret --name NAME --secret-string file://FILE\`) and set ${variable.name} to its ARN as a reference.`,
        facts: { source: variable.origin.source },
        ...(!variable.declaration.sensitive && { yieldsTo: ['wrong-kind'] }),
      }))
  },
})
