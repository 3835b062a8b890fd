import type { SourceDraft } from '../domain/draft.ts'
import type { ReferenceEntry } from '../domain/entry.ts'
import type { Failure, Outcome } from '../domain/errors.ts'
import { EXPANSION_NAME } from '../domain/variable-name.ts'
import type { Candidate, GivenValue } from './candidate.ts'
import { bareParameterDrafts } from './manifests/given.ts'
import { parseReference, referenceInvalid } from './reference.ts'
import { isLineOfRender } from './rendered.ts'

interface ReadReference {
  readonly candidate: Candidate
  readonly drafts: readonly SourceDraft[]
}

/**
 * Reads a reference of an input or of the policy. One that cannot be read still stands for its variable: it is
 * unavailable, not absent. Failures: REFERENCE_INVALID.
 * @param rendered whether amazon-ecs-render-task-definition passes the lines of `secrets` on to ECS as they are
 */
export function toReference(entry: ReferenceEntry, rendered: boolean): Outcome<ReadReference> {
  const { name, origin } = entry
  const ofEcs = rendered && isLineOfRender(entry)
  const given = ofEcs ? asEcsReads(entry) : asPeopleMean(entry)
  const candidate = { name, origin, given: given ?? BROKEN }
  if (given === null)
    return { value: { candidate, drafts: [] }, failures: [failureOf(entry, ofEcs)] }
  const location = origin.location ?? null
  const drafts = ofEcs ? bareParameterDrafts(name, entry.reference, location) : []
  return { value: { candidate, drafts }, failures: [] }
}

const BROKEN: GivenValue = { kind: 'unavailable', because: '' }

function asEcsReads({ name, reference: text }: ReferenceEntry): GivenValue | null {
  const parsed = parseReference(text, 'manifest')
  if (!parsed.ok || EXPANSION_NAME.test(name)) return null
  return { kind: 'reference', reference: parsed.reference }
}

function asPeopleMean({ name, reference: text, grammar }: ReferenceEntry): GivenValue | null {
  const parsed = parseReference(grammar === 'people' ? text.trim() : text, grammar)
  if (!parsed.ok) return null
  const { reference } = parsed
  if (!EXPANSION_NAME.test(name)) return { kind: 'reference', reference }
  if (reference.store !== 'secrets-manager' || reference.jsonKey !== null) return null
  return { kind: 'expansion', prefix: name.slice(0, -1), reference }
}

function failureOf({ name, origin }: ReferenceEntry, ofEcs: boolean): Failure {
  return {
    ...(ofEcs ? NOT_OF_ECS : referenceInvalid()),
    variable: name,
    ...(origin.location && { location: origin.location }),
  }
}

/** It does not repeat the text. */
const NOT_OF_ECS: Failure = {
  code: 'REFERENCE_INVALID',
  message:
    'A line of `secrets` is not a reference that ECS takes, and amazon-ecs-render-task-definition passes it on as it is.',
  fix: 'Write NAME=arn:aws:secretsmanager:REGION:ACCOUNT:secret:NAME-AbCdEf:json-key:: without blanks, or the name or ARN of a parameter. `name#key`, `ssm:` and `*=` are for `secrets:` of the policy.',
}
