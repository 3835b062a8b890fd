import { describe, expect, it } from 'vitest'
import { reportOf, verdictOn } from '../support/projects.ts'

const ARN = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:app/db-AbCdEf'
const JSON_SECRET = JSON.stringify({
  username: 'shopkeeper',
  password: 'nine-geese-on-thin-ice',
  port: 5432,
  q8Xz2mK1vB7nL4wR9tY6pS3d: 'x',
})

/** An ECS task that takes NAME from the whole secret, or from one key of it. */
function task(name: string, type: string, key = '', text = JSON_SECRET) {
  const container = {
    name: 'app',
    image: 'app',
    environment: [{ name: 'LOG_LEVEL', value: 'info' }],
    secrets: [{ name, valueFrom: ARN + key }],
  }
  return {
    files: {
      'bootgate.yml': `{ version: 1, service: app, environments: { prod: { manifest: task.json } }, variables: { ${name}: ${type} } }`,
      'task.json': JSON.stringify({ family: 'app', containerDefinitions: [container] }),
    },
    secrets: { 'app/db': text, [ARN]: text },
  }
}

// aws/aws-cdk#5665, aws/containers-roadmap#385, kubernetes-sigs/secrets-store-csi-driver#747: ECS sets the whole
// text of the secret when the reference names no key.
describe('a whole JSON secret where one key is meant', () => {
  it.each([
    ['DB_PASSWORD', 'password'],
    ['API_KEY', 'api-key'],
    ['JWT_SECRET', 'signing-secret'],
    ['DB_PASSWORD', 'secret'],
    ['AUTH_TOKEN', 'string'],
    ['DATABASE_URL', 'postgres-url'],
    ['GOOGLE_APPLICATION_CREDENTIALS', 'path'],
    ['PORT', 'port'],
    ['DB_HOST', 'hostname'],
    ['ENCRYPTION_KEY', 'fernet-key'],
  ])('%s of type %s is an error, and nothing else is said', async (name, type) => {
    expect(await verdictOn(task(name, type))).toEqual(['blocked', `${name} whole-secret error`])
  })

  it('names the keys that look like names, and the reference to write', async () => {
    const { findings } = await reportOf(task('DB_PASSWORD', 'password'))
    expect(findings[0]?.message).toBe(
      'DB_PASSWORD holds a whole JSON object, where one text belongs; the secret has the keys username, password and port.',
    )
    expect(findings[0]?.fix).toContain('`:password::`')
    expect(JSON.stringify(findings)).not.toMatch(/geese|shopkeeper|q8Xz2mK1/)
  })

  it('is gone when the fix is done as it is written', async () => {
    expect(await verdictOn(task('DB_PASSWORD', 'password', ':password::'))).toEqual(['pass'])
  })

  it.each([
    ['APP_SECRETS', 'secret'],
    ['GOOGLE_CREDENTIALS', 'secret'],
    ['APP_CONFIG', 'json-object'],
    ['APP_CONFIG', 'json'],
  ])('%s of type %s may be JSON', async (name, type) => {
    expect(await verdictOn(task(name, type))).toEqual(['pass'])
  })

  it('leaves a JWK to the check of signing keys', async () => {
    const jwk = '{"kty":"oct","k":"c2VhLWxpb25zLW9uLXRoZS1waWVyLWF0LWR1c2s"}'
    expect(await verdictOn(task('JWT_SECRET', 'signing-secret', '', jwk))).toEqual([
      'blocked',
      'JWT_SECRET hmac-key-kind error',
    ])
  })
})

// pulumi/pulumi#13295: the library opens the JSON of the key as a file name (ENAMETOOLONG).
describe('a path', () => {
  it.each([
    ['-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----\n'],
    ['["a"]'],
    [`/etc/${'a'.repeat(256)}/b`],
    ['é'.repeat(128)],
  ])('takes no document and no long part: %#', async (text) => {
    const [result, ...found] = await verdictOn(task('CERT_FILE', 'path', '', text))
    expect([result, found]).toEqual(['blocked', ['CERT_FILE path error']])
  })

  it.each([
    '/etc/app/key.json',
    `/etc/${'a'.repeat(255)}`,
    '{app}/x',
    '[id]/page.ts',
  ])('takes %j', async (text) => {
    expect(await verdictOn(task('CERT_FILE', 'path', '', text))).toEqual(['pass'])
  })

  it('of a mounted file is no plain secret, whatever its name is', async () => {
    const plain = (name: string, value: string) => ({
      files: {
        'bootgate.yml': `{ version: 1, service: app, environments: { prod: { variables: { ${name}: '${value}' } } }, variables: { ${name}: secret } }`,
      },
    })
    const name = 'GOOGLE_APPLICATION_CREDENTIALS'
    expect(await verdictOn(plain(name, '/var/run/gcp/sa.json'))).toEqual(['pass'])
    expect(await verdictOn(plain('APP_SECRET', '/var/run/gcp/sa.json'))).toEqual([
      'blocked',
      'APP_SECRET plaintext-secret error',
    ])
  })
})
