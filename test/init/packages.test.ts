import { describe, expect, it } from 'vitest'
import { withDrivers } from '../../src/init/dependencies.ts'
import type { DraftVariable } from '../../src/init/draft.ts'
import { presetsFor } from '../../src/init/frameworks.ts'
import { type DeclaredPackages, declaredPackages } from '../../src/init/packages.ts'

const declared = (files: Readonly<Record<string, string>>) =>
  declaredPackages(Object.keys(files), async (file) => files[file] ?? '')

const namesIn = (packages: DeclaredPackages) =>
  [...packages.values()].flatMap((names) => [...names]).toSorted()

/** A file, the packages of the service, and those that its container does not have. */
const FILES: readonly (readonly [file: string, text: string, service: readonly string[]])[] = [
  [
    'package.json',
    '{"name":"aside","scripts":{"next":"aside"},"dependencies":{"next":"16","@sentry/node":"10"},"devDependencies":{"aside":"1"}}',
    ['@sentry/node', 'next'],
  ],
  [
    'requirements.txt',
    '# aside>=1\n-r aside.txt\n--index-url https://aside\nDjango[argon2]>=5 ; python_version > "3"\nflask_sqlalchemy==3 # aside\nredis @ https://host/redis.whl\n\nboto3\r\n',
    ['boto3', 'django', 'flask-sqlalchemy', 'redis'],
  ],
  ['requirements-prod.txt', 'gunicorn==23\n', ['gunicorn']],
  ['requirements-dev.txt', 'aside==1\n', []],
  ['requirements.test.txt', 'aside==1\n', []],
  [
    'pyproject.toml',
    '[project]\nname = "aside"\ndependencies = [\n  "psycopg[binary]>=3",\n  \'Flask\',\n]\n[project.optional-dependencies]\ntest = ["aside"]\n[dependency-groups]\ndev = ["aside"]\n',
    ['flask', 'psycopg'],
  ],
  [
    'pyproject.toml',
    '[tool.poetry]\nname = "aside"\n[tool.poetry.dependencies]\npython = "^3.13"\nFastAPI = { version = "^1", extras = ["aside"] }\n[tool.poetry.group.dev.dependencies]\naside = "1"\n',
    ['fastapi', 'python'],
  ],
  ['Pipfile', '[packages]\ncelery = "*"\n[dev-packages]\naside = "*"\n', ['celery']],
  [
    'setup.py',
    'setup(name="aside", install_requires=["pika>=1", "redis[hiredis]"], tests_require=["aside"])',
    ['pika', 'redis'],
  ],
  [
    'setup.cfg',
    '[options]\ninstall_requires =\n    pymongo\n    motor>=3\n[options.extras_require]\ntest = aside\n',
    ['motor', 'pymongo'],
  ],
  [
    'go.mod',
    'module github.com/aside/app\n\ngo 1.26\n\nrequire github.com/lib/pq v1.12.0\nrequire (\n\tgithub.com/jackc/pgx/v5 v5.8.0\n)\n',
    ['github.com/jackc/pgx', 'github.com/lib/pq'],
  ],
  [
    'Gemfile',
    'source "https://aside"\n# gem "aside"\ngem "rails", "~> 8.1"\ngem \'pg\'\ngem "aside", group: :test\ngroup :development, :test do\n  gem "aside"\nend\ngroup :production do\n  gem "puma"\nend\n',
    ['pg', 'puma', 'rails'],
  ],
  [
    'Gemfile.lock',
    'GEM\n  specs:\n    aside (1.0)\n\nDEPENDENCIES\n  rails (~> 8.1)\n  pg!\n\nBUNDLED WITH\n   aside\n',
    ['pg', 'rails'],
  ],
  [
    'composer.json',
    '{"name":"a/aside","require":{"php":"^8","laravel/framework":"^12"},"require-dev":{"aside/aside":"1"}}',
    ['laravel/framework', 'php'],
  ],
  [
    'Cargo.toml',
    '[package]\naside = "x"\n[dependencies]\nsqlx = { version = "0.9", features = ["aside"] }\ntokio-postgres.workspace = true\n[dependencies.redis]\nversion = "1"\n[dev-dependencies]\naside = "1"\n',
    ['redis', 'sqlx', 'tokio-postgres'],
  ],
  [
    'pom.xml',
    '<project><artifactId>app</artifactId><!-- <artifactId>aside</artifactId> --><dependencies><dependency><artifactId>postgresql</artifactId><scope>runtime</scope></dependency><dependency><groupId>g</groupId><artifactId>aside</artifactId><scope>test</scope></dependency></dependencies></project>',
    ['app', 'postgresql'],
  ],
  [
    'build.gradle',
    "plugins { id 'org.springframework.boot' version '4.0.0' }\ndependencies {\n  runtimeOnly 'org.postgresql:postgresql'\n  // implementation 'a:aside:1'\n  testImplementation 'a:aside:1'\n}\n",
    ['org.springframework.boot', 'postgresql'],
  ],
  [
    'build.gradle.kts',
    'plugins { id("org.springframework.boot") version "4.0.0" }\ndependencies {\n  implementation("redis.clients:jedis:7.0.0")\n  testRuntimeOnly("a:aside:1")\n}\n',
    ['jedis', 'org.springframework.boot'],
  ],
  [
    'mix.exs',
    'defp deps do\n  [{:phoenix, "~> 1.8"},\n   {:postgrex, ">= 0.0.0"},\n   {:aside, "~> 1", only: [:dev, :test]},\n   {:aside, "~> 1", only: :test}]\nend\n',
    ['phoenix', 'postgrex'],
  ],
]

describe('the packages of a service', () => {
  it.each(FILES)('are read from %s, without those for tests', async (file, text, service) => {
    expect(namesIn(await declared({ [file]: text }))).toEqual(service)
    expect(namesIn(await declared({ [file]: text.replaceAll('\n', '\r\n') }))).toEqual(service)
  })

  it('come from the Gemfile, which knows the groups, and from its lock without one', async () => {
    const lock = 'DEPENDENCIES\n  rails\n  aside\n'
    expect(namesIn(await declared({ Gemfile: 'gem "rails"\n', 'Gemfile.lock': lock }))).toEqual([
      'rails',
    ])
    expect(presetsFor(await declared({ 'Gemfile.lock': lock }))).toEqual(['rails'])
  })

  it.each(FILES)('are none in %s when it cannot be read', async (file) => {
    const packages = await declaredPackages([file], () => Promise.reject(new Error('unreadable')))
    expect(namesIn(packages)).toEqual([])
    expect(namesIn(await declared({ [file]: '<<<<<<< HEAD' }))).not.toContain('aside')
  })
})

describe('a JDBC URL', () => {
  const variable = (name: string, by: DraftVariable['by']): DraftVariable => ({
    ...{ name, type: 'string', options: {}, preset: 'spring', by },
    ...{ required: true, sensitive: null, emptyIsAbsent: false },
  })
  const typed = async (artifacts: readonly string[], one: DraftVariable) => {
    const text = artifacts.map((name) => `<artifactId>${name}</artifactId>`).join('')
    const [found] = withDrivers([one], await declared({ 'pom.xml': text }))
    return [found?.type, found?.options.driver, found?.preset]
  }

  it.each([
    'SPRING_DATASOURCE_URL',
    'JDBC_DATABASE_URL',
    'APP_DATASOURCE_JDBC_URL',
  ])('in %s is that of the only driver', async (name) => {
    const ofPostgres = ['postgres-url', 'jdbc', undefined]
    expect(await typed(['postgresql'], variable(name, 'name'))).toEqual(ofPostgres)
    const unknown = ['string', undefined, 'spring']
    expect(await typed(['postgresql', 'h2'], variable(name, 'name'))).toEqual(unknown)
    expect(await typed(['mysql-connector-j'], variable(name, 'name'))).toEqual(unknown)
    expect(await typed(['postgresql'], variable(name, 'example'))).toEqual(unknown)
    expect(await typed(['postgresql'], variable('API_URL', 'name'))).toEqual(unknown)
  })
})
