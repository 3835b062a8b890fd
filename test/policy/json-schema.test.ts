import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { firstType, fitOptions } from '../../src/policy/fit.ts'
import { isSettingsSchema, variablesFromJsonSchema } from '../../src/policy/json-schema.ts'
import { readDocument } from '../../src/text/document.ts'
import { loadTypes, TYPE_NAMES } from '../../src/types/lookup.ts'

function documentOf(schema: unknown) {
  const text = typeof schema === 'string' ? schema : JSON.stringify(schema, null, 2)
  const reading = readDocument(text, 's.json')
  if (!reading.ok) throw new Error('the schema is not JSON')
  return reading.document
}

const converted = (schema: unknown, prefix = '') =>
  variablesFromJsonSchema(documentOf(schema), { prefix })
const saved = (library: string) =>
  converted(readFileSync(new URL(`json-schema/${library}.json`, import.meta.url), 'utf8'))

/** A type that may not be there yet, with those of the options that it takes. */
// Ask every type which options it takes.
await loadTypes(TYPE_NAMES)

const best = (names: readonly string[], options: Readonly<Record<string, unknown>> = {}) => {
  const type = firstType(names) ?? 'string'
  return { type, ...fitOptions(type, options).options }
}

describe('a settings model of pydantic', async () => {
  const { variables, notTaken } = await saved('pydantic')

  it.each<[string, unknown]>([
    ['DATABASE_URL', { type: 'string' }],
    ['JWT_SECRET', { type: 'secret', ...fitOptions('secret', { 'min-length': 32 }).options }],
    ['LOG_LEVEL', { type: 'enum', values: ['debug', 'info'], required: false }],
    ['OTP_PROVIDER', { type: 'enum', values: ['twilio', 'twilio_verify'] }],
    ['REGION', { type: 'enum', values: ['eu'] }],
    ['WORKERS', best(['integer'], { min: 1, max: 10 })],
    ['RETRIES', best(['integer'], { min: 1, max: 4 })],
    ['RATIO', best(['number'])],
    ['DEBUG', { ...best(['boolean'], { reader: 'pydantic' }), required: false }],
    ['SENTRY_DSN', { type: 'string', required: false }],
    ['POOL_SIZE', { type: 'integer', required: false }],
    ['ALLOWED_ORIGINS', best(['list', 'json'], { format: 'json' })],
    ['LABELS', { ...best(['json-object', 'json']), required: false }],
    ['TENANT', best(['uuid'])],
    ['BIND', best(['ip'])],
    ['EXTRA', best(['json'])],
    ['DATA_DIR', best(['path'])],
    ['CODE', best(['string'], { pattern: '^[A-Z]{3}$', 'max-length': 3 })],
    ['LEGACY_NAME', { type: 'string' }],
    ['NEW_NAME', { type: 'string' }],
    ['DESCRIBED', { type: 'string', description: 'What it is for.' }],
  ])('gives %s', (name, expected) => {
    expect(variables[name]).toEqual(expected)
  })

  it('leaves out nested models, with their lines', () => {
    expect(Object.keys(variables)).not.toContain('MAIL')
    expect(notTaken.filter(({ path }) => /mail/.test(path))).toMatchObject([
      { path: 'mail', why: expect.stringContaining('a nested model'), location: { line: 152 } },
      { path: 'backup_mail', location: { line: 155 } },
    ])
  })

  it('says of a union and of multiple_of that they are lost', () => {
    const lost = notTaken.map(({ path }) => path)
    for (const path of ['steps', 'upload_limit', 'port_or_name']) expect(lost).toContain(path)
  })

  it('puts env_prefix before every name', async () => {
    const settings = { properties: { port: { type: 'integer' } } }
    const { variables: prefixed } = await converted(settings, 'APP_')
    expect(Object.keys(prefixed)).toEqual(['APP_PORT'])
  })
})

describe('an environment of zod', async () => {
  const { variables, notTaken } = await saved('zod')

  it.each<[string, unknown]>([
    ['DATABASE_URL', { type: 'string' }],
    ['SUPPORT_EMAIL', best(['email'])],
    ['PORT', { type: 'port' }],
    ['WORKERS', { type: 'integer' }],
    ['LOG_LEVEL', { type: 'enum', values: ['debug', 'info'], required: false }],
    ['SENTRY_DSN', { type: 'string', required: false }],
    ['REGION', { type: 'string' }],
    ['MODE', { type: 'enum', values: ['on', 'off'] }],
    ['DEBUG', { type: 'boolean' }],
    ['TAGS', best(['list', 'json'])],
    ['LOOKING', { type: 'string' }],
    ['COMPUTED', { type: 'string' }],
  ])('gives %s', (name, expected) => {
    expect(variables[name]).toEqual(expected)
  })

  it('loses lookaround, a second pattern and what a transform makes', () => {
    const lost = (property: string) =>
      notTaken.flatMap(({ path, why }) => (path === property ? why : [])).join()
    expect(lost('LOOKING')).toContain('RE2')
    expect(lost('STRIPE_KEY')).toContain('several patterns')
    expect(lost('COMPUTED')).toContain('has no type')
    expect(lost('MAIL')).toContain('a nested model')
  })

  it('keeps names as they are, but for those that are all small', async () => {
    const schema = { $schema: 'x', properties: { apiUrl: {}, port: {}, Port: {} } }
    const { variables: found } = await converted(schema)
    expect(Object.keys(found)).toEqual(['apiUrl', 'PORT', 'Port'])
  })
})

describe('a schema that somebody wrote', () => {
  it.each<[string, unknown, readonly string[]]>([
    ['a circle', { $ref: '#/$defs/A', $defs: { A: { $ref: '#/$defs/A' } } }, ['']],
    ['no object', { type: 'string' }, ['']],
    ['a list', [], ['']],
    ['a reference outside', { properties: { a: { $ref: 'other.json' } } }, ['a']],
    ['a reference to nothing', { properties: { a: { $ref: '#/$defs/B' } } }, ['a']],
    ['a name with a hyphen', { properties: { 'a-b': { type: 'string' } } }, ['a-b']],
    ['a name twice', { properties: { a: { type: 'string' }, A: { type: 'string' } } }, ['A']],
    ['nothing but null', { properties: { a: { type: 'null' } } }, ['a']],
    ['never', { properties: { a: false } }, ['a']],
    [
      '__proto__',
      '{"properties": {"__proto__": {"type": "object", "properties": {}}}}',
      ['__proto__'],
    ],
  ])('with %s is reported, not thrown', async (_, schema, paths) => {
    const { notTaken } = await converted(schema)
    expect(notTaken.map(({ path }) => path)).toEqual(paths)
  })

  it('is known by its properties', () => {
    expect(isSettingsSchema({ $ref: '#/$defs/S', $defs: { S: { properties: { a: {} } } } })).toBe(
      true,
    )
    for (const other of [null, [], {}, { properties: [] }, { properties: { a: 1 } }])
      expect(isSettingsSchema(other)).toBe(false)
  })

  it('never gives away a default, an example or the like', async () => {
    const property = { type: 'string', default: 'canary', examples: ['canary'], title: 'canary' }
    const shown = JSON.stringify(
      await converted({ properties: { a: property, b: { ...property, enum: [{ x: 'canary' }] } } }),
    )
    expect(shown).not.toContain('canary')
  })
})
