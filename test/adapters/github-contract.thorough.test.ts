import { Ajv } from 'ajv'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest'
import { commitReader } from '../../src/adapters/commit-files.ts'
import { gitHubAccess } from '../../src/adapters/courtesy.ts'
import type { RunTarget } from '../../src/adapters/github-event.ts'
import { publishStatus } from '../../src/adapters/publish-status.ts'
import { publishComment } from '../../src/adapters/pull-request-comment.ts'
import { NO_LINKS } from '../../src/report/links.ts'
import { type GitHubApi, startGitHubApi } from '../support/github-api.ts'
import { contentFile } from '../support/github-state.ts'
import { finding, report } from '../support/reports.ts'
import { read } from '../support/source-files.ts'

const SHA = 'a'.repeat(40)
const TARGET: RunTarget = {
  owner: 'acme',
  repo: 'shop',
  sha: SHA,
  trees: [SHA],
  pullRequest: 7,
  fork: false,
  readOnly: false,
  targetUrl: 'https://github.com/acme/shop/actions/runs/42/job/43',
}

const prism = inject('prism')

describe.skipIf(prism === null)('GitHub’s own API description (left out without Prism)', () => {
  let api: GitHubApi

  beforeAll(async () => {
    api = await startGitHubApi(prism)
    vi.stubEnv('GITHUB_API_URL', api.url)
    vi.stubEnv('GITHUB_EVENT_PATH', undefined)
  })
  beforeEach(() => api.script())
  afterAll(async () => {
    vi.unstubAllEnvs()
    await api.close()
  })

  const access = () => gitHubAccess({ token: 'ghs_x', target: TARGET, commits: [SHA], second: 5 })
  const options = { linkTo: () => null, pathOf: (file: string) => file }
  const reports = (['pass', 'partial', 'blocked', 'broken'] as const).map((result) =>
    report({ result }),
  )
  const large = report({
    service: 'a-service-with-quite-a-name-'.repeat(20),
    findings: Array.from({ length: 120 }, (_, at) =>
      finding({
        variable: `V_${at}`,
        message: `V_${at} is wrong in its own way, ${at}. ${'Much is said. '.repeat(20)}`,
        location: { file: 'service.json', line: at + 1, column: 1 },
      }),
    ),
  })

  it.each([...reports, large])('takes our status %#', async (given) => {
    expect(await publishStatus(given, 'auto', options, access())).toBeNull()
    expect(api.requests).toHaveLength(1)
  })

  it.each(reports)('takes our check run %#', async (given) => {
    expect(await publishStatus(given, 'check-run', options, access())).toBeNull()
  })

  it('takes a check run of three pages', async () => {
    expect(await publishStatus(large, 'check-run', options, access())).toBeNull()
    expect(api.requests).toHaveLength(3)
  })

  it('takes our question for a file, at a branch and in a folder', async () => {
    const reader = commitReader(
      { name: 'release/1' },
      {
        repository: 'acme/shop',
        token: 'ghs_x',
        connect: access().connect,
        pathOf: (file) => file,
        expired: new Promise(() => {}),
      },
    )
    api.files.set('release/1 deploy/bootgate.yml', 'version: 1')
    expect(await reader('deploy/bootgate.yml')).toBe('version: 1')
    expect(api.requests).toHaveLength(1)
  })

  it('is what our stand-in for a file follows', async () => {
    const document = JSON.parse(read('test/support/github-api.openapi.json'))
    const ajv = new Ajv({ strict: false, formats: { uri: true } })
    ajv.addSchema(document, 'github')
    const isFile = ajv.compile({ $ref: 'github#/components/schemas/content-file' })
    const links = { sha: 'x', url: 'x', git_url: 'x', html_url: 'x', download_url: 'x' }
    const file = {
      ...contentFile('a/b.yml', 'version: 1'),
      ...links,
      _links: { git: 'x', html: 'x', self: 'x' },
    }
    expect(isFile(file)).toBe(true)
    expect(isFile({ ...file, size: '10' })).toBe(false)
  })

  it('takes our comment, as it is made and as it is edited', async () => {
    expect(await publishComment(large, 'always', NO_LINKS, access())).toBeNull()
    const edited = { ...large, findings: [finding()] }
    expect(await publishComment(edited, 'always', NO_LINKS, access())).toBeNull()
    expect(api.requests.map(({ method }) => method)).toEqual([
      'GET',
      'POST',
      'GET',
      'POST',
      'PATCH',
    ])
    expect(api.comments).toHaveLength(1)
  })

  const annotation = { path: 'a', start_line: 1, end_line: 1, message: 'm' }
  const output = { title: 't', summary: 's' }
  const failure = { ...annotation, annotation_level: 'failure' }
  const refused: readonly (readonly [string, string, object])[] = [
    ['a state that is none', `statuses/${SHA}`, { state: 'failed' }],
    ['a check run without a commit', 'check-runs', { name: 'n' }],
    [
      '51 annotations',
      'check-runs',
      { output: { ...output, annotations: Array(51).fill(failure) } },
    ],
    ['an annotation level', 'check-runs', { output: { ...output, annotations: [annotation] } }],
    ['65,536 characters', 'check-runs', { output: { ...output, summary: 's'.repeat(65_536) } }],
    ['a conclusion that is none', 'check-runs', { conclusion: 'blocked' }],
    ['a comment without a text', 'issues/7/comments', {}],
  ]

  it.each(refused)('refuses %s, so the tests above say something', async (_, path, body) => {
    const named = path === 'check-runs' && !('name' in body) ? { name: 'n', head_sha: SHA } : {}
    const answer = await fetch(`${prism}/repos/acme/shop/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ ...named, ...body }),
    })
    expect(answer.status).toBe(422)
  })
})
