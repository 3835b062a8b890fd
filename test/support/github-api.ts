import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { isMap } from '../../src/text/data.ts'

export interface RecordedRequest {
  readonly method: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
  /** Parsed JSON, or undefined when it was none. */
  readonly body: unknown
}

export interface HttpAnswer {
  readonly status: number
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** `honest` validates, `reset` drops the connection, `slow` leaves the request unanswered. */
export type ScriptedAnswer = HttpAnswer | 'honest' | 'reset' | 'slow'

export interface GitHubApi {
  readonly url: string
  /** Every request since the last `script`. */
  readonly requests: readonly RecordedRequest[]
  /** Forgets what was, and sets the next answers in order; after them the API is honest. */
  readonly script: (...answers: readonly ScriptedAnswer[]) => void
  readonly close: () => Promise<void>
}

const STATUS_PATH = /^\/repos\/([^/]+)\/([^/]+)\/statuses\/([0-9a-f]{40})$/
const DOCUMENTATION = 'https://docs.github.com/rest/commits/statuses#create-a-commit-status'

/** An answer in the words of GitHub's own errors. */
export function refusal(
  status: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): HttpAnswer {
  const body = { message, documentation_url: DOCUMENTATION, status: `${status}` }
  return { status, body, headers }
}

/**
 * A loopback stand-in for the part of GitHub's API that posts a commit status: it records, refuses
 * what GitHub is known to refuse, and can be scripted. The contract test over GitHub's OpenAPI
 * document comes with the reports issue.
 */
export async function startGitHubApi(): Promise<GitHubApi> {
  const requests: RecordedRequest[] = []
  const scripted: ScriptedAnswer[] = []
  const server = createServer(async (incoming, response) => {
    const { method = '', url: path = '', headers } = incoming
    const request = { method, path, headers, body: parsed(await text(incoming)) }
    requests.push(request)
    const answer = scripted.shift() ?? 'honest'
    if (answer === 'slow') return
    if (answer === 'reset') incoming.socket.resetAndDestroy()
    else send(response, answer === 'honest' ? honestAnswer(request) : answer)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    script: (...answers) => {
      requests.length = 0
      scripted.splice(0, scripted.length, ...answers)
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

function send(response: ServerResponse, { status, body, headers }: HttpAnswer): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
  response.end(JSON.stringify(body))
}

function honestAnswer({ method, path, headers, body }: RecordedRequest): HttpAnswer {
  const [, owner, repo, sha] = STATUS_PATH.exec(path) ?? []
  if (method !== 'POST' || sha === undefined) return refusal(404, 'Not Found')
  if (!/^(token|bearer) \S+$/i.test(headers.authorization ?? ''))
    return refusal(401, 'Requires authentication')
  if (!isMap(body)) return refusal(400, 'Problems parsing JSON')
  const { state, description = null, target_url = null, context = 'default' } = body
  if (typeof state !== 'string')
    return refusal(422, 'Invalid request.\n\n"state" wasn\'t supplied.')
  if (!['error', 'failure', 'pending', 'success'].includes(state))
    return refusal(422, 'Validation Failed: State is not included in the list')
  if (typeof description === 'string' && description.length > 140)
    return refusal(422, 'Validation Failed: Description is too long (maximum is 140 characters)')
  const at = '2026-11-23T10:00:00Z'
  return {
    status: 201,
    body: {
      url: `https://api.github.com/repos/${owner}/${repo}/statuses/${sha}`,
      id: 1,
      node_id: 'SC_kwDOAAAAAc8AAAAA',
      avatar_url: 'https://avatars.githubusercontent.com/in/15368?v=4',
      state,
      description,
      target_url,
      context,
      created_at: at,
      updated_at: at,
      creator: { login: 'github-actions[bot]', id: 41_898_282, type: 'Bot', site_admin: false },
    },
  }
}
