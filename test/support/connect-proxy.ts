import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'

export interface ConnectProxy {
  /** `127.0.0.1:PORT` */
  readonly address: string
  /** What was asked for, as `HOST:PORT`, and with which credentials. */
  readonly asked: readonly { readonly target: string; readonly credentials: string }[]
  readonly stop: () => Promise<void>
}

/**
 * A proxy on loopback that opens a tunnel to one server, whatever host is asked for.
 * @param port of that server
 * @param refuse gives the status of a refusal; null lets the request through
 */
export async function connectProxy(
  port: number,
  refuse: (place: number) => number | null = () => null,
): Promise<ConnectProxy> {
  const asked: { target: string; credentials: string }[] = []
  const server = createServer((_, response) => response.writeHead(400).end())
  server.on('connect', ({ url = '', headers }, socket) => {
    asked.push({ target: url, credentials: headers['proxy-authorization'] ?? '' })
    const status = refuse(asked.length)
    if (status !== null) {
      socket.end(`HTTP/1.1 ${status} No\r\ncontent-length: 0\r\n\r\n`)
      return
    }
    const upstream = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      upstream.pipe(socket).pipe(upstream)
    })
    for (const end of [socket, upstream]) end.on('error', () => {})
    socket.on('close', () => upstream.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const stop = async () => {
    server.closeAllConnections()
    server.close()
  }
  return { address, asked, stop }
}
