import type { IncomingHttpHeaders } from 'node:http'

export interface RecordedRequest {
  readonly method: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
  /** Parsed JSON, or undefined when it was none. */
  readonly body: unknown
}

export interface HttpAnswer {
  readonly status: number
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** An answer in the words of GitHub's own errors. */
export function refusal(
  status: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): HttpAnswer {
  const body = { message, documentation_url: 'https://docs.github.com/rest', status: `${status}` }
  return { status, body, headers }
}
