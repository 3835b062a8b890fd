import type { Answer } from '../domain/trust-rule.ts'
import { valueAt } from '../text/data.ts'
import type { GitHubClient } from './github-client.ts'

interface Asked {
  readonly owner: string
  readonly repo: string
  readonly sha: string
  /** `refs/heads/…` and `refs/tags/…`, the most likely first. */
  readonly refs: readonly string[]
}

/** Asks GitHub once; true when the answer shows that the commit belongs to the repository. */
type Question = () => Promise<boolean>

/**
 * Asks GitHub whether a commit is on a branch or tag of a repository. That GitHub knows the commit proves nothing:
 * forks share the commits of their repository. So it asks for what only the repository's own refs can have: a
 * history with the commit in it, or a branch that ends in it.
 */
export async function askAbout(
  { owner, repo, sha, refs }: Asked,
  connect: () => Promise<GitHubClient>,
): Promise<Answer> {
  const where = { owner, repo }
  const inHistory =
    (ref: string): Question =>
    async () => {
      const { request } = await connect()
      const basehead = `${ref}...${sha}`
      const { data } = await request('GET /repos/{owner}/{repo}/compare/{basehead}', {
        ...where,
        ...{ basehead, per_page: 1 },
      })
      return ['behind', 'identical'].includes(String(valueAt(data, ['status'])))
    }
  const isLast: Question = async () => {
    const { request } = await connect()
    const { data } = await request(
      'GET /repos/{owner}/{repo}/commits/{commit_sha}/branches-where-head',
      { ...where, commit_sha: sha },
    )
    return Array.isArray(data) && data.some((one) => valueAt(one, ['commit', 'sha']) === sha)
  }
  let answer: Answer = 'no'
  for (const question of [...refs.map(inHistory), isLast]) {
    const result = await answerTo(question)
    if (result === 'yes') return result
    if (result === 'unanswered') answer = result
  }
  return answer
}

/** 404 and 422 are answers: the repository has no such ref or commit. Any other error is no answer. */
async function answerTo(question: Question): Promise<Answer> {
  try {
    return (await question()) ? 'yes' : 'no'
  } catch (error) {
    const status = valueAt(error, ['response', 'status'])
    return status === 404 || status === 422 ? 'no' : 'unanswered'
  }
}
