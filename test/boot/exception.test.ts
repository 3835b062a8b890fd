import { describe, expect, it } from 'vitest'
import { exceptionIn } from '../../src/boot/exception.ts'
import { namedIn } from '../../src/boot/named.ts'

const PYTHON = `loading
Traceback (most recent call last):
  File "<string>", line 1, in <module>
  File "/srv/app/main.py", line 12, in <module>
    settings = Settings()
  File "/srv/.venv/lib/python3.13/site-packages/pydantic_settings/main.py", line 242, in __init__
    super().__init__(
pydantic_core._pydantic_core.ValidationError: 2 validation errors for Settings
jwt_secret
  Field required [type=missing, input_value={'a': 'b'}, input_type=dict]
REDIS_URL
  Value error, must not be loopback [type=value_error]
`

const NODE = `file:///srv/src/config.js:14
throw new Error('JWT_SECRET is missing')
      ^

Error: JWT_SECRET is missing
    at file:///srv/src/config.js:14:7
    at ModuleJob.run (node:internal/modules/esm/module_job:343:25)

Node.js v24.0.0
`

const ZOD = `/srv/node_modules/zod/v4/core/parse.js:9
        throw e;
        ^

ZodError: [
  {
    "path": [
      "JWT_SECRET"
    ],
    "message": "Invalid input: expected string, received undefined"
  }
]
    at Object.<anonymous> (/srv/src/config.js:5:30)
`

const JAVA = `Exception in thread "main" java.lang.IllegalStateException: JWT_SECRET is not set
\tat com.example.Main.main(Main.java:7)
`

const GO = `panic: required key JWT_SECRET missing value

goroutine 1 [running]:
main.main()
\t/srv/main.go:11 +0x1d
`

describe('the error in an output', () => {
  it.each([
    ['Python', PYTHON, 'pydantic_core._pydantic_core.ValidationError', '/srv/.venv/', 1],
    ['Node', NODE, 'Error', '/srv/src/config.js', 0],
    ['a library of Node', ZOD, 'ZodError', '/srv/node_modules/zod/v4/core/parse.js', 0],
    ['Java', JAVA, 'java.lang.IllegalStateException', 'Main.java', 0],
    ['Go', GO, 'panic', '/srv/main.go', 0],
  ])('of %s has its type, its places and what stands before it', (_, output, type, file, before) => {
    const found = exceptionIn(output)
    expect(found?.type).toBe(type)
    expect(found?.frames[0]?.file).toContain(file)
    expect(found?.before).toBe(before)
  })

  it('names the variables that its message names, by the fields of settings libraries too', () => {
    const declared = ['JWT_SECRET', 'REDIS_URL', 'DATABASE_URL', 'PORT']
    expect(namedIn(exceptionIn(PYTHON)?.lines ?? [], declared)).toEqual(['JWT_SECRET', 'REDIS_URL'])
    expect(namedIn(exceptionIn(ZOD)?.lines ?? [], declared)).toEqual(['JWT_SECRET'])
    expect(namedIn(['the port is taken, see databaseUrl'], declared)).toEqual(['DATABASE_URL'])
    expect(namedIn(['port'], declared)).toEqual(['PORT'])
  })

  it('is null for an output without one', () => {
    expect(exceptionIn('JWT_SECRET must be set\n')).toBeNull()
    expect(exceptionIn('')).toBeNull()
  })
})
