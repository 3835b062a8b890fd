import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { type GitHubState, honestAnswer, startState } from './github-state.ts'
import type { HttpAnswer, RecordedRequest } from './http-answer.ts'

/** `honest` validates, `reset` drops the connection, `slow` leaves the request unanswered. */
export type ScriptedAnswer = HttpAnswer | 'honest' | 'reset' | 'slow'

export interface GitHubApi extends GitHubState {
  readonly url: string
  /** Every request since the last `script`. */
  readonly requests: readonly RecordedRequest[]
  /** Forgets the requests that were, and sets the next answers in order; after them the API is honest. */
  readonly script: (...answers: readonly ScriptedAnswer[]) => void
  readonly close: () => Promise<void>
}

/**
 * A loopback stand-in for the part of GitHub's API that is used: it records, keeps what it is sent, refuses
 * what GitHub is known to refuse, and can be scripted.
 * @param contract where Prism answers; a request that it refuses is refused in its words
 */
export async function startGitHubApi(contract: string | null = null): Promise<GitHubApi> {
  const requests: RecordedRequest[] = []
  const scripted: ScriptedAnswer[] = []
  const state = startState()
  const server = createServer(async (incoming, response) => {
    const { method = '', url: path = '', headers } = incoming
    const request = { method, path, headers, body: parsed(await text(incoming)) }
    requests.push(request)
    const answer = scripted.shift() ?? 'honest'
    if (answer === 'slow') return
    if (answer === 'reset') incoming.socket.resetAndDestroy()
    else if (answer !== 'honest') send(response, answer)
    else send(response, (await breach(contract, request)) ?? honestAnswer(request, state))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    ...state,
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

/** What Prism has against a request. The description is of the REST API, so GraphQL is not asked about. */
async function breach(
  contract: string | null,
  { method, path, body }: RecordedRequest,
): Promise<HttpAnswer | null> {
  if (contract === null || path === '/graphql') return null
  const headers = { accept: 'application/json', 'content-type': 'application/json' }
  const sent = body === undefined ? {} : { body: JSON.stringify(body) }
  const answer = await fetch(`${contract}${path}`, { method, headers, ...sent })
  const told = parsed(await answer.text())
  return answer.ok ? null : { status: answer.status, body: told }
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
