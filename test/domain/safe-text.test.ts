import { describe, expect, it } from 'vitest'
import { called, isSafeToShow, safeNames, withoutSecrets } from '../../src/domain/safe-text.ts'
import { randomFrom } from '../support/canary/random.ts'
import { canaryText, SHAPE_NAMES, SHAPES } from '../support/canary/shapes.ts'
import { SEED } from '../support/seed.ts'

const NAMES = [
  ...['backend/prod', '/app/prod/DATABASE_URL', 'task-definition.prod.json', 'none.json', 'prod2'],
  ...[
    'MyBackendServiceProd',
    'ApiServiceTaskDefC1D2E3F4',
    's3bucket2024',
    'k8s/prod-eu-1/app.yaml',
  ],
  ...['us-east-1', 'module.app["x"].aws_ecs_task_definition.backend/app', 'apps/@scope/web'],
  ...['/home/runner/work/_temp/bootgate/compose.yml', 'NEXT_PUBLIC_API_BASE_URL2', 'RS256'],
  ...[
    'rds!db-1234abcd-12ab',
    'authenticationservice',
    'docker-compose.override.yml',
    'JWTSECRETKEY',
  ],
  ...[
    'preview-pr-1234',
    'feature-ABC-1234-thing',
    'release/2026.11',
    'oauth2proxy',
    'correct horse',
  ],
  ...[
    'secrets.local.json',
    'postgresql-mysqldb-redis',
    'OAuth2Proxy',
    '../../Repositories/Backend API/deploy.yml',
    'C:\\work\\app\\a.yml',
  ],
]

const SECRETS = [
  ...['Zq7vN2pLk9xW3rTy', 'Leaked-Zq7vN2pLk9xW', 'ekAemhSvRIuHXvg', 'AKIAIOSFODNN7EXAMPLE'],
  ...['sk_live_abcdefghijk', '5d41402abc4b2a76b9719d911017c592', 'kq3mfxw8', 'x7k2m9qa'],
  ...[
    'p@ssw0rd',
    '{"a":1}',
    'DB=1',
    '/x/Zq7vN2pLk9xW3rTy',
    'postgres://u:p@h/d',
    '4111111111111111',
  ],
  ...[
    'a$b',
    'two\nlines',
    '',
    'x'.repeat(300),
    'ghp_abcdefghijklmnop',
    '-----BEGIN RSA PRIVATE KEY-----',
  ],
]

describe('a text in the place of a name', () => {
  it.each(NAMES)('is shown when it looks like one: %s', (text) => {
    expect(isSafeToShow(text)).toBe(true)
  })

  it.each(SECRETS)('is not shown when it may be a secret: %j', (text) => {
    expect(isSafeToShow(text)).toBe(false)
    expect(called(text)).toBe(' of that name')
  })

  it.each([
    'base64url',
    'base64',
    'hex',
  ] as const)('is hardly ever shown when a machine has drawn it in %s', (encoding) => {
    const random = randomFrom(SEED)
    const bytes = () => Buffer.from(Array.from({ length: 12 }, () => random.below(256)))
    const drawn = Array.from({ length: 5_000 }, () => bytes().toString(encoding))
    expect(drawn.filter(isSafeToShow).length).toBeLessThan(50)
  })

  it('is not shown when it is a canary of our tests', () => {
    const random = randomFrom(SEED)
    const canaries = Array.from({ length: 2_000 }, (_, place) =>
      SHAPES[SHAPE_NAMES[place % SHAPE_NAMES.length] ?? 'plain'](canaryText(random)),
    )
    expect(canaries.filter(isSafeToShow)).toEqual([])
  })

  it('is counted in a list', () => {
    expect(safeNames(['web', 'Zq7vN2pLk9xW3rTy'])).toBe('web, 1 whose name is not shown')
    expect(safeNames(['web', 'api'])).toBe('web, api')
  })
})

describe('prose about a secret', () => {
  it('is shown without what is quoted, and without tokens', () => {
    const prose = 'Not "sunshine", `JWT_SECRET` and Zq7vN2pLk9xW3rTy; use a key of its own.'
    expect(withoutSecrets(prose, new Set(['JWT_SECRET']))).toBe(
      'Not "…", `JWT_SECRET` and … use a key of its own.',
    )
  })
})
