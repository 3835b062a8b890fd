import { isMap } from '../../../src/text/data.ts'
import type { ActRun } from './run.ts'

/** The statuses that the gate posted, by context and state. */
export function statusesOf({ requests }: ActRun): readonly (readonly [unknown, unknown])[] {
  return requests
    .filter(({ path }) => /\/statuses\/[0-9a-f]{40}$/.test(path))
    .map(({ body }) =>
      isMap(body) ? ([body.context, body.state] as const) : ([null, null] as const),
    )
}

/** The values that a person can see in the log, in a summary or on GitHub. */
export function valuesShown(ran: ActRun, values: readonly string[]): readonly string[] {
  const seen = [ran.text, ran.stderr, JSON.stringify(ran.requests)]
    .join('\n')
    .replaceAll('<wbr>', '')
  return values.filter((value) => seen.includes(value))
}
