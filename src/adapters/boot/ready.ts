import { get } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { BootExpectation } from '../../domain/boot.ts'

/** Looks whether the application has started. */
export interface Readiness {
  /** Settles when it has. */
  readonly ready: Promise<void>
  /** The status of the last answer; null without one. */
  status(): number | null
  /** Takes a part of a stream. */
  take(stream: string, text: string): void
  stop(): void
}

/** Between two questions, in milliseconds. */
const PAUSE = 100
/** For one answer, in milliseconds. */
const ANSWER = 2_000

/** Watches for what the policy expects. With `exit` it is never ready: its end decides. */
export function readinessOf(expect: BootExpectation): Readiness {
  const stopped = new AbortController()
  let resolve = () => {}
  const ready = new Promise<void>((done) => {
    resolve = done
  })
  let status: number | null = null
  const tails = new Map<string, string>()
  if (expect.kind === 'http') {
    const ask = async () => {
      while (!stopped.signal.aborted) {
        status = (await statusOf(expect, stopped.signal)) ?? status
        if (status === expect.status) return resolve()
        await sleep(PAUSE, undefined, { ref: false })
      }
    }
    void ask()
  }
  return {
    ready,
    status: () => status,
    take: (stream, text) => {
      if (expect.kind !== 'log') return
      const whole = (tails.get(stream) ?? '') + text
      if (whole.includes(expect.text)) resolve()
      tails.set(stream, whole.slice(-expect.text.length))
    },
    stop: () => stopped.abort(),
  }
}

/** The status of an answer; null when there is none. */
function statusOf(
  { port, path }: { readonly port: number; readonly path: string },
  signal: AbortSignal,
): Promise<number | null> {
  return new Promise((done) => {
    const options = { host: '127.0.0.1', port, path, agent: false, timeout: ANSWER, signal }
    const request = get(options, (answer) => {
      done(answer.statusCode ?? null)
      answer.destroy()
    })
    request.on('timeout', () => request.destroy())
    request.on('error', () => done(null))
  })
}
