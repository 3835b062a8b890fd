import { suite } from '../../src/checks/index.ts'
import type { Failure } from '../../src/domain/errors.ts'
import type { Finding } from '../../src/domain/finding.ts'
import type { Report } from '../../src/domain/report.ts'
import type { Surroundings } from '../../src/report/sarif.ts'

/** A run in the root of its repository. */
export const around: Surroundings = {
  rules: suite,
  version: '1.2.3',
  policy: 'bootgate.yml',
  pathOf: (file) => file,
}

export const finding = (over: Partial<Finding> = {}): Finding => ({
  check: 'known-default',
  severity: 'error',
  variable: 'JWT_SECRET',
  message: 'JWT_SECRET is still a publicly known default.',
  fix: 'Generate a new value: openssl rand -base64 48',
  facts: {},
  origin: {
    source: 'secrets-manager',
    locator: 'backend/prod',
    region: 'us-east-1',
    jsonKey: 'JWT_SECRET',
    versionId: 'v-1',
    stage: 'AWSCURRENT',
    location: { file: 'service.json', line: 7, column: 3 },
  },
  location: { file: 'service.json', line: 7, column: 3 },
  waiver: null,
  ...over,
})

export const failure = (over: Partial<Failure> = {}): Failure => ({
  code: 'SECRET_ACCESS_DENIED',
  variable: 'REDIS_URL',
  message: 'The credentials may not read the secret backend/prod.',
  fix: 'Allow secretsmanager:GetSecretValue on it.',
  ...over,
})

/** A blocked report of one finding, unless said otherwise. */
export const report = (over: Partial<Report> = {}): Report => {
  const one = finding()
  return {
    service: 'backend',
    environment: 'prod',
    tier: 'production',
    result: 'blocked',
    untrusted: null,
    failOn: 'error',
    wouldBlock: 1,
    checked: 1,
    counts: { error: 1, warning: 0, info: 0, waived: 0 },
    variables: [
      {
        name: 'JWT_SECRET',
        type: 'signing-secret',
        state: 'present',
        sensitive: true,
        origin: one.origin,
      },
      { name: 'REDIS_URL', type: 'redis-url', state: 'absent', sensitive: true, origin: null },
    ],
    findings: [one],
    failures: [],
    waivers: [],
    weakenings: [],
    ...over,
  }
}
