/** What starts a workflow: a push to main, or a pull request, from a branch of the repository itself or from a fork. */
export type ActEvent = 'push' | 'pull_request' | 'fork'

/** The commit that a pull request is proposed for. */
export const BASE = 'b'.repeat(40)

/** The name of the event, and its payload as far as it is used. @param sha the commit that is pushed or proposed */
export function payloadOf(
  event: ActEvent,
  sha: string,
): { readonly name: string; readonly json: string } {
  const repository = { full_name: 'team/app' }
  if (event === 'push')
    return {
      name: 'push',
      json: JSON.stringify({ ref: 'refs/heads/main', after: sha, repository }),
    }
  const repo = event === 'fork' ? { full_name: 'stranger/app' } : repository
  const head = { sha, ref: 'change', repo }
  const base = { sha: BASE, ref: 'main', repo: repository }
  const pull_request = { number: 1, state: 'open', head, base }
  return { name: 'pull_request', json: JSON.stringify({ number: 1, pull_request, repository }) }
}
