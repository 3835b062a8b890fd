import { type Failure, type Outcome, toFailure } from '../domain/errors.ts'
import type { RunEnding } from '../domain/run-ending.ts'
import { isMap } from '../text/data.ts'
import { withoutMark } from '../text/files.ts'
import { textReader } from './files.ts'

/** GitHub's largest webhook payload has 25 MB; the file may be a little larger. In bytes. */
const LARGEST = 32 * 1024 * 1024

/**
 * The payload of the event that started the workflow; null without a runner. It names the commit and the pull
 * request to judge, so an unreadable one is a failure: EVENT_INVALID.
 */
export async function eventPayload(
  path: string | undefined,
  expired: Promise<RunEnding>,
): Promise<Outcome<unknown>> {
  if (!path) return { value: null, failures: [] }
  try {
    const payload: unknown = JSON.parse(withoutMark(await textReader(expired, LARGEST)(path)))
    return isMap(payload)
      ? { value: payload, failures: [] }
      : { value: null, failures: [invalid(path)] }
  } catch (thrown) {
    return { value: null, failures: [toFailure(thrown, invalid(path))] }
  }
}

function invalid(path: string): Failure {
  return {
    code: 'EVENT_INVALID',
    message: `${path} is not the JSON object of an event.`,
    fix: 'Do not change GITHUB_EVENT_PATH and its file; unset it outside of a runner.',
  }
}
