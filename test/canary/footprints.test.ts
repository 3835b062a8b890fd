import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { markdownCode } from '../../src/report/escape.ts'
import { Footprints } from '../support/canary/footprints.ts'

const SECRET = 'Qz3<Xj7"Kv9&Wk2\nZx5'
const footprints = new Footprints([{ label: 'it', texts: [SECRET] }])
const base64 = (text: string) => Buffer.from(text).toString('base64')

describe('the traces of a value', () => {
  it.each([
    ['six characters of it', SECRET.slice(4, 10)],
    ['Markdown', markdownCode(SECRET)],
    ['HTML', 'Qz3&lt;Xj7&quot;Kv9&amp;Wk2'],
    ['JSON', JSON.stringify({ key: SECRET.slice(11) })],
    ['a URL', `?key=${encodeURIComponent(SECRET)}`],
    ['base64', base64(SECRET)],
    ['base64 behind one byte', base64(`x${SECRET}`)],
    ['base64 behind two bytes', base64(`xy${SECRET}`)],
    ['base64url', Buffer.from(SECRET).toString('base64url')],
    ['hexadecimal', Buffer.from(SECRET).toString('hex')],
    ['a digest', createHash('sha256').update(SECRET).digest('hex')],
    ['places to break a line', 'Qz3<<wbr>Xj7"'],
  ])('are found as %s', (_, shown) => {
    expect(footprints.leaksIn(`before ${shown} behind`).map(({ label }) => label)).toEqual(['it'])
  })

  it.each([SECRET.slice(4, 9), 'nothing of it', ''])('are not found in %j', (shown) => {
    expect(footprints.leaksIn(shown)).toEqual([])
  })
})
