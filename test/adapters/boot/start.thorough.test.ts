import { describe, expect, it } from 'vitest'
import { STREAMS } from '../../../src/domain/boot.ts'
import { SECRET, tryStart } from './children.ts'

const LISTEN = (port: number, status = 200) => `
import { createServer } from 'node:http'
createServer((_, answer) => { answer.statusCode = ${status}; answer.end() }).listen(${port})
`

const http = (port: number) => ({ kind: 'http', port, path: '/healthz', status: 200 }) as const
/** A port that no other test uses. */
let port = 18_400 + (process.pid % 500)
const next = () => {
  port += 1
  return port
}

describe.each([
  ['with namespaces', true],
  ['without namespaces', false],
])('a start %s', (_, apart) => {
  const start = (source: string, changes: Parameters<typeof tryStart>[1] = {}) =>
    tryStart(source, changes, { apart })

  it('shows an application that ends with 0', async () => {
    const { value, failures, left } = await start('')
    expect(failures).toEqual([])
    expect(value?.end).toEqual({ kind: 'started' })
    expect(left).toEqual([])
  })

  it('shows the exit code of one that refuses', async () => {
    const { value } = await start('process.exit(3)')
    expect(value?.end).toEqual({ kind: 'exited', code: 3 })
  })

  it('gives it the variables of the container, and of this machine only those that are kept', async () => {
    const seen = 'console.log(Object.keys(process.env).sort().join())'
    const { value } = await tryStart(
      seen,
      { keep: ['LANG'] },
      { apart, env: { LANG: 'C', TOKEN: 'x' } },
    )
    const names = value?.output['standard output'].reveal().trim().split(',')
    const marker = value?.isolated ? [] : ['BOOTGATE_BOOT']
    expect(names).toEqual([...marker, 'HOME', 'JWT_SECRET', 'LANG', 'PATH', 'TMPDIR'])
  })

  it('waits for the answer of a server, and then ends it', async () => {
    const at = next()
    const { value, left, whole } = await start(LISTEN(at), { expect: http(at) })
    expect(value?.end).toEqual({ kind: 'started' })
    expect(left).toEqual([])
    expect(whole).toBeLessThan(10_000)
  })

  it('shows a server on another port, and one that answers with another status', async () => {
    const [at, other] = [next(), next()]
    const elsewhere = await start(LISTEN(other), { expect: http(at), timeout: 2_000 })
    expect(elsewhere.value?.end).toEqual({ kind: 'timeout', ports: [other] })
    const sick = await start(LISTEN(at, 503), { expect: http(at), timeout: 2_000 })
    expect(sick.value?.end).toEqual({ kind: 'unhealthy', status: 503 })
    expect([...elsewhere.left, ...sick.left]).toEqual([])
  })

  it('shows one that ends where a port is expected', async () => {
    const { value } = await start('', { expect: http(next()) })
    expect(value?.end).toEqual({ kind: 'exited', code: 0 })
  })

  it('waits for a text, also in two writes', async () => {
    const source = `process.stdout.write('start-up com'); setTimeout(() => process.stdout.write('plete'), 300); setInterval(() => {}, 1000)`
    const { value } = await start(source, { expect: { kind: 'log', text: 'start-up complete' } })
    expect(value?.end).toEqual({ kind: 'started' })
  })

  it('gives it an empty standard input', async () => {
    const { value } = await start('for await (const _ of process.stdin); process.exit(7)')
    expect(value?.end).toEqual({ kind: 'exited', code: 7 })
  })

  it.each([
    ['whole', `console.error(process.env.JWT_SECRET)`],
    ['in base64', `console.error(btoa('x:' + process.env.JWT_SECRET))`],
    [
      'in two writes',
      `const s = process.env.JWT_SECRET; process.stderr.write(s.slice(0, 9)); setTimeout(() => process.stderr.write(s.slice(9)), 300)`,
    ],
  ])('notices a secret that it prints %s', async (__, source) => {
    const { value } = await start(source)
    expect(value?.printed).toEqual([{ name: 'JWT_SECRET', stream: STREAMS[1], times: 1 }])
    expect(JSON.stringify(value)).not.toContain(SECRET)
  })
})

describe('what cannot be started', () => {
  it.each([
    ['a command that is not there', { command: ['no-such-command'] }, 'BOOT_COMMAND_NOT_FOUND'],
    ['a folder that is not there', { directory: 'no-such-folder' }, 'FILE_NOT_FOUND'],
    ['a folder outside the repository', { directory: '/' }, 'FILE_OUTSIDE'],
  ])('%s is a failure', async (_, changes, code) => {
    const { value, failures, left } = await tryStart('', changes)
    expect(value).toBeNull()
    expect(failures.map((failure) => failure.code)).toEqual([code])
    expect(left).toEqual([])
  })
})
