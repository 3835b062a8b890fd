import type { Failure, Outcome } from '../domain/errors.ts'
import { type DataMap, isMap } from '../text/data.ts'
import { readDocument, type TextDocument } from '../text/document.ts'
import { invalid, toFailures } from './problems.ts'
import { type PolicyData, policySchema } from './schema.ts'

/** A policy that says nothing unknown, and knows where it says what. */
export interface Policy {
  readonly data: PolicyData
  readonly document: TextDocument
  readonly file: string
}

/** Reads a policy's text. Every mistake is a failure of its own, with file, line and column. */
export function loadPolicy(text: string, file: string): Outcome<Policy | null> {
  const reading = readDocument(text, file)
  if (!reading.ok) {
    const failures = reading.problems.map(
      ({ says, location }): Failure => ({
        code: 'POLICY_SYNTAX',
        message: `The policy is not YAML: ${says}.`,
        fix: 'Correct the YAML at that place; an editor with the schema shows it while typing.',
        location,
      }),
    )
    return { value: null, failures }
  }
  const document = { ...reading.document, value: written(reading.document.value) }
  const parsed = policySchema.safeParse(document.value)
  if (!parsed.success) {
    const failures = parsed.error.issues.flatMap((issue) => toFailures(issue, document))
    return { value: null, failures }
  }
  const policy = { data: parsed.data, document, file }
  return { value: policy, failures: nothingDeclared(policy) }
}

/** Writes out what people may leave out: `NAME: type` is `NAME: { type }`, and nothing is an empty map. */
function written(value: unknown): unknown {
  if (!isMap(value)) return value
  return {
    ...value,
    ...mapped(value, 'variables', (item) =>
      typeof item === 'string' ? { type: item } : (item ?? {}),
    ),
    ...mapped(value, 'environments', (item) => item ?? {}),
  }
}

function mapped(policy: DataMap, key: string, change: (item: unknown) => unknown): DataMap {
  const map = policy[key]
  if (!isMap(map)) return {}
  return {
    [key]: Object.fromEntries(Object.entries(map).map(([name, item]) => [name, change(item)])),
  }
}

function nothingDeclared({ data, document }: Policy): readonly Failure[] {
  return (['environments', 'variables'] as const)
    .filter((key) => Object.keys(data[key]).length === 0)
    .map((key) =>
      invalid(
        `${key} is empty, so the policy would check nothing.`,
        document.locate([key]),
        key === 'variables'
          ? 'Declare what the service needs, such as DATABASE_URL: postgres-url'
          : 'Name where the service is deployed, such as prod: { manifest: service.json }',
      ),
    )
}
