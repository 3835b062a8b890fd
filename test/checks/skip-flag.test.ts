import { describe, expect, it } from 'vitest'
import { skipFlag } from '../../src/checks/skip-flag.ts'
import { absent, empty, present } from '../support/variables.ts'
import { hits, verdicts } from './run.ts'

const flag = (name: string, raw: string) => present(name, 'string', raw, { declared: false })

describe('skip-flag', () => {
  it.each([
    ...['SKIP_STARTUP_VALIDATION', 'SKIP_ENV_VALIDATION', 'SKIP_VALIDATION', 'SKIP_VALIDATIONS'],
    ...['skip_env_validation', 'SKIP_VALIDATION_ON_BOOT', 'SKIP_CHECKS', 'SKIP_HEALTH_CHECK'],
    ...['APP_SKIP_VALIDATION', 'SKIP_TLS_VERIFY', 'SKIP_AUTH', 'DISABLE_AUTH', 'DISABLE_CSRF'],
    ...['DISABLE_AUTHENTICATION', 'DISABLE_RATE_LIMIT', 'DISABLE_SSL_VERIFICATION', 'DISABLE_MFA'],
    ...['BYPASS_2FA', 'BYPASS_AUTH', 'BYPASS_PAYMENTS', 'ALLOW_INSECURE', 'ALLOW_INSECURE_COOKIES'],
    ...['GIT_SSL_NO_VERIFY', 'NO_AUTH', 'DISABLE_ADMIN_TOKEN', 'BYPASS_X'],
  ])('knows %s for a bypass', (name) => {
    expect(hits(skipFlag, [flag(name, 'true')])).toEqual([name])
  })

  it.each([
    ...['SKIP_STARTUP', 'SKIPPER_VALIDATION', 'VALIDATION_SKIPPED', 'SKIP', 'VALIDATE_ENV'],
    ...['DISABLE_TELEMETRY', 'DISABLE_COLORS', 'DISABLE_SIGNUP', 'DISABLE_BASIC_AUTH', 'NO_PROXY'],
    ...['PIP_DISABLE_PIP_VERSION_CHECK', 'SKIP_UPDATE_CHECK', 'DISABLE_LEGACY_TLS', 'NO_COLOR'],
    ...[
      'BYPASS_CACHE',
      'DISALLOW_INSECURE',
      'AUTH_DISABLED_MESSAGE',
      'CHECKS',
      'DISABLE_ANALYTICS',
    ],
    // A feature that is off; some of these are the safeguard.
    ...[
      'DISABLE_PROFILER',
      'DISABLE_REGISTRATION',
      'DISABLE_GRAPHQL_INTROSPECTION',
      'DISABLE_DEBUG',
    ],
    ...['DISABLE_SWAGGER', 'DISABLE_SPRING', 'DISABLE_SERVER_SIDE_CURSORS', 'DISABLE_XMLRPC'],
    ...['DISABLE_CRON', 'DISABLE_STARTUP', 'DISABLE_AUTHOR_PAGE', 'DISABLE_LOGIN_FORM'],
    ...['AUTHOR', 'DISABLE_COLLECTSTATIC', 'UNSKIP_VALIDATION'],
  ])('leaves %s alone', (name) => {
    expect(hits(skipFlag, [flag(name, 'true')])).toEqual([])
  })

  it.each([
    'true',
    'True',
    '1',
    'yes',
    'on',
    'y',
    't',
    'please',
    '2',
    'true\n',
    '"false"',
  ])('takes %j for "yes"', (raw) => {
    expect(hits(skipFlag, [flag('SKIP_VALIDATION', raw)])).toEqual(['SKIP_VALIDATION'])
  })

  it.each([
    'false',
    'False',
    '0',
    'no',
    'off',
    'n',
    'f',
    'none',
    'null',
    'disabled',
    ' false\n',
    ' ',
  ])('takes %j for "no"', (raw) => {
    expect(hits(skipFlag, [flag('SKIP_VALIDATION', raw)])).toEqual([])
  })

  it.each([
    { name: 'NODE_TLS_REJECT_UNAUTHORIZED', raw: '0', bypass: true },
    { name: 'PYTHONHTTPSVERIFY', raw: '0', bypass: true },
    { name: 'NODE_TLS_REJECT_UNAUTHORIZED', raw: '1', bypass: false },
    { name: 'PYTHONHTTPSVERIFY', raw: '1', bypass: false },
  ])('reads $name=$raw the other way round', ({ name, raw, bypass }) => {
    expect(hits(skipFlag, [flag(name, raw)])).toEqual(bypass ? [name] : [])
  })

  it('takes GIT_SSL_NO_VERIFY for set whatever it says, as git does', () => {
    for (const raw of ['true', 'false', '0', ' '])
      expect(hits(skipFlag, [flag('GIT_SSL_NO_VERIFY', raw)])).toEqual(['GIT_SSL_NO_VERIFY'])
    expect(hits(skipFlag, [empty('GIT_SSL_NO_VERIFY', 'string')])).toEqual(['GIT_SSL_NO_VERIFY'])
    expect(hits(skipFlag, [absent('GIT_SSL_NO_VERIFY', 'string')])).toEqual([])
  })

  it('is a note in development and an error from staging on', () => {
    const variables = [flag('SKIP_VALIDATION', 'true')]
    expect(verdicts(variables, 'development')).toEqual(['SKIP_VALIDATION skip-flag info'])
    expect(verdicts(variables, 'staging')).toEqual(['SKIP_VALIDATION skip-flag error'])
    expect(verdicts(variables, 'production')).toEqual(['SKIP_VALIDATION skip-flag error'])
  })
})
