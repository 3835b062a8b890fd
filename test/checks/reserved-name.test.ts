import { describe, expect, it } from 'vitest'
import { reservedName } from '../../src/checks/reserved-name.ts'
import type { SourceDraft } from '../../src/domain/draft.ts'
import type { Platform } from '../../src/domain/platform.ts'
import type { Variable } from '../../src/domain/variable.ts'
import { absent, empty, MANIFEST, present, scopeOf, unavailable } from '../support/variables.ts'

const on = (platform: Platform | null, ...variables: readonly Variable[]) =>
  reservedName.find({ ...scopeOf('production', variables), platform, drafts: [] })
const names = (platform: Platform | null, ...variables: readonly Variable[]) =>
  on(platform, ...variables).map(({ variable }) => variable?.name)
const given = (name: string) => present(name, 'string', 'x', { declared: false, origin: MANIFEST })

describe('reserved-name', () => {
  it.each([
    ...['_HANDLER', '_X_AMZN_TRACE_ID', 'AWS_REGION', 'AWS_DEFAULT_REGION', 'AWS_EXECUTION_ENV'],
    ...['AWS_ACCESS_KEY', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'],
    ...['AWS_LAMBDA_FUNCTION_NAME', 'AWS_LAMBDA_RUNTIME_API', 'LAMBDA_TASK_ROOT'],
    ...['AWS_LAMBDA_METADATA_TOKEN', 'LAMBDA_RUNTIME_DIR', 'AWS_LAMBDA_MAX_CONCURRENCY'],
  ])('Lambda sets %s itself', (name) => {
    expect(names('lambda', given(name))).toEqual([name])
    expect(names('ecs', given(name))).toEqual([])
  })

  it.each([
    ...['TZ', 'PATH', 'LANG', 'NODE_OPTIONS', 'LD_LIBRARY_PATH', 'PYTHONPATH', 'PORT'],
    ...['AWS_LAMBDA_EXEC_WRAPPER', 'AWS_LAMBDA_DOTNET_PREJIT', 'AWS_XRAY_DAEMON_ADDRESS'],
    ...['aws_region', 'DATABASE_URL', 'ab', 'A1'],
  ])('Lambda lets people set %s', (name) => {
    expect(names('lambda', given(name))).toEqual([])
  })

  it.each([
    'A',
    '1A',
    '_A',
    'MY-NAME',
    'a.b',
    'A B',
    'Ä1',
    'AB\n',
    '',
  ])('Lambda refuses the name %j', (name) => {
    expect(on('lambda', given(name))).toMatchObject([{ says: 'has a name that Lambda refuses' }])
    expect(names('app-runner', given(name))).toEqual([])
  })

  it.each([
    { name: 'PORT', kept: true },
    { name: 'AWSAPPRUNNER', kept: true },
    { name: 'AWSAPPRUNNER_X', kept: true },
    { name: 'AWSAPPRUNNERX', kept: true },
    { name: 'AWS_APPRUNNER', kept: false },
    { name: 'awsapprunner', kept: false },
    { name: 'APP_PORT', kept: false },
    { name: 'AWS_REGION', kept: false },
  ])('App Runner keeps $name for itself: $kept', ({ name, kept }) => {
    expect(names('app-runner', given(name))).toEqual(kept ? [name] : [])
    for (const platform of ['ecs', 'compose', 'kubernetes', null] as const)
      expect(names(platform, given(name))).toEqual([])
  })

  it('speaks of what the container is given, whatever its value', () => {
    const traits = { origin: MANIFEST }
    expect(names('app-runner', empty('PORT', 'port', traits))).toEqual(['PORT'])
    expect(names('app-runner', absent('PORT', 'port'))).toEqual([])
    expect(names('app-runner', unavailable('PORT', 'port'))).toEqual([])
    const unread = {
      ...unavailable('PORT', 'port'),
      state: 'unavailable',
      origin: MANIFEST,
    } as const
    expect(names('app-runner', unread)).toEqual(['PORT'])
  })

  it('leaves alone what the run was given and no policy mentions', () => {
    const origin = { source: 'input', locator: 'variables' } as const
    const region = (declared: boolean) =>
      present('AWS_REGION', 'string', 'eu-west-1', { origin, declared })
    expect(names('lambda', region(false))).toEqual([])
    expect(names('lambda', region(true))).toEqual(['AWS_REGION'])
  })

  it('says what a manifest remarked', () => {
    const draft: SourceDraft = {
      check: 'reserved-name',
      variable: 'X',
      says: 'is taken',
      fix: 'Rename it.',
      facts: {},
      location: null,
    }
    const scope = { ...scopeOf('production', [given('X')]), drafts: [draft] }
    expect(reservedName.find(scope)).toMatchObject([{ says: 'is taken', variable: { name: 'X' } }])
  })
})

describe('what is said of a reserved name', () => {
  it.each([
    {
      platform: 'lambda',
      name: 'AWS_REGION',
      says: 'is set by Lambda itself, which refuses it from users',
    },
    {
      platform: 'lambda',
      name: 'AWS_LAMBDA_LOG_GROUP_NAME',
      says: 'is set by Lambda itself, which refuses it from users',
    },
    { platform: 'lambda', name: 'A', says: 'has a name that Lambda refuses' },
    {
      platform: 'app-runner',
      name: 'PORT',
      says: 'is set by App Runner itself, to the service’s port',
    },
    {
      platform: 'app-runner',
      name: 'AWSAPPRUNNER_X',
      says: 'has a name with the prefix AWSAPPRUNNER, which App Runner reserves',
    },
  ] as const)('on $platform, $name: $says', ({ platform, name, says }) => {
    expect(on(platform, given(name))).toMatchObject([{ says, facts: { platform } }])
  })

  it.each([
    ['FLY_NAME', ['FLY_NAME']],
    ['FLYWAY_URL', []],
    ['PORT', []],
  ])('%s on Fly', (name, told) => {
    expect(names('fly', given(name))).toEqual(told)
  })
})
