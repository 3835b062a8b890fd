import type { Failure } from '../../domain/errors.ts'
import { isMap, type Path } from '../../text/data.ts'
import { openDocuments } from '../../text/reader.ts'

const MERGE = '<<'
/** Maps share their anchors, so a small file may have any number of places. */
const MOST_PLACES = 10_000

/**
 * A failure for each `<<` of a file whose deployer does not merge: amazon-ecs-deploy-task-definition 2.6.3 drops such
 * a key without a word, and CloudFormation refuses it.
 */
export async function mergeKeyFailures(text: string, file: string): Promise<readonly Failure[]> {
  if (!text.includes(MERGE)) return []
  const readings = await openDocuments(text, file, 'plain keys')
  return readings.flatMap((reading) => {
    if (!reading.ok) return []
    const { value, locateKey } = reading.document
    return mergesIn(value).map(
      (path): Failure => ({
        code: 'MANIFEST_UNSUPPORTED',
        message:
          'A `<<` is not merged here: the deployer keeps it as a key of that name, so the variables behind it never arrive.',
        fix: 'Write the keys out. An alias for a whole value (`environment: *NAME`) works.',
        location: locateKey(path),
      }),
    )
  })
}

/** The paths of the keys `<<`, each map once. */
function mergesIn(value: unknown): readonly Path[] {
  const found: Path[] = []
  const seen = new Set<unknown>()
  const open: { readonly at: Path; readonly value: unknown }[] = [{ at: [], value }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { at, value: here } = next
    if (typeof here !== 'object' || here === null || seen.has(here)) continue
    if (seen.size > MOST_PLACES) break
    seen.add(here)
    if (isMap(here) && Object.hasOwn(here, MERGE)) found.push([...at, MERGE])
    const children = Array.isArray(here) ? [...here.entries()] : Object.entries(here)
    for (const [key, child] of children.toReversed()) open.push({ at: [...at, key], value: child })
  }
  return found
}
