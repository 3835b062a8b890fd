import { answer, brief, listed } from './answers.ts'

/** Node's URL, the WHATWG parser that fetch uses. */
answer((text) => {
  const { protocol, hostname, port } = new URL(text)
  return { scheme: protocol.slice(0, -1), hosts: listed(brief(hostname)), ports: listed(port) }
})
