import type { SourceDraft } from '../../domain/draft.ts'
import type { Location } from '../../domain/location.ts'
import { plainEntry } from './given.ts'
import { given, type ManifestPart, nothing } from './part.ts'

/** A name of YAML 1.1 that is a boolean to its reader. */
export function renamed(written: string, name: string, location: Location): ManifestPart {
  return {
    ...nothing,
    drafts: [
      {
        check: 'key-name',
        variable: name,
        says: `is written as ${written} without quotes, which YAML 1.1 reads as ${name}`,
        fix: `Put the name in double quotes: "${written}".`,
        facts: {},
        location,
      },
    ],
  }
}

/** A reference among the values. The deploy does not stop: the container gets no text, or an empty one. */
export function misplaced(
  name: string,
  { says, fix }: Pick<SourceDraft, 'says' | 'fix'>,
  location: Location,
): ManifestPart {
  const draft = {
    ...{ check: 'dropped-variable', variable: name, facts: {}, fix, location },
    says: `${says}, so the container does not get its value`,
  }
  return given({ entry: plainEntry(name, '', location).entry, drafts: [draft] })
}
