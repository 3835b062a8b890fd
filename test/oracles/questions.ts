/** One question to one consumer: its golden file, the texts it is asked about, and the command that answers. */
export interface Question {
  readonly golden: string
  readonly inputs: string
  readonly command: readonly [string, ...string[]]
}

const python = (script: string, ...rest: string[]) =>
  ['.cache/venv/bin/python', `test/oracles/${script}.py`, ...rest] as const
const go = (script: string) =>
  ['go', 'run', 'test/oracles/answers.go', `test/oracles/${script}.go`] as const
const goModule = (script: string) => ['go', 'run', '-C', 'test/oracles/go', `./${script}`] as const
const node = (script: string) => ['node', `test/oracles/${script}.ts`] as const

/** Every question, in the order in which they are asked. */
export const QUESTIONS: readonly Question[] = [
  { golden: 'go-format', inputs: 'json-secrets', command: go('go-format') },
  { golden: 'gjson', inputs: 'secret-properties', command: goModule('gjson') },
  { golden: 'kube-yaml', inputs: 'yaml-scalars', command: goModule('kube-yaml') },
  { golden: 'kube-yaml-aliases', inputs: 'yaml-aliases', command: goModule('kube-yaml') },
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
]
