import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

/** One answer: `json` as the service writes it, or `text` that it would never write. */
export type ScriptedAnswer =
  | { readonly status: number; readonly json: unknown; readonly delay?: number }
  | { readonly status: number; readonly text: string; readonly delay?: number }
  | { readonly connection: 'reset' | 'silent' | 'stalled' }

/** What was asked, as it came over the wire. */
export interface ScriptedRequest {
  readonly target: string
  readonly authorization: string
  readonly body: Readonly<Record<string, unknown>>
}

/** Answers by secret id. Of a list each is given once, the last one again and again. */
export type Script = Readonly<Record<string, ScriptedAnswer | readonly ScriptedAnswer[]>>

export interface ScriptedSecretsManager {
  readonly url: string
  readonly requests: readonly ScriptedRequest[]
  readonly stop: () => Promise<void>
}

/**
 * A loopback stand-in for Secrets Manager that says what it is told to say (AWS JSON 1.1). It exists for
 * what moto cannot do: refusals by IAM and KMS, throttling, faults, broken connections, answers that are
 * no JSON, not-found with HTTP 400. For everything else moto is the better witness.
 */
export async function scriptedSecretsManager(script: Script): Promise<ScriptedSecretsManager> {
  const requests: ScriptedRequest[] = []
  const server = createServer(async (request, response) => {
    const body = JSON.parse(await textOf(request))
    const target = String(request.headers['x-amz-target'])
    requests.push({ target, body, authorization: String(request.headers.authorization) })
    const id = String(body.SecretId)
    const earlier = requests.filter((one) => one.body.SecretId === id).length - 1
    await give(target === TARGET ? answerFor(script, id, earlier) : UNKNOWN_OPERATION, response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const stop = async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  return { url: `http://127.0.0.1:${port}`, requests, stop }
}

const TARGET = 'secretsmanager.GetSecretValue'
const UNKNOWN_OPERATION = { status: 400, json: { __type: 'UnknownOperationException' } }
const NOT_FOUND = {
  status: 400,
  json: {
    __type: 'ResourceNotFoundException',
    Message: "Secrets Manager can't find the specified secret.",
  },
}

function answerFor(script: Script, id: string, earlier: number): ScriptedAnswer {
  const scripted = [script[id] ?? NOT_FOUND].flat()
  return scripted[Math.min(earlier, scripted.length - 1)] ?? NOT_FOUND
}

async function give(answer: ScriptedAnswer, response: ServerResponse): Promise<void> {
  if ('connection' in answer) {
    if (answer.connection === 'reset') response.socket?.destroy()
    if (answer.connection === 'stalled')
      response.writeHead(200, { 'content-length': 1000 }).write('{"SecretString":"')
    return
  }
  if (answer.delay !== undefined) await sleep(answer.delay)
  response.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.1' })
  response.end('text' in answer ? answer.text : JSON.stringify(answer.json))
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request.setEncoding('utf8')) text += chunk
  return text
}
