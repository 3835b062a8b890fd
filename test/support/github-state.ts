import { type DataMap, isMap } from '../../src/text/data.ts'
import { type HttpAnswer, type RecordedRequest, refusal } from './http-answer.ts'

export interface StoredComment {
  readonly id: number
  body: string
  readonly user: { readonly login: string } | null
}

/** What the stand-in keeps; the tests may put things there. */
export interface GitHubState {
  /** Of the one pull request that there is. */
  readonly comments: StoredComment[]
  readonly checkRuns: DataMap[]
  /** What commits hold, by `REF PATH`. */
  readonly files: Map<string, string>
  /** The commits in the history of a branch or tag, the last one last, by its whole name: `refs/heads/main`. */
  readonly refs: Map<string, readonly string[]>
}

/** The account that a job's own token writes as. */
export const ACTIONS_BOT = 'github-actions[bot]'

export function startState(): GitHubState {
  return { comments: [], checkRuns: [], files: new Map(), refs: new Map() }
}

type Handler = (body: DataMap, state: GitHubState, at: At) => HttpAnswer
interface At {
  /** The number in the path. */
  readonly id: number
  /** What follows in the path. */
  readonly rest: string
  readonly query: URLSearchParams
  readonly url: string
}

const ROUTES: readonly (readonly [method: string, path: RegExp, handler: Handler])[] = [
  ['POST', /^\/repos\/[^/]+\/[^/]+\/statuses\/[0-9a-f]{40}$/, createStatus],
  ['POST', /^\/repos\/[^/]+\/[^/]+\/check-runs$/, createCheckRun],
  ['PATCH', /^\/repos\/[^/]+\/[^/]+\/check-runs\/(\d+)$/, updateCheckRun],
  ['GET', /^\/repos\/[^/]+\/[^/]+\/issues\/(\d+)\/comments$/, listComments],
  ['POST', /^\/repos\/[^/]+\/[^/]+\/issues\/(\d+)\/comments$/, createComment],
  ['PATCH', /^\/repos\/[^/]+\/[^/]+\/issues\/comments\/(\d+)$/, updateComment],
  ['GET', /^\/repos\/[^/]+\/[^/]+\/contents\/(.+)$/, getContent],
  ['GET', /^\/repos\/[^/]+\/[^/]+\/compare\/(.+)$/, compare],
  ['GET', /^\/repos\/[^/]+\/[^/]+\/commits\/([0-9a-f]{40})\/branches-where-head$/, branchesOf],
  ['POST', /^\/graphql$/, askViewer],
]

/** What GitHub would say. */
export function honestAnswer(request: RecordedRequest, state: GitHubState): HttpAnswer {
  const { method, headers, body } = request
  const url = new URL(request.path, `http://${headers.host}`)
  const [, path, handler] =
    ROUTES.find(([verb, pattern]) => verb === method && pattern.test(url.pathname)) ?? []
  if (path === undefined || handler === undefined) return refusal(404, 'Not Found')
  if (!/^(token|bearer) \S+$/i.test(headers.authorization ?? ''))
    return refusal(401, 'Requires authentication')
  if (method !== 'GET' && !isMap(body)) return refusal(400, 'Problems parsing JSON')
  const rest = path.exec(url.pathname)?.[1] ?? ''
  const id = Number(rest)
  return handler(isMap(body) ? body : {}, state, {
    id,
    rest,
    query: url.searchParams,
    url: url.href,
  })
}

const invalid = (what: string) => refusal(422, `Validation Failed: ${what}`)
const isLonger = (text: unknown, most: number) => typeof text === 'string' && text.length > most

function createStatus(body: DataMap): HttpAnswer {
  const { state, description = null, target_url = null, context = 'default' } = body
  if (typeof state !== 'string') return invalid('"state" wasn\'t supplied')
  if (!['error', 'failure', 'pending', 'success'].includes(state))
    return invalid('State is not included in the list')
  if (isLonger(description, 140)) return invalid('Description is too long')
  return { status: 201, body: { id: 1, state, description, target_url, context } }
}

function createCheckRun(body: DataMap, { checkRuns }: GitHubState): HttpAnswer {
  if (typeof body.name !== 'string' || typeof body.head_sha !== 'string')
    return invalid('"name" and "head_sha" are needed')
  if (body.status === 'completed' && typeof body.conclusion !== 'string')
    return invalid('A completed check run needs a conclusion')
  const refused = refuseOutput(body.output)
  if (refused !== null) return refused
  checkRuns.push(body)
  return { status: 201, body: { ...body, id: checkRuns.length } }
}

function updateCheckRun(body: DataMap, { checkRuns }: GitHubState, { id }: At): HttpAnswer {
  if (checkRuns[id - 1] === undefined) return refusal(404, 'Not Found')
  const refused = refuseOutput(body.output)
  if (refused !== null) return refused
  return { status: 200, body: { ...body, id } }
}

function refuseOutput(output: unknown): HttpAnswer | null {
  if (!isMap(output)) return null
  const { title, summary, annotations = [] } = output
  if (typeof title !== 'string' || typeof summary !== 'string') return invalid('Output')
  if (isLonger(summary, 65_535)) return invalid('Only 65535 characters are allowed')
  if (!Array.isArray(annotations) || annotations.length > 50)
    return invalid('No more than 50 items are allowed')
  return null
}

function listComments(_: DataMap, { comments }: GitHubState, { query, url }: At): HttpAnswer {
  const size = Number(query.get('per_page') ?? 30)
  const page = Number(query.get('page') ?? 1)
  const next = new URL(url)
  next.searchParams.set('page', `${page + 1}`)
  const more = comments.length > page * size
  const headers = more ? { link: `<${next.href}>; rel="next"` } : {}
  return { status: 200, body: comments.slice((page - 1) * size, page * size), headers }
}

function createComment({ body }: DataMap, { comments }: GitHubState): HttpAnswer {
  if (typeof body !== 'string' || body === '') return invalid("Body can't be blank")
  if (isLonger(body, 65_536)) return invalid('Body is too long (maximum is 65536 characters)')
  const comment = { id: comments.length + 1, body, user: { login: ACTIONS_BOT } }
  comments.push(comment)
  return { status: 201, body: comment }
}

function updateComment({ body }: DataMap, { comments }: GitHubState, { id }: At): HttpAnswer {
  const comment = comments.find((one) => one.id === id)
  if (comment === undefined) return refusal(404, 'Not Found')
  if (typeof body !== 'string' || body === '') return invalid("Body can't be blank")
  if (isLonger(body, 65_536)) return invalid('Body is too long (maximum is 65536 characters)')
  comment.body = body
  return { status: 200, body: comment }
}

/** How a commit stands to a ref. Those that only forks have are known as well: they have diverged. */
function compare(_: DataMap, { refs }: GitHubState, { rest }: At): HttpAnswer {
  const [ref = '', sha = ''] = decodeURIComponent(rest).split('...')
  const history = refs.get(ref)
  if (history === undefined) return refusal(404, 'Not Found')
  const status =
    history.at(-1) === sha ? 'identical' : history.includes(sha) ? 'behind' : 'diverged'
  return { status: 200, body: { status, commits: [] } }
}

function branchesOf(_: DataMap, { refs }: GitHubState, { rest: sha }: At): HttpAnswer {
  const found = [...refs].filter(
    ([name, history]) => name.startsWith('refs/heads/') && history.at(-1) === sha,
  )
  const body = found.map(([name]) => ({
    ...{ name: name.slice('refs/heads/'.length), commit: { sha }, protected: false },
  }))
  return { status: 200, body }
}

/** A file as GitHub describes it, in base64 with a line end after every 60 characters. */
function getContent(_: DataMap, { files }: GitHubState, { rest, query }: At): HttpAnswer {
  const path = decodeURIComponent(rest)
  const text = files.get(`${query.get('ref')} ${path}`)
  return text === undefined
    ? refusal(404, 'Not Found')
    : { status: 200, body: contentFile(path, text) }
}

/** What GitHub says of a file. */
export function contentFile(path: string, text: string): DataMap {
  const content = Buffer.from(text).toString('base64').replace(/.{60}/g, '$&\n')
  const size = Buffer.byteLength(text)
  return { type: 'file', encoding: 'base64', size, name: path.split('/').at(-1), path, content }
}

function askViewer({ query }: DataMap): HttpAnswer {
  if (query !== 'query { viewer { login } }') return { status: 200, body: { errors: [{}] } }
  return { status: 200, body: { data: { viewer: { login: ACTIONS_BOT } } } }
}
