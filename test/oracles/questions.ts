import { join } from 'node:path'
import { ROOT } from '../support/source-files.ts'

/** One question to one consumer: its golden file, the texts it is asked about, and the command that answers. */
export interface Question {
  readonly golden: string
  readonly inputs: string
  readonly command: readonly [string, ...string[]]
  /** The folder of its program and lock files, where building takes minutes: it is asked with --all only. */
  readonly slow?: string
  /** It connects to a PostgreSQL, which ask.ts starts. */
  readonly connects?: true
}

const python = (script: string, ...rest: string[]) =>
  ['.cache/venv/bin/python', `test/oracles/${script}.py`, ...rest] as const
const go = (script: string) =>
  ['go', 'run', 'test/oracles/answers.go', `test/oracles/${script}.go`] as const
const goModule = (script: string, ...rest: string[]) =>
  ['go', 'run', '-C', 'test/oracles/go', `./${script}`, ...rest] as const
const node = (script: string, ...rest: string[]) =>
  ['node', `test/oracles/${script}.ts`, ...rest] as const

/** A Go module of its own, with the versions of its go.sum. */
const module = (folder: string, ...rest: string[]) =>
  ['go', 'run', '-C', `test/oracles/${folder}`, '.', ...rest] as const
const slowModule = (folder: string) => ({
  command: module(folder),
  slow: `test/oracles/${folder}`,
})

const driver = (file: string, reader: string) =>
  ['node', `test/oracles/drivers/${file}.mjs`, reader] as const
const goDriver = (folder: string, reader: string) =>
  ['go', 'run', '-C', 'test/oracles/drivers', `./${folder}`, reader] as const

/** A reader in Rust, with the versions of Cargo.lock. */
const crate = (reader: string) =>
  ({
    command: [
      ...(['cargo', 'run', '--quiet', '--locked'] as const),
      ...['--manifest-path', 'test/oracles/crates/Cargo.toml', '--', reader],
    ],
    slow: 'test/oracles/crates',
  }) as const

/** A reader in Java, with the versions of pom.xml. */
const java = (reader: string) =>
  ({
    command: ['test/oracles/java/ask.sh', reader, join(ROOT, '.cache/java')],
    slow: 'test/oracles/java',
  }) as const

/** The options of a URL, as a driver reads them without a connection. */
const options = (
  type: 'redis' | 'mongodb' | 'amqp',
  reader: string,
  command: Question['command'],
): Question => ({ golden: `${type}-options-${reader}`, inputs: `${type}-options`, command })

/** The options of a URL of PostgreSQL, by a connection with them. */
const postgres = (reader: string, asked: Pick<Question, 'command' | 'slow'>): Question => ({
  golden: `postgres-query-${reader}`,
  inputs: 'postgres-queries',
  ...asked,
  connects: true,
})

/** A reader of BOOLEAN_READERS. */
const boolean = (reader: string, command: Question['command']): Question => ({
  golden: `boolean-${reader}`,
  inputs: 'booleans',
  command,
})

/** Every question, in the order in which they are asked. */
export const QUESTIONS: readonly Question[] = [
  { golden: 'go-format', inputs: 'json-secrets', command: go('go-format') },
  { golden: 'gjson', inputs: 'secret-properties', command: goModule('gjson') },
  { golden: 'external-secrets', inputs: 'secret-extracts', ...slowModule('external-secrets') },
  { golden: 'kube-yaml', inputs: 'yaml-scalars', command: goModule('kube-yaml') },
  { golden: 'kube-yaml-aliases', inputs: 'yaml-aliases', command: goModule('kube-yaml') },
  {
    golden: 'cfn-lint-parameters',
    inputs: 'parameters',
    command: ['test/oracles/cfn-lint/ask.sh'],
    slow: 'test/oracles/cfn-lint',
  },
  { golden: 'knative-services', inputs: 'knative-services', ...slowModule('knative') },
  { golden: 'env-dotenv', inputs: 'env-files', command: node('env-file', 'dotenv') },
  { golden: 'env-node', inputs: 'env-files', command: node('env-file', 'node') },
  { golden: 'env-python-dotenv', inputs: 'env-files', command: python('env_file') },
  { golden: 'env-compose', inputs: 'env-files', command: goModule('env-file', 'compose') },
  { golden: 'env-docker', inputs: 'env-files', command: goModule('env-file', 'docker') },
  { golden: 'env-kubectl', inputs: 'env-files', ...slowModule('kubectl') },
  { golden: 'go-url', inputs: 'http', command: go('go-url') },
  { golden: 'whatwg', inputs: 'http', command: node('whatwg') },
  { golden: 'pydantic-http', inputs: 'http', command: python('pydantic_env', 'http') },
  { golden: 'libpq', inputs: 'postgres', command: python('conninfo') },
  { golden: 'sqlalchemy', inputs: 'postgres', command: python('sqlalchemy_url') },
  { golden: 'asyncpg', inputs: 'postgres', command: python('asyncpg_dsn') },
  { golden: 'node-pg', inputs: 'postgres', command: node('node-pg') },
  { golden: 'pydantic-postgres', inputs: 'postgres', command: python('pydantic_env', 'postgres') },
  { golden: 'sqlalchemy-mysql', inputs: 'mysql', command: python('sqlalchemy_url') },
  { golden: 'pydantic-mysql', inputs: 'mysql', command: python('pydantic_env', 'mysql') },
  { golden: 'redis', inputs: 'redis', command: python('redis_url') },
  { golden: 'pydantic-redis', inputs: 'redis', command: python('pydantic_env', 'redis') },
  { golden: 'pydantic-amqp', inputs: 'amqp', command: python('pydantic_env', 'amqp') },
  { golden: 'pydantic-mongodb', inputs: 'mongodb', command: python('pydantic_env', 'mongodb') },
  { golden: 'pydantic-kafka', inputs: 'kafka', command: python('pydantic_env', 'kafka') },
  { golden: 'pydantic-boolean', inputs: 'booleans', command: python('pydantic_env', 'boolean') },
  { golden: 'pydantic-integer', inputs: 'integers', command: python('pydantic_env', 'integer') },
  { golden: 'pydantic-list', inputs: 'lists', command: python('pydantic_env', 'list') },
  { golden: 'fernet', inputs: 'fernet-keys', command: python('fernet') },
  { golden: 'multi-fernet', inputs: 'fernet-lists', command: python('fernet', 'many') },
  { golden: 'jwt-hs256', inputs: 'hmac-keys', command: python('jwt_key', 'HS256') },
  { golden: 'jwt-hs384', inputs: 'hmac-keys', command: python('jwt_key', 'HS384') },
  { golden: 'jwt-hs512', inputs: 'hmac-keys', command: python('jwt_key', 'HS512') },
  { golden: 'django-key', inputs: 'django-keys', command: python('django_check', 'SECRET_KEY') },
  {
    golden: 'django-hosts',
    inputs: 'host-lists',
    command: python('django_check', 'ALLOWED_HOSTS'),
  },
  { golden: 'django-debug', inputs: 'booleans', command: python('django_check', 'DEBUG') },
  ...['decouple', 'environs', 'django-environ', 'starlette', 'dynaconf', 'flask'].map((reader) =>
    boolean(reader, python('boolean_readers', reader)),
  ),
  ...['envalid', 'zod', 'coerce', 'convict', 'joi', 'env-var', 'effect'].map((reader) =>
    boolean(reader, ['node', 'test/oracles/boolean-readers.ts', reader]),
  ),
  ...['go', 'caarlos0', 'envconfig', 'viper', 'koanf', 'kong'].map((reader) =>
    boolean(reader, module('boolean-readers', reader)),
  ),
  ...[
    ...['psycopg', 'psycopg2', 'asyncpg'],
    ...['sqlalchemy', 'sqlalchemy-psycopg2', 'sqlalchemy-asyncpg'],
  ].map((reader) => postgres(reader, { command: python('drivers/postgres_query', reader) })),
  ...['node-pg', 'postgres-js'].map((reader) =>
    postgres(reader, { command: driver('postgres_query', reader) }),
  ),
  ...['pgx', 'lib-pq'].map((reader) => postgres(reader, { command: goDriver('postgres', reader) })),
  ...['redis-py', 'celery-backend', 'celery-broker'].map((reader) =>
    options('redis', reader, python('drivers/urls', reader)),
  ),
  ...['ioredis', 'node-redis'].map((reader) => options('redis', reader, driver('urls', reader))),
  ...['go-redis', 'redigo'].map((reader) => options('redis', reader, goDriver('urls', reader))),
  options('mongodb', 'pymongo', python('drivers/urls', 'pymongo')),
  options('mongodb', 'mongodb', driver('urls', 'mongodb')),
  options('mongodb', 'go', goDriver('urls', 'mongodb-go')),
  ...['kombu', 'pika'].map((reader) => options('amqp', reader, python('drivers/urls', reader))),
  options('amqp', 'go', goDriver('urls', 'amqp091-go')),
  ...['pymysql', 'asyncmy', 'aiomysql', 'mysqlconnector'].map(
    (reader): Question => ({
      golden: `mysql-query-${reader}`,
      inputs: 'mysql-queries',
      command: python('drivers/mysql_query', reader),
    }),
  ),
  ...['tokio-postgres', 'sqlx'].map((reader) => postgres(reader, crate(reader))),
  { golden: 'redis-options-redis-rs', inputs: 'redis-options', ...crate('redis-rs') },
  ...['rust', 'envy', 'figment', 'clap', 'config'].map(
    (reader): Question => ({ golden: `boolean-${reader}`, inputs: 'booleans', ...crate(reader) }),
  ),
  postgres('jdbc', java('jdbc')),
  ...['jedis', 'lettuce'].map(
    (reader): Question => ({
      golden: `redis-options-${reader}`,
      inputs: 'redis-options',
      ...java(reader),
    }),
  ),
  { golden: 'amqp-options-java', inputs: 'amqp-options', ...java('java') },
  ...['spring', 'quarkus'].map(
    (reader): Question => ({ golden: `boolean-${reader}`, inputs: 'booleans', ...java(reader) }),
  ),
  { golden: 'mysql-go', inputs: 'mysql-go', command: goDriver('urls', 'mysql-go') },
  { golden: 'kubernetes-cel', inputs: 'conditions', ...slowModule('kubernetes-cel') },
]
