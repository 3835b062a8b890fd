import { type Failure, type Outcome, toFailure } from '../domain/errors.ts'
import type { RunEnding } from '../domain/run-ending.ts'
import { isMap } from '../text/data.ts'
import { withoutMark } from '../text/files.ts'
import { textReader } from './files.ts'

/** GitHub sends no webhook payload larger than 25 MB; written out it may grow a little. In bytes. */
const LARGEST = 32 * 1024 * 1024

/**
 * The event that started the workflow, as the runner wrote it down; null where no runner did. Which commit
 * and whose pull request is judged is in it, so one that cannot be read is a failure.
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
    message: `${path} is not the JSON object that a runner writes for its event.`,
    fix: 'Leave GITHUB_EVENT_PATH and its file as the runner made them, or unset it outside of a runner.',
  }
}
