import type { SourceDraft } from '../../domain/draft.ts'
import { safeNames } from '../../domain/safe-text.ts'
import type { TextDocument } from '../../text/document.ts'

/** A draft on the parameters whose default stands for their value, which an existing stack may have replaced. */
export function defaultDrafts(
  { locate }: TextDocument,
  defaults: ReadonlySet<string>,
): readonly SourceDraft[] {
  const [first] = defaults
  if (first === undefined) return []
  return [
    {
      check: 'parameter-default',
      variable: null,
      subject: 'manifest',
      says: `is read with the defaults of its parameters: ${safeNames([...defaults])}. A stack that exists may have other values`,
      fix: 'Give the values of the deploy: --parameters FILE (the input `parameters`), or parameter-overrides.',
      facts: { count: defaults.size },
      location: locate(['Parameters', first]),
    },
  ]
}
