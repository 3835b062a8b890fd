import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { BootPlan } from '../../src/domain/boot.ts'
import { application, processesIn, SECRET, tryStart } from '../adapters/boot/children.ts'

interface Child {
  readonly source: string
  readonly plan?: Partial<BootPlan>
  readonly end: string
  /** For the first process of a namespace, if that differs. */
  readonly apart?: string
}

const FOREVER = 'setInterval(() => {}, 1000);'
const DAEMON = `
import { spawn } from 'node:child_process'
spawn('sh', ['-c', '(trap "" TERM HUP INT; setsid sleep 600 & sleep 600) &'], { detached: true, stdio: 'inherit' }).unref()
await new Promise((done) => setTimeout(done, 300))
`
const LIMIT = 3_000

const CHILDREN: Readonly<Record<string, Child>> = {
  'never ends': { source: FOREVER, end: 'timeout' },
  'ignores SIGTERM': { source: `process.on('SIGTERM', () => {}); ${FOREVER}`, end: 'timeout' },
  'starts a daemon and ends': { source: `${DAEMON} process.exit(0)`, end: 'started' },
  'starts a daemon and refuses': { source: `${DAEMON} process.exit(1)`, end: 'exited' },
  'starts a daemon and waits': { source: `${DAEMON} ${FOREVER}`, end: 'timeout' },
  'closes its output': {
    source: `import { closeSync } from 'node:fs'; closeSync(1); closeSync(2); ${FOREVER}`,
    end: 'timeout',
  },
  'never listens': {
    source: FOREVER,
    plan: { expect: { kind: 'http', port: 18_399, path: '/', status: 200 } },
    end: 'timeout',
  },
  'takes memory': {
    source: `const all = []; setInterval(() => all.push(Buffer.alloc(32 * 1024 ** 2, 1)), 20)`,
    plan: { memory: 256 * 1024 ** 2, timeout: 20_000 },
    end: 'memory',
  },
  'takes memory in a child': {
    source: `import { spawn } from 'node:child_process'
      spawn(process.execPath, ['-e', 'const all = []; setInterval(() => all.push(Buffer.alloc(32 * 1024 ** 2, 1)), 20)'])
      ${FOREVER}`,
    plan: { memory: 256 * 1024 ** 2, timeout: 20_000 },
    end: 'memory',
  },
  // The first process of a container takes no signal that it does not handle, not even its own SIGKILL.
  'kills itself': {
    source: `process.kill(process.pid, 'SIGKILL'); ${FOREVER}`,
    end: 'killed',
    apart: 'timeout',
  },
}

describe.each([
  ['with namespaces', true],
  ['without namespaces', false],
])('a hostile application %s', (_, apart) => {
  it.each(
    Object.entries(CHILDREN),
  )('that %s is ended in time, and leaves nothing', async (__, child) => {
    const { source, plan, end } = child
    const wanted = apart ? (child.apart ?? end) : end
    const limit = plan?.timeout ?? LIMIT
    const tried = await tryStart(source, { timeout: limit, ...plan }, { apart })
    expect(tried.failures).toEqual([])
    expect(tried.value?.end.kind).toBe(wanted)
    expect(tried.left).toEqual([])
    expect(tried.whole).toBeLessThan(limit + 5_000)
  })

  it('that prints 1 GB is read to its end, and little is kept', async () => {
    const source = `
      const piece = Buffer.alloc(1024 ** 2, 'x'.repeat(99) + '\\n')
      for (let count = 0; count < 1024; count += 1)
        await new Promise((done) => process.stdout.write(piece, done))
      console.error(process.env.JWT_SECRET)
      process.exit(1)`
    const before = process.memoryUsage().rss
    const { value, left } = await tryStart(source, { timeout: 60_000 }, { apart })
    expect(value?.end).toEqual({ kind: 'exited', code: 1 })
    expect(value?.output['standard output'].bytes).toBeLessThanOrEqual(64 * 1024)
    expect(value?.printed.map(({ name }) => name)).toEqual(['JWT_SECRET'])
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 ** 2)
    expect(left).toEqual([])
  }, 90_000)
})

describe('an application in namespaces', () => {
  it('sees no process of the job, and no network', async () => {
    const source = `
      import { readdirSync } from 'node:fs'
      import { networkInterfaces } from 'node:os'
      const pids = readdirSync('/proc').filter((name) => /^\\d+$/.test(name))
      console.log(JSON.stringify([pids.length, Object.keys(networkInterfaces())]))`
    const { value } = await tryStart(source, { network: 'none' })
    if (value?.isolated !== true) return
    const seen = JSON.parse(value.output['standard output'].reveal())
    expect(seen).toEqual([1, []])
    expect(value.network).toBe('none')
    expect(JSON.stringify(value)).not.toContain(SECRET)
  })
})

const POLICY = `version: 1
service: demo
extends: []
environments: { dev: { tier: development, variables: { JWT_SECRET: ${SECRET} } } }
variables: { JWT_SECRET: { type: string, sensitive: true } }
boot: { command: [node, app.mjs] }
`

describe('a boot whose gate is ended', () => {
  it.each([
    ['SIGINT', 2],
    ['SIGTERM', 2],
    ['SIGKILL', null],
  ] as const)('by %s leaves no process', async (signal, code) => {
    const { folder, temporary, remove } = application(
      `import { writeFileSync } from 'node:fs'
       process.on('SIGTERM', () => {})
       writeFileSync('started', '')
       ${FOREVER}`,
    )
    mkdirSync(join(folder, '.git'))
    writeFileSync(join(folder, 'bootgate.yml'), POLICY)
    const gate = spawn(process.execPath, [resolve('src/cli.ts'), 'boot'], {
      cwd: folder,
      env: { PATH: process.env.PATH, RUNNER_TEMP: temporary },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    const ended = new Promise((done) => gate.once('exit', done))
    while (!readdirSync(folder).includes('started')) await sleep(50)
    gate.kill(signal)
    expect(await ended).toBe(code)
    await sleep(500)
    // Only root can make namespaces and end with its parent.
    if (signal !== 'SIGKILL' || process.getuid?.() === 0) expect(processesIn(folder)).toEqual([])
    if (signal !== 'SIGKILL') expect(readdirSync(temporary)).toEqual([])
    remove()
  })
})
