import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

/** One answer: `json` as the service writes it, or `text` that it would never write. */
export type ScriptedAnswer = ScriptedJson | ScriptedText | ScriptedBreak

interface ScriptedJson {
  readonly status: number
  readonly json: Readonly<Record<string, unknown>>
  readonly delay?: number
  /** Whether a call for several things says nothing of this one. */
  readonly leftOut?: boolean
}

interface ScriptedText {
  readonly status: number
  readonly text: string
  readonly delay?: number
}

interface ScriptedBreak {
  readonly connection: 'reset' | 'silent' | 'stalled'
}

/** What was asked, as it came over the wire. */
export interface ScriptedRequest {
  readonly target: string
  readonly authorization: string
  readonly body: Readonly<Record<string, unknown>>
}

/**
 * Answers by the id of a secret or a parameter, or by the name of an operation (`BatchGetSecretValue`) for
 * calls of that kind as a whole. Of a list each is given once, the last one again and again.
 */
export type Script = Readonly<Record<string, ScriptedAnswer | readonly ScriptedAnswer[]>>

export interface ScriptedSecretsManager {
  readonly url: string
  readonly requests: readonly ScriptedRequest[]
  /** The most calls that were under way at once since the last time this was asked. */
  readonly takePeak: () => number
  readonly stop: () => Promise<void>
}

/**
 * A loopback stand-in for Secrets Manager and Parameter Store that says what it is told to say (AWS JSON
 * 1.1). It exists for what moto cannot do: refusals by IAM and KMS, throttling, faults, broken connections,
 * answers that are no JSON, not-found with HTTP 400, the limits of calls for several things, parameters by
 * ARN. For everything else moto is the better witness.
 */
export async function scriptedSecretsManager(script: Script): Promise<ScriptedSecretsManager> {
  const requests: ScriptedRequest[] = []
  let underWay = 0
  let peak = 0
  const given = new Map<string, number>()
  const scripted: Scripted = (id) => {
    const answers = [script[id] ?? []].flat()
    const earlier = given.get(id) ?? 0
    given.set(id, earlier + 1)
    return answers[Math.min(earlier, answers.length - 1)] ?? null
  }
  const server = createServer(async (request, response) => {
    underWay += 1
    peak = Math.max(peak, underWay)
    response.once('close', () => {
      underWay -= 1
    })
    const body = JSON.parse(await textOf(request))
    const target = String(request.headers['x-amz-target'])
    requests.push({ target, body, authorization: String(request.headers.authorization) })
    const operation = target.replace(/^.*\./, '')
    const whole = operation in script ? scripted(operation) : null
    await give(whole ?? OPERATIONS[target]?.(body, scripted) ?? UNKNOWN_OPERATION, response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const takePeak = () => {
    const taken = peak
    peak = underWay
    return taken
  }
  const stop = async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  return { url: `http://127.0.0.1:${port}`, requests, takePeak, stop }
}

type Scripted = (id: string) => ScriptedAnswer | null
type Operation = (body: Readonly<Record<string, unknown>>, scripted: Scripted) => ScriptedAnswer

const OPERATIONS: Readonly<Record<string, Operation>> = {
  'secretsmanager.GetSecretValue': ({ SecretId }, scripted) =>
    scripted(String(SecretId)) ?? NOT_FOUND,
  'secretsmanager.BatchGetSecretValue': ({ SecretIdList }, scripted) => {
    const ids = textsOf(SecretIdList)
    if (ids.length > 20) return refused('InvalidParameterException')
    const all = answersOf(ids, (id) => scripted(id) ?? NOT_FOUND)
    const good = all.filter(({ answer }) => answer.status === 200)
    const bad = all.filter(({ answer }) => answer.status !== 200)
    const json = {
      SecretValues: good.map(({ id, answer }) => ({ ...named(id), ...answer.json })),
      Errors: bad.map(({ id, answer: { json } }) => ({
        SecretId: id,
        ErrorCode: json.__type,
        Message: json.Message,
      })),
    }
    return { status: 200, json, delay: slowest(all) }
  },
  // One name that is refused has the whole call refused, one that is not there has not.
  'AmazonSSM.GetParameters': ({ Names }, scripted) => {
    const ids = textsOf(Names)
    if (ids.length > 10 || new Set(ids).size < ids.length) return refused('ValidationException')
    const answers = new Map(ids.map((id) => [id, scripted(id)]))
    const known = ids.filter((id) => answers.get(id) !== null)
    const broken = [...answers.values()].find((answer) => answer !== null && !isValue(answer))
    if (broken !== undefined && broken !== null) return broken
    const all = answersOf(known, (id) => answers.get(id) ?? NOT_FOUND)
    const json = {
      Parameters: all.map(({ id, answer }) => ({ ...named(id), ...answer.json })),
      InvalidParameters: ids.filter((id) => !known.includes(id)),
    }
    return { status: 200, json, delay: slowest(all) }
  },
}

const UNKNOWN_OPERATION = refused('UnknownOperationException')
const NOT_FOUND = refused(
  'ResourceNotFoundException',
  "Secrets Manager can't find the specified secret.",
)

function refused(type: string, message = ''): ScriptedJson {
  return { status: 400, json: { __type: type, Message: message } }
}

interface Answered {
  readonly id: string
  readonly answer: ScriptedJson
}

function answersOf(ids: readonly string[], answer: (id: string) => ScriptedAnswer): Answered[] {
  return ids.flatMap((id) => {
    const given = answer(id)
    return 'json' in given && given.leftOut !== true ? [{ id, answer: given }] : []
  })
}

function slowest(all: readonly Answered[]): number {
  return Math.max(0, ...all.map(({ answer }) => answer.delay ?? 0))
}

function isValue(answer: ScriptedAnswer): boolean {
  return 'json' in answer && answer.status === 200
}

function named(id: string): object {
  return id.startsWith('arn:') ? { ARN: id } : { Name: id.replace(/:.*$/, '') }
}

function textsOf(list: unknown): readonly string[] {
  return Array.isArray(list) ? list.map(String) : []
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
