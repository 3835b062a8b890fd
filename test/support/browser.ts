import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { pathToFileURL } from 'node:url'

/** How a page is looked at. */
export interface View {
  /** In CSS pixels. */
  readonly width: number
  readonly theme: 'light' | 'dark'
}

/** A page that is open in a browser. */
export interface OpenPage {
  /** The value of an expression of JavaScript, as JSON carries it. */
  readonly evaluate: (expression: string) => Promise<unknown>
  /** The whole page as a PNG. */
  readonly picture: () => Promise<Buffer>
}

export interface Browser {
  readonly open: (html: string, view: View) => Promise<OpenPage>
  readonly close: () => Promise<void>
}

/** The browser that BOOTGATE_CHROMIUM names, else the one on the PATH; null when there is none. */
export function findBrowser(): string | null {
  const given = process.env.BOOTGATE_CHROMIUM
  const names = given ? [given] : ['chromium', 'google-chrome']
  return names.find((name) => spawnSync(name, ['--version']).status === 0) ?? null
}

const FLAGS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
  ...['--disable-dev-shm-usage', '--hide-scrollbars', '--force-device-scale-factor=1'],
]

/** Starts a browser of our own, without a window. It is spoken to over a pipe, so no port is open. */
export function startBrowser(command: string): Browser {
  const folder = mkdtempSync(join(tmpdir(), 'bootgate-browser-'))
  const profile = `--user-data-dir=${join(folder, 'profile')}`
  const child = spawn(command, [...FLAGS, profile, '--remote-debugging-pipe'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  })
  const { send, loaded } = speak(child)
  let pages = 0
  return {
    open: async (html, { width, theme }) => {
      const file = join(folder, `${pages++}.html`)
      writeFileSync(file, html)
      const { targetId } = await send('Target.createTarget', { url: 'about:blank' })
      const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true })
      const tell = (method: string, params: object = {}) => send(method, params, String(sessionId))
      const size = { width, height: 800, deviceScaleFactor: 1, mobile: false }
      await tell('Emulation.setDeviceMetricsOverride', size)
      await tell('Emulation.setEmulatedMedia', {
        features: [{ name: 'prefers-color-scheme', value: theme }],
      })
      await tell('Page.enable')
      const done = loaded(String(sessionId))
      await tell('Page.navigate', { url: pathToFileURL(file).href })
      await done
      return {
        evaluate: async (expression) => {
          const { result } = await tell('Runtime.evaluate', { expression, returnByValue: true })
          return (result as { readonly value?: unknown }).value
        },
        picture: async () => {
          const { cssContentSize } = await tell('Page.getLayoutMetrics')
          const { height } = cssContentSize as { readonly height: number }
          const clip = { x: 0, y: 0, width, height, scale: 1 }
          const shot = await tell('Page.captureScreenshot', { clip, captureBeyondViewport: true })
          return Buffer.from(String(shot.data), 'base64')
        },
      }
    },
    close: async () => {
      const gone = once(child, 'exit')
      child.kill()
      await gone
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    },
  }
}

type Answer = Readonly<Record<string, unknown>>
interface Message {
  readonly id?: number
  readonly method?: string
  readonly sessionId?: string
  readonly result?: Answer
  readonly error?: { readonly message: string }
}

/** The Chrome DevTools Protocol over file descriptors 3 and 4: messages of JSON, each ended by a zero. */
function speak(child: ChildProcess) {
  const [to, from] = [child.stdio[3] as Writable, child.stdio[4] as Readable]
  const waiting = new Map<number, (message: Message) => void>()
  const loading = new Map<string, () => void>()
  let rest = ''
  from.setEncoding('utf8').on('data', (chunk: string) => {
    const texts = `${rest}${chunk}`.split('\0')
    rest = texts.pop() ?? ''
    for (const text of texts) {
      const message: Message = JSON.parse(text)
      if (message.id !== undefined) waiting.get(message.id)?.(message)
      if (message.method === 'Page.loadEventFired') loading.get(message.sessionId ?? '')?.()
    }
  })
  child.once('exit', () => {
    for (const told of waiting.values()) told({ error: { message: 'the browser ended' } })
  })
  let sent = 0
  return {
    send: (method: string, params: object, sessionId?: string): Promise<Answer> =>
      new Promise((done, failed) => {
        const id = ++sent
        waiting.set(id, ({ result, error }) => {
          waiting.delete(id)
          if (result === undefined) failed(new Error(`${method}: ${error?.message}`))
          else done(result)
        })
        to.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
      }),
    loaded: (sessionId: string): Promise<void> =>
      new Promise((done) => loading.set(sessionId, done)),
  }
}
