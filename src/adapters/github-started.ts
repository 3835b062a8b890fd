import type { ProcessEnv } from '../domain/process-env.ts'
import type { Followed, PullRequest, Started } from '../domain/trust-rule.ts'
import { valueAt } from '../text/data.ts'

const DEPENDABOT = 'dependabot[bot]'

/** What started a run, from its variables and the payload of its event; null where they name no repository. */
export function startedOf(env: ProcessEnv, payload: unknown): Started | null {
  const { GITHUB_REPOSITORY: repository = '', GITHUB_EVENT_NAME: event = '' } = env
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository) || event === '') return null
  return {
    event,
    repository,
    sha: shaOf(env.GITHUB_SHA),
    // A re-run keeps the rights of the first actor, so GITHUB_TRIGGERING_ACTOR does not matter.
    dependabot: env.GITHUB_ACTOR === DEPENDABOT,
    pullRequest: pullRequestOf(valueAt(payload, ['pull_request'])),
    followed: followedOf(valueAt(payload, ['workflow_run'])),
  }
}

function pullRequestOf(data: unknown): PullRequest | null {
  if (data === undefined) return null
  return {
    open: valueAt(data, ['state']) === 'open',
    head: {
      repository: textOf(valueAt(data, ['head', 'repo', 'full_name'])),
      sha: shaOf(valueAt(data, ['head', 'sha'])),
    },
    base: shaOf(valueAt(data, ['base', 'sha'])),
  }
}

function followedOf(data: unknown): Followed | null {
  if (data === undefined) return null
  return {
    head: {
      repository: textOf(valueAt(data, ['head_repository', 'full_name'])),
      sha: shaOf(valueAt(data, ['head_sha'])),
    },
    event: textOf(valueAt(data, ['event'])) ?? '',
    dependabot: valueAt(data, ['actor', 'login']) === DEPENDABOT,
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

function shaOf(value: unknown): string | null {
  return typeof value === 'string' && /^[0-9a-f]{40}$/i.test(value) ? value.toLowerCase() : null
}
