import type { SourceDraft } from '../../domain/draft.ts'
import type { Location } from '../../domain/location.ts'
import { Secret } from '../../domain/secret.ts'
import type { GivenValue } from '../candidate.ts'
import { parseReference, type ReferenceFlaw } from '../reference.ts'
import type { Interpolated } from './compose-interpolation.ts'
import type { UnsetWords } from './compose-unset.ts'
import type { ManifestEntry } from './manifest.ts'

/** An entry, and the drafts about how it is written. */
export interface Noted {
  readonly entry: ManifestEntry
  readonly drafts: readonly SourceDraft[]
}

/** Marks that a template engine or a shell replaces before the deployer reads the file. */
const TEMPLATE = /\$\{[^}]*\}|\{\{.*?\}\}|<[A-Z][A-Z0-9_ -]*>/

export function plainEntry(name: string, text: string, location: Location): Noted {
  return closedEntry(name, new Secret(text), location)
}

/** How Compose comes by a text. */
export type Handing = Partial<Pick<Extract<Interpolated, { kind: 'text' }>, 'handedOn' | 'madeOf'>>

/** A variable whose text Compose makes from variables: it is a value and nothing else. */
export function closedEntry(
  name: string,
  value: Secret,
  location: Location,
  { handedOn = false, madeOf = [] }: Handing = {},
): Noted {
  const entry = {
    ...{ name, given: { kind: 'plain', value } as const, location },
    ...(handedOn && { handedOn: true as const }),
    ...(madeOf.length > 0 && { madeOf }),
  }
  return { entry, drafts: [] }
}

/** A variable whose text is wrong in the manifest itself, so that no other source can give its value. */
export function sealedEntry(name: string, { because, fix }: UnsetWords, location: Location): Noted {
  const given: GivenValue = { kind: 'unavailable', because, ...(fix && { fix }), sealed: true }
  return { entry: { name, given, location }, drafts: [] }
}

/**
 * @param because completes "NAME …"
 * @param fix set when a value from another source would not reach the container
 */
export function unavailableEntry(
  name: string,
  because: string,
  location: Location,
  fix?: string,
): Noted {
  const given: GivenValue = { kind: 'unavailable', because, ...(fix && { fix }) }
  return { entry: { name, given, location }, drafts: [] }
}

/** A variable whose value the platform keeps as a secret. `because` completes "NAME …". */
export function keptEntry(name: string, because: string, location: Location): Noted {
  const given: GivenValue = { kind: 'unavailable', because, kept: true }
  return { entry: { name, given, location }, drafts: [] }
}

/** A variable whose value the deploy itself makes. `because` completes "NAME …". */
export function laterEntry(name: string, because: string, location: Location, fix?: string): Noted {
  const given: GivenValue = { kind: 'unavailable', because, ...(fix && { fix }), later: true }
  return { entry: { name, given, location }, drafts: [] }
}

/** A secret whose reference the deploy itself makes, unless the fix makes it known. */
export function laterReference(
  name: string,
  because: string,
  location: Location,
  fix?: string,
): Noted {
  const given: GivenValue = { kind: 'unavailable', because, ...(fix && { fix }), later: true }
  return { entry: { name, given: { ...given, kept: true }, location }, drafts: [] }
}

/** A variable whose value the platform fetches. A text that is no reference is never quoted: it may be the secret itself. */
export function referenceEntry(name: string, text: string, location: Location): Noted {
  const parsed = parseReference(text, 'manifest')
  const draft = (check: string, says: string, fix: string): SourceDraft => ({
    check,
    variable: name,
    says,
    fix,
    facts: {},
    location,
  })
  if (parsed.ok) {
    return {
      entry: { name, given: { kind: 'reference', reference: parsed.reference }, location },
      drafts: bareParameterDrafts(name, text, location),
    }
  }
  const given: GivenValue = { kind: 'unavailable', because: 'has a reference that cannot be read' }
  const words = TEMPLATE.test(text) ? TEMPLATE_WORDS : FLAW_WORDS[parsed.flaw]
  return { entry: { name, given, location }, drafts: [draft(...words)] }
}

const ARN_FORM = 'arn:aws:secretsmanager:REGION:ACCOUNT:secret:NAME-AbCdEf'

const PARAMETER_FORM = 'arn:aws:ssm:REGION:ACCOUNT:parameter/NAME'

/** A draft on a reference that is a name alone. */
export function bareParameterDrafts(
  name: string,
  text: string,
  location: Location | null,
): readonly SourceDraft[] {
  if (/^(arn:|\/)/.test(text)) return []
  const [says, fix] = BARE
  return [{ check: 'bare-parameter', variable: name, says, fix, facts: {}, location }]
}

const BARE = [
  'refers to a name without an ARN, which the platform reads as an SSM parameter of its own region',
  `If a secret is meant, write its ARN: ${ARN_FORM}. If a parameter is meant, begin it with / or write its ARN.`,
] as const

const TEMPLATE_WORDS = [
  'unresolved-template',
  'has a reference with a template mark that was not replaced',
  'Give the gate the file as the deployer gets it, after templates are filled in.',
] as const

const FLAW_WORDS: Readonly<Record<ReferenceFlaw, readonly [string, string, string]>> = {
  colons: [
    'reference-form',
    'has an ARN with too few or too many colons behind the name, which the platform refuses',
    `Write all three selectors or none: ${ARN_FORM}:json-key:version-stage:version-id, each may be empty.`,
  ],
  selectors: [
    'reference-form',
    'has an ARN with both a version stage and a version id, which the platform refuses',
    'Keep one of the two.',
  ],
  service: [
    'reference-form',
    'has an ARN that is not of Secrets Manager or Parameter Store',
    `Write the ARN of a secret (${ARN_FORM}) or of a parameter (${PARAMETER_FORM}).`,
  ],
  region: [
    'reference-form',
    'has an ARN whose region is not a region of AWS',
    'Write the region between `secretsmanager:` or `ssm:` and the account, such as eu-west-1.',
  ],
  account: [
    'reference-form',
    'has an ARN whose account is not 12 digits',
    'Write the id of the account: `aws sts get-caller-identity --query Account --output text` prints it.',
  ],
  name: [
    'reference-form',
    'has an ARN whose end is not the name of a secret or parameter',
    `Write the ARN as AWS prints it: ${ARN_FORM}, or ${PARAMETER_FORM}.`,
  ],
  blanks: [
    'reference-form',
    'has a reference with blanks or a line end around it, which the platform does not remove',
    'Remove them: in YAML, `|-` in place of `|` leaves out the last line end.',
  ],
  neither: [
    'pasted-secret',
    'has a text where the platform expects a reference; if it is the secret itself, everybody who can read this file can read it',
    `Write the ARN of a secret or parameter (${ARN_FORM}), and replace the secret if it stood here.`,
  ],
}

/** One name given more than once: ECS refuses it, the others keep one of the two. */
export function duplicateDrafts(entries: readonly ManifestEntry[]): readonly SourceDraft[] {
  const seen = new Set<string>()
  return entries.flatMap(({ name, given, location }) => {
    // Several secrets may each give all of their keys.
    if (given.kind === 'expansion') return []
    if (!seen.has(name)) {
      seen.add(name)
      return []
    }
    return [
      {
        check: 'duplicate-name',
        variable: name,
        says: 'is given more than once in the manifest',
        fix: 'Keep one of them. ECS refuses a name that stands in `environment` and in `secrets`.',
        facts: {},
        location,
      },
    ]
  })
}
