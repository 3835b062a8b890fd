import { describe, expect, it } from 'vitest'
import type { Trust, Untrusted } from '../../src/domain/trust.ts'
import { type Answer, type Started, toAsk, trustIn } from '../../src/domain/trust-rule.ts'

const US = 'team/app'
const THEM = 'mona/app'
const [SHA, HEAD, BASE, OTHER] = ['a', 'b', 'c', 'd'].map((one) => one.repeat(40)) as [
  string,
  string,
  string,
  string,
]

const PULL_REQUESTS = [
  'pull_request',
  'pull_request_target',
  'pull_request_review',
  'pull_request_review_comment',
]
/** GITHUB_SHA is the last commit of a branch or tag. */
const OF_A_BRANCH = [
  'push',
  'workflow_dispatch',
  'schedule',
  'merge_group',
  'release',
  'issue_comment',
]
/** GITHUB_SHA may be anybody's. */
const UNSURE = ['deployment', 'deployment_status', 'check_run', 'a_later_event']

const started = (event: string, over: Partial<Started> = {}): Started => ({
  ...{ event, repository: US, sha: SHA, dependabot: false, followed: null },
  pullRequest: pullRequest(US),
  ...over,
})
const pullRequest = (repository: string | null, open = true) => ({
  ...{ open, head: { repository, sha: HEAD }, base: BASE },
})
const followed = (repository: string | null, event = 'push', dependabot = false) => ({
  ...{ head: { repository, sha: HEAD }, event, dependabot },
})

const ANSWERS: readonly (Answer | null)[] = ['yes', 'no', 'unanswered', null]
const trust = (one: Started | null, head: string | null, answer: Answer | null = null) =>
  trustIn(one, [head], new Map(head === null || answer === null ? [] : [[head, answer]]))
const no = (reason: Untrusted, partial = false): Trust => ({ trusted: false, reason, partial })
const YES: Trust = { trusted: true }

/** What an answer makes of a commit that the event does not name. */
const asAnswered = (answer: Answer | null): Trust =>
  answer === 'yes' ? YES : no(answer === 'no' ? 'foreign-commit' : 'unanswered')

describe('an outsider’s pull request', () => {
  const heads = [SHA, HEAD, BASE, OTHER, null]

  it.each(
    PULL_REQUESTS,
  )('of %s is not trusted, whatever is checked out and whatever GitHub says', (event) => {
    for (const [from, dependabot, reason] of [
      [THEM, false, 'fork'],
      [THEM, true, 'fork'],
      [null, false, 'fork'],
      [US, true, 'dependabot'],
    ] as const)
      for (const open of [true, false])
        for (const head of heads)
          for (const answer of ANSWERS) {
            const one = started(event, { dependabot, pullRequest: pullRequest(from, open) })
            const partial = open && /^pull_request(_target)?$/.test(event)
            expect(trust(one, head, answer)).toEqual(no(reason, partial))
            expect(toAsk(one, [head])).toEqual([])
          }
  })

  it.each(PULL_REQUESTS)('of %s is what a payload without one is taken for', (event) => {
    expect(trust(started(event, { pullRequest: null }), SHA)).toEqual(no('fork'))
  })
})

describe('the repository’s own', () => {
  it.each(
    PULL_REQUESTS,
  )('pull request under %s is trusted at its head, its base and GitHub’s merge', (event) => {
    for (const open of [true, false]) {
      const one = started(event, { pullRequest: pullRequest(US, open) })
      for (const head of [SHA, HEAD, BASE]) expect(trust(one, head, 'no')).toEqual(YES)
      for (const answer of ANSWERS) expect(trust(one, OTHER, answer)).toEqual(asAnswered(answer))
      expect(toAsk(one, [OTHER, HEAD, OTHER])).toEqual([OTHER])
    }
  })

  it.each(OF_A_BRANCH)('commit of %s is trusted, and another where GitHub says so', (event) => {
    for (const dependabot of [true, false]) {
      const one = started(event, { dependabot })
      expect(trust(one, SHA, 'no')).toEqual(YES)
      // A payload that has more than its event has names nothing.
      for (const head of [OTHER, HEAD])
        for (const answer of ANSWERS) expect(trust(one, head, answer)).toEqual(asAnswered(answer))
    }
  })

  it.each(UNSURE)('commit has to be asked about under %s', (event) => {
    expect(toAsk(started(event), [SHA])).toEqual([SHA])
    for (const answer of ANSWERS)
      expect(trust(started(event), SHA, answer)).toEqual(asAnswered(answer))
  })
})

describe('workflow_run', () => {
  const run = (...given: Parameters<typeof followed>) =>
    started('workflow_run', { followed: followed(...given) })

  it.each([
    'push',
    'pull_request',
    'workflow_dispatch',
    'issue_comment',
  ])('of the repository’s own run of %s is trusted at that run’s head', (event) => {
    for (const head of [SHA, HEAD]) expect(trust(run(US, event), head, 'no')).toEqual(YES)
    for (const answer of ANSWERS)
      expect(trust(run(US, event), OTHER, answer)).toEqual(asAnswered(answer))
  })

  it.each<{ readonly name: string; readonly one: Started; readonly reason: Untrusted }>([
    { name: 'another repository', one: run(THEM), reason: 'run-of-fork' },
    { name: 'a repository that is gone', one: run(null), reason: 'run-of-fork' },
    { name: 'nothing', one: started('workflow_run'), reason: 'run-of-fork' },
    { name: 'pull_request_target', one: run(US, 'pull_request_target'), reason: 'run-of-target' },
    { name: 'an event that is not told', one: run(US, ''), reason: 'event-unknown' },
    {
      name: 'a pull request of Dependabot',
      one: run(US, 'pull_request', true),
      reason: 'dependabot',
    },
  ])('of $name is not', ({ one, reason }) => {
    for (const head of [SHA, HEAD, OTHER, null])
      for (const answer of ANSWERS) expect(trust(one, head, answer)).toEqual(no(reason))
  })
})

describe('the trust of a run is unknown', () => {
  it.each([
    ...PULL_REQUESTS,
    ...OF_A_BRANCH,
    ...UNSURE,
  ])('what is checked out without a .git, under %s', (event) => {
    expect(trust(started(event), null)).toEqual(no('no-git'))
    expect(trustIn(started(event), [], new Map())).toEqual(no('no-git'))
    expect(toAsk(started(event), [OTHER, null])).toEqual([])
  })

  it('of which repository a run is that does not say', () => {
    expect(trust(null, SHA, 'yes')).toEqual(no('event-unknown'))
    expect(toAsk(null, [SHA])).toEqual([])
  })

  it('by a GITHUB_SHA that is none', () => {
    expect(trust(started('push', { sha: null }), SHA, 'no')).toEqual(no('foreign-commit'))
  })
})

describe('several trees', () => {
  it('are trusted when all are', () => {
    const one = started('push')
    expect(trustIn(one, [SHA, OTHER], new Map([[OTHER, 'yes']]))).toEqual(YES)
    expect(trustIn(one, [SHA, OTHER], new Map([[OTHER, 'no']]))).toEqual(no('foreign-commit'))
    expect(trustIn(one, [SHA, null], new Map())).toEqual(no('no-git'))
  })
})
