import {
  type AgentOptions,
  type ClientRequestArgs,
  Agent as HttpAgent,
  request as httpRequest,
} from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import type { Duplex } from 'node:stream'
import { getProxyUrl } from '@actions/http-client/lib/proxy'

/**
 * The agents of a client. Each connection takes the proxy that the calls to GitHub would take: HTTPS_PROXY, HTTP_PROXY
 * and NO_PROXY, in capitals or not.
 * @param patience for the answer of the proxy, in milliseconds
 */
export function agentsFor(
  options: AgentOptions,
  patience: number,
): { readonly httpAgent: HttpAgent; readonly httpsAgent: HttpsAgent } {
  return {
    httpAgent: new PlainAgent({ ...options, timeout: patience }),
    httpsAgent: new TlsAgent({ ...options, timeout: patience }),
  }
}

/** Whether a variable names a proxy for calls with TLS. */
export function hasProxy(): boolean {
  return getProxyUrl(new URL('https://amazonaws.com')) !== undefined
}

type Done = (failed: Error | null, stream: Duplex) => void

class PlainAgent extends HttpAgent {
  override createConnection(options: ClientRequestArgs, done: Done): Duplex | null | undefined {
    const proxy = proxyFor('http:', options)
    if (proxy === undefined) return super.createConnection(options, done)
    connectThrough(proxy, options).then((socket) => done(null, socket), failing(done))
    return undefined
  }
}

class TlsAgent extends HttpsAgent {
  override createConnection(options: ClientRequestArgs, done: Done): Duplex | null | undefined {
    const proxy = proxyFor('https:', options)
    if (proxy === undefined) return super.createConnection(options, done)
    const secured = (socket: Duplex) => super.createConnection({ ...options, ...{ socket } }, done)
    connectThrough(proxy, options).then((socket) => {
      const stream = secured(socket)
      if (stream) done(null, stream)
    }, failing(done))
    return undefined
  }
}

function failing(done: Done): (thrown: Error) => void {
  // Node reads no stream beside an error.
  return (thrown) => done(thrown, undefined as unknown as Duplex)
}

function proxyFor(protocol: string, { host, port }: ClientRequestArgs): URL | undefined {
  return getProxyUrl(new URL(`${protocol}//${authority(host)}:${port}`))
}

function authority(host: string | null | undefined): string {
  return host?.includes(':') ? `[${host}]` : (host ?? '')
}

/** A connection to the host (CONNECT). @throws Error of Node, or with the name ProxyError when the proxy refuses */
function connectThrough(proxy: URL, { host, port, timeout }: ClientRequestArgs): Promise<Duplex> {
  const target = `${authority(host)}:${port}`
  // "proxy.example.com:3128", as many write it, has no scheme.
  const {
    protocol,
    hostname,
    port: proxyPort,
  } = /\/\//.test(proxy.href) ? proxy : new URL(`http://${proxy.href}`)
  const ask = protocol === 'https:' ? httpsRequest : httpRequest
  return new Promise((connected, refused) => {
    const asked = ask({
      host: hostname.replace(/^\[|\]$/g, ''),
      ...(proxyPort && { port: proxyPort }),
      ...(timeout && { timeout }),
      method: 'CONNECT',
      path: target,
      agent: false,
      headers: { host: target, ...credentialsOf(proxy) },
    })
    asked.once('connect', ({ statusCode = 0 }, socket) => {
      socket.setTimeout(0)
      if (statusCode === 200) connected(socket)
      else {
        socket.destroy()
        refused(refusal(statusCode))
      }
    })
    asked.once('response', ({ statusCode = 0 }) => {
      asked.destroy()
      refused(refusal(statusCode))
    })
    asked.once('timeout', () => asked.destroy(Object.assign(new Error(), { code: 'ETIMEDOUT' })))
    asked.once('error', refused)
    asked.end()
  })
}

function credentialsOf({ username, password }: URL): Readonly<Record<string, string>> {
  if (username === '') return {}
  const basic = Buffer.from(`${username}:${password}`).toString('base64')
  return { 'proxy-authorization': `Basic ${basic}` }
}

/** With a status as errors of the SDK have it: a proxy that fails with 5xx is asked again. */
function refusal(status: number): Error {
  return Object.assign(new Error('refused by the proxy'), {
    name: 'ProxyError',
    $metadata: { httpStatusCode: status },
  })
}
