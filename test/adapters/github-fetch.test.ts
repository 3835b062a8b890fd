import { once } from 'node:events'
import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { gitHubFetch } from '../../src/adapters/github-fetch.ts'
import { connectProxy } from '../support/connect-proxy.ts'

const HEADERS = { authorization: 'token of-a-job', accept: 'application/json' }
const stops: (() => unknown)[] = []

beforeEach(() => {
  for (const name of ['http_proxy', 'https_proxy', 'no_proxy'])
    for (const spelling of [name, name.toUpperCase()]) vi.stubEnv(spelling, undefined)
})

afterEach(() => {
  vi.unstubAllEnvs()
  for (const stop of stops.splice(0)) stop()
})

/** A server on loopback. @returns its port */
async function served(listener: RequestListener): Promise<number> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  stops.push(
    () => server.close(),
    () => server.closeAllConnections(),
  )
  return (server.address() as AddressInfo).port
}

const textOf = async (request: IncomingMessage) => Buffer.concat(await request.toArray()).toString()

/** A server that shows the method, the body and the authorization of a request to `/end`, and redirects all others there. */
const echo = (status: number, end = () => '/end') =>
  served(async (request, response) => {
    const body = await textOf(request)
    if (request.url !== '/end') return response.writeHead(status, { location: end() }).end()
    const { authorization = null } = request.headers
    return response.end(JSON.stringify([request.method, body, authorization]))
  })

const get = { method: 'GET', headers: HEADERS }
const post = { method: 'POST', headers: HEADERS, body: 'text' }

describe('an answer', () => {
  it('has its status, its headers in small letters, and its bytes', async () => {
    const port = await served((_, response) =>
      response.writeHead(404, { 'X-Kind': ['one', 'two'], Link: '<x>; rel="next"' }).end('{"é":1}'),
    )
    const answer = await gitHubFetch()(`http://127.0.0.1:${port}/a?b=c`, get)
    expect([answer.status, answer.url]).toEqual([404, `http://127.0.0.1:${port}/a?b=c`])
    expect([answer.headers.get('x-kind'), answer.headers.get('link')]).toEqual([
      'one, two',
      '<x>; rel="next"',
    ])
    expect(await answer.text()).toBe('{"é":1}')
    expect((await answer.arrayBuffer()).byteLength).toBe(8)
  })
})

describe('a redirect, as fetch follows it', () => {
  const followers = { ours: gitHubFetch(), 'of Node': fetch }
  const methods = ['GET', 'POST', 'PATCH']

  it.each([
    301, 302, 303, 307, 308,
  ])('%i keeps method and body, or becomes a GET', async (status) => {
    const port = await echo(status)
    for (const method of methods) {
      const asked = method === 'GET' ? get : { ...post, method }
      const answers = Object.values(followers).map(async (follow) =>
        (await follow(`http://127.0.0.1:${port}/`, asked)).text(),
      )
      const [ours, ofNode] = await Promise.all(answers)
      expect([method, ours]).toEqual([method, ofNode])
    }
  })

  it('takes no token to another origin', async () => {
    const other = await echo(200)
    const port = await echo(302, () => `http://127.0.0.1:${other}/end`)
    const answer = await gitHubFetch()(`http://127.0.0.1:${port}/`, get)
    expect(JSON.parse(await answer.text())[2]).toBeNull()
  })

  it('in a circle ends', async () => {
    const port = await echo(302, () => '/again')
    await expect(gitHubFetch()(`http://127.0.0.1:${port}/`, post)).rejects.toThrow('redirects')
  })
})

describe('a request', () => {
  it('takes the proxy of the environment, with its password', async () => {
    const port = await echo(200)
    const proxy = await connectProxy(port)
    stops.push(proxy.stop)
    vi.stubEnv('HTTP_PROXY', `http://me:p%40ss@${proxy.address}`)
    const answer = await gitHubFetch()('http://github.example.invalid/end', post)
    expect(JSON.parse(await answer.text())).toEqual(['POST', 'text', HEADERS.authorization])
    const credentials = `Basic ${Buffer.from('me:p@ss').toString('base64')}`
    expect(proxy.asked).toEqual([{ target: 'github.example.invalid:80', credentials }])
  })

  it.each([
    ['before its answer', () => {}],
    ['inside its answer', (response) => response.writeHead(200).write('{')],
  ] satisfies [
    string,
    (response: Parameters<RequestListener>[1]) => unknown,
  ][])('ends %s with the reason of the signal', async (_, behave) => {
    const port = await served((_request, response) => void behave(response))
    const signal = AbortSignal.timeout(100)
    const asked = gitHubFetch()(`http://127.0.0.1:${port}/`, { ...post, signal })
    expect(await asked.catch((thrown: unknown) => thrown === signal.reason)).toBe(true)
  })

  it('without a connection is an error of Node', async () => {
    await expect(gitHubFetch()('http://127.0.0.1:1/', post)).rejects.toMatchObject({
      code: 'ECONNREFUSED',
    })
  })
})
