import type { Location } from '../../domain/location.ts'
import { type Path, valueAt } from '../../text/data.ts'
import { parseReference } from '../reference.ts'
import { laterEntry, referenceEntry } from './given.ts'
import type { Written } from './notation.ts'
import { given, type ManifestPart } from './part.ts'

/** Stands for the ARN of a secret that the template makes: its end is known when the secret is made. */
const MARKED = /\u0000secret:([^\u0000]+)\u0000/
const IN_DYNAMIC = /(\{\{resolve:secretsmanager:)\u0000secret:([^\u0000]+)\u0000(?=[:}])/g

/**
 * What `Ref` gives of a secret or parameter with a name (template reference, "Return values"); null for other
 * resources, and for a name that CloudFormation makes.
 */
export function namedResource(
  template: unknown,
  id: string,
  evaluate: (path: Path) => Written,
): Written | null {
  const place = ['Resources', id]
  const properties = [...place, 'Properties']
  const type = valueAt(template, [...place, 'Type'])
  const nameOf = (key: string) =>
    valueAt(template, [...properties, key]) === undefined ? null : evaluate([...properties, key])
  if (type === 'AWS::SSM::Parameter') return nameOf('Name')
  if (type === 'AWS::SecretsManager::SecretTargetAttachment') return nameOf('SecretId')
  if (type !== 'AWS::SecretsManager::Secret') return null
  const name = nameOf('Name')
  if (name?.kind !== 'text') return name
  return MARKED.test(name.text) ? null : { kind: 'text', text: `\u0000secret:${name.text}\u0000` }
}

/** A dynamic reference takes the name of a secret in place of its ARN. */
export function withSecretNames(text: string): string {
  return text.replaceAll(IN_DYNAMIC, '$1$2')
}

/** Whether the text has the ARN of a secret that the template makes. */
export function hasSecretArn(text: string): boolean {
  return MARKED.test(text)
}

/** A reference in which the ARN of a secret stands that the template makes. The secret is fetched by its name. */
export function madeSecretEntry(name: string, text: string, location: Location): ManifestPart {
  const id = MARKED.exec(text)?.[1] ?? ''
  const arn = text.replace(
    MARKED,
    `arn:aws:secretsmanager:us-east-1:000000000000:secret:${id}-AbCdEf`,
  )
  const parsed = parseReference(arn, 'manifest')
  if (!parsed.ok) return given(referenceEntry(name, arn, location))
  const { reference } = parsed
  if (!text.startsWith('\u0000') || reference.store !== 'secrets-manager')
    return given(laterEntry(name, ARN_LATER, location))
  const byName = { ...reference, id, name: id, region: null }
  return given({
    entry: { name, given: { kind: 'reference', reference: byName }, location },
    drafts: [],
  })
}

/** Completes "NAME …". */
export const ARN_LATER = 'is made from the ARN of a secret that the stack makes'
