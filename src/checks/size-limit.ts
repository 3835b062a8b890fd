import { isInherited, isSecretStore } from '../domain/origin.ts'
import type { Variable } from '../domain/variable.ts'
import { defineCheck, EVERYWHERE, type FindingDraft, type Scope } from './check.ts'
import { draftsFromSources } from './draft.ts'
import { inContainer } from './in-container.ts'

/** Limit for all variables of a function together (Lambda quotas, "Environment variables": 4 KB, in aggregate). */
const LAMBDA_BYTES = 4_096
/** Limit for all properties of an environment, as NAME=VALUE (Elastic Beanstalk developer guide, "Environment properties"). */
const BEANSTALK_BYTES = 4_096
/** App Runner API reference, RuntimeEnvironmentVariables: characters of a name or a value. */
const APP_RUNNER_TEXT = 51_200
/** App Runner API reference, RuntimeEnvironmentSecrets: characters of a name. */
const APP_RUNNER_SECRET_NAME = 2_048

export const sizeLimit = defineCheck({
  id: 'size-limit',
  levels: EVERYWHERE,
  why: 'The platform refuses the deploy when names or values are too long.',
  find: (scope) => [
    ...draftsFromSources(scope, 'size-limit'),
    ...(scope.platform === 'lambda' ? lambdaDrafts(scope) : []),
    ...(scope.platform === 'elastic-beanstalk' ? beanstalkDrafts(scope) : []),
    ...(scope.platform === 'app-runner' ? given(scope).flatMap(appRunnerDrafts) : []),
  ],
})

/** The variables of the service's own configuration, which the platform limits. */
function given(scope: Scope): readonly Variable[] {
  return inContainer(scope).filter(({ origin }) => origin === null || !isInherited(origin))
}

/** Unavailable values are not counted, so the sum is a lower bound. */
function lambdaDrafts(scope: Scope): readonly FindingDraft[] {
  const sizes = given(scope)
    .filter(({ state }) => state !== 'unavailable')
    .map((variable) => ({ name: variable.name, bytes: pairBytes(variable) }))
    .sort((a, b) => b.bytes - a.bytes)
  // Commas between, and two braces: n - 1 + 2.
  const bytes = sizes.reduce((sum, pair) => sum + pair.bytes, sizes.length + 1)
  if (bytes <= LAMBDA_BYTES) return []
  const largest = sizes.slice(0, 3).map(({ name }) => name)
  return [
    {
      variable: null,
      subject: 'manifest',
      says: `describes a function whose variables take ${bytes} bytes together, and Lambda allows ${LAMBDA_BYTES}`,
      fix: `Fetch long values at start-up, from Secrets Manager or Parameter Store. The largest: ${largest.join(', ')}.`,
      facts: { platform: 'lambda', bytes, limit: LAMBDA_BYTES, largest },
    },
  ]
}

/** Values of secrets are no properties, and unavailable values are not known: the sum is a lower bound. */
function beanstalkDrafts(scope: Scope): readonly FindingDraft[] {
  const sizes = given(scope)
    .filter(({ origin }) => origin?.source === 'manifest')
    .map((variable) => ({ name: variable.name, bytes: propertyBytes(variable) }))
    .sort((a, b) => b.bytes - a.bytes)
  const bytes = sizes.reduce((sum, one) => sum + one.bytes, 0)
  if (bytes <= BEANSTALK_BYTES) return []
  const largest = sizes.slice(0, 3).map(({ name }) => name)
  return [
    {
      variable: null,
      subject: 'manifest',
      says: `describes an environment whose properties take ${bytes} bytes together, and Elastic Beanstalk allows ${BEANSTALK_BYTES}`,
      fix: `Move long values to aws:elasticbeanstalk:application:environmentsecrets. The largest: ${largest.join(', ')}.`,
      facts: { platform: 'elastic-beanstalk', bytes, limit: BEANSTALK_BYTES, largest },
    },
  ]
}

function propertyBytes(variable: Variable): number {
  const value =
    variable.state === 'present' ? variable.value.read((raw) => Buffer.byteLength(raw)) : 0
  return Buffer.byteLength(variable.name) + 1 + value
}

/**
 * `"NAME":"value"`: Lambda measures the map as compact JSON, and prints it when it refuses ("String measured",
 * terraform-aws-github-runner#3594).
 */
function pairBytes(variable: Variable): number {
  const value =
    variable.state === 'present' ? variable.value.read((raw) => jsonBytes(raw)) : jsonBytes('')
  return jsonBytes(variable.name) + 1 + value
}

function jsonBytes(text: string): number {
  return Buffer.byteLength(JSON.stringify(text))
}

function appRunnerDrafts(variable: Variable): readonly FindingDraft[] {
  const secret = variable.origin !== null && isSecretStore(variable.origin)
  const most = secret ? APP_RUNNER_SECRET_NAME : APP_RUNNER_TEXT
  const name = variable.name.length
  // The values of secrets are not part of the service's configuration.
  const value =
    secret || variable.state !== 'present' ? 0 : variable.value.read((raw) => raw.length)
  const hit = (what: string, length: number, fix: string): readonly FindingDraft[] =>
    length <= most
      ? []
      : [
          {
            variable,
            says: `has a ${what} of ${length} characters, and App Runner allows ${most}`,
            fix,
            facts: { platform: 'app-runner', [what]: length, limit: most },
          },
        ]
  return [
    ...hit('name', name, 'Use a shorter name.'),
    ...hit('value', value, 'Put the value into Secrets Manager, and set its ARN as a reference.'),
  ]
}
