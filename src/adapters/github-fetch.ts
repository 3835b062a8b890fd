import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { agentsFor } from './aws-proxy.ts'

/** What octokit asks for. */
interface HttpRequest {
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  readonly signal?: AbortSignal
}

/** What octokit reads of a `Response`. */
interface Answered {
  readonly url: string
  readonly status: number
  readonly headers: ReadonlyMap<string, string>
  readonly text: () => Promise<string>
  readonly arrayBuffer: () => Promise<ArrayBufferLike>
}

/** How long a connection may take, in milliseconds. */
const CONNECT = 10_000
/** As `fetch` follows at most. */
const REDIRECTS = 20

/**
 * A `fetch` for octokit, through Node's own HTTP and the proxy of the environment. Node's `fetch` takes no proxy on
 * Node 20 to 22, and the package that does (undici) is 690 KB.
 */
export function gitHubFetch(): (url: string, asked: HttpRequest) => Promise<Answered> {
  const agents = agentsFor({ keepAlive: true }, CONNECT)
  return async (url, asked) => {
    let next: Place = { url: new URL(url), asked }
    for (let left = REDIRECTS; left >= 0; left -= 1) {
      const { url: at, asked: what } = next
      const answer = await send(at, what, agents)
      const after = redirected(next, answer)
      if (after === null) return answered(at, answer, await bodyOf(answer, asked.signal))
      answer.resume()
      next = after
    }
    throw new Error('too many redirects')
  }
}

interface Place {
  readonly url: URL
  readonly asked: HttpRequest
}

/** What a redirect asks for, by the rules of `fetch`; null when the answer is none. */
function redirected({ url, asked }: Place, { statusCode = 0, headers }: IncomingMessage) {
  if (![301, 302, 303, 307, 308].includes(statusCode) || headers.location === undefined) return null
  const to = new URL(headers.location, url)
  const { method, body, ...rest } = asked
  const kept = Object.entries(rest.headers).filter(
    ([name]) => to.origin === url.origin || name !== 'authorization',
  )
  const becomesGet =
    statusCode === 303 ? !['GET', 'HEAD'].includes(method) : statusCode < 303 && method === 'POST'
  const sent = becomesGet ? { method: 'GET' } : { method, ...(body !== undefined && { body }) }
  return { url: to, asked: { ...rest, ...sent, headers: Object.fromEntries(kept) } }
}

function send(
  url: URL,
  { method, headers, body, signal }: HttpRequest,
  { httpAgent, httpsAgent }: ReturnType<typeof agentsFor>,
): Promise<IncomingMessage> {
  const [ask, agent] =
    url.protocol === 'https:' ? [httpsRequest, httpsAgent] : [httpRequest, httpAgent]
  const answer = new Promise<IncomingMessage>((resolve, reject) => {
    const sent = ask(url, { method, headers, agent, ...(signal && { signal }) }, resolve)
    sent.on('timeout', () => {
      if (sent.socket?.connecting) sent.destroy(Object.assign(new Error(), { code: 'ETIMEDOUT' }))
    })
    sent.on('error', reject)
    sent.end(body)
  })
  return unlessAborted(answer, signal)
}

async function bodyOf(answer: IncomingMessage, signal: AbortSignal | undefined): Promise<Buffer> {
  return Buffer.concat(await unlessAborted(answer.toArray(), signal))
}

/** An abort throws its reason, as with `fetch`. */
async function unlessAborted<Result>(
  work: Promise<Result>,
  signal: AbortSignal | undefined,
): Promise<Result> {
  try {
    return await work
  } catch (thrown) {
    signal?.throwIfAborted()
    throw thrown
  }
}

function answered(url: URL, { statusCode = 0, headers }: IncomingMessage, body: Buffer): Answered {
  const single = Object.entries(headers).map(
    ([name, value]) => [name, [value ?? ''].flat().join(', ')] as const,
  )
  return {
    url: url.href,
    status: statusCode,
    headers: new Map(single),
    text: async () => new TextDecoder().decode(body),
    arrayBuffer: async () => body.buffer.slice(body.byteOffset, body.byteOffset + body.byteLength),
  }
}
