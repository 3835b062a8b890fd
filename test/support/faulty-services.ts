import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { certificateFor } from './certificate.ts'
import { contentFile } from './github-state.ts'

/** What a service does with one call. */
export type Behaviour = (call: Call, response: ServerResponse) => void | Promise<void>

export interface Call {
  readonly operation: string
  /** How many calls there have been to all services, this one included. */
  readonly place: number
  /** Milliseconds since the first of them. */
  readonly since: number
  /** The good answer, as the service would write it. */
  readonly good: string
}

export interface FaultyServices {
  readonly url: string
  /** The same behind a certificate that nobody has reason to trust. */
  readonly secureUrl: string
  readonly stop: () => Promise<void>
}

/** A loopback Secrets Manager, Parameter Store, STS and GitHub that answer as told: well, or with a fault. */
export async function faultyServices(behave: Behaviour): Promise<FaultyServices> {
  let place = 0
  let first: number | null = null
  const listener: RequestListener = async (request, response) => {
    const body = await textOf(request)
    const operation = operationOf(request, body)
    place += 1
    first ??= performance.now()
    const since = performance.now() - first
    response.setHeader('content-type', operation === CONTENTS ? 'application/json' : AWS_TYPE)
    await behave({ operation, place, since, good: goodAnswer(operation, body) }, response)
  }
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' })
  const servers = [
    createServer(listener),
    createSecureServer({ key, cert: certificateFor(privateKey) }, listener),
  ]
  const ports = await Promise.all(
    servers.map(async (server) => {
      server.listen(0, '127.0.0.1')
      await once(server, 'listening')
      const address = server.address()
      return typeof address === 'object' && address !== null ? address.port : 0
    }),
  )
  const stop = async () => {
    await Promise.all(
      servers.map(async (server) => {
        server.closeAllConnections()
        server.close()
        await once(server, 'close')
      }),
    )
  }
  return {
    url: `http://127.0.0.1:${ports[0]}`,
    secureUrl: `https://127.0.0.1:${ports[1]}`,
    stop,
  }
}

/** Answers with a whole body. */
export function say(
  response: ServerResponse,
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, headers)
  response.end(body)
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request.setEncoding('utf8')) text += chunk
  return text
}

/** GitHub's answer to what a file of a commit holds. */
export const CONTENTS = 'contents'
/** The SDK reads no content type, so a good answer of STS may have this one too. */
const AWS_TYPE = 'application/x-amz-json-1.1'

/** `GetSecretValue` of the services of JSON, `AssumeRoleWithWebIdentity` of STS. */
function operationOf({ headers, method }: IncomingMessage, body: string): string {
  if (method === 'GET') return CONTENTS
  const target = headers['x-amz-target']
  return target === undefined
    ? (new URLSearchParams(body).get('Action') ?? '')
    : String(target).replace(/^.*\./, '')
}

function goodAnswer(operation: string, body: string): string {
  if (operation === 'AssumeRoleWithWebIdentity') return ROLE
  if (operation === CONTENTS) return JSON.stringify(contentFile('bootgate.yml', POLICY))
  const { SecretId, SecretIdList = [], Names = [] } = JSON.parse(body)
  const secret = (id: string) => ({
    Name: id,
    SecretString: goodValue(id),
    VersionId: 'v1',
    VersionStages: ['AWSCURRENT'],
  })
  if (operation === 'GetSecretValue') return JSON.stringify(secret(SecretId))
  if (operation === 'BatchGetSecretValue')
    return JSON.stringify({ SecretValues: SecretIdList.map(secret), Errors: [] })
  return JSON.stringify({
    Parameters: Names.map((name: string) => ({ Name: name, Value: goodValue(name), Version: 1 })),
    InvalidParameters: [],
  })
}

export const POLICY =
  'version: 1\nservice: backend\nenvironments: { prod: {} }\nvariables: { A: secret, B: secret }\n'

function goodValue(id: string): string {
  return `${id} of the Orchard kite 93 runs far`
}

const ROLE = `<AssumeRoleWithWebIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
<AssumeRoleWithWebIdentityResult><Credentials><AccessKeyId>ASIAIOSFODNN7EXAMPLE</AccessKeyId>
<SecretAccessKey>no-key-at-all</SecretAccessKey><SessionToken>no-token-at-all</SessionToken>
<Expiration>2099-01-01T00:00:00Z</Expiration></Credentials>
<AssumedRoleUser><Arn>arn:aws:sts::123456789012:assumed-role/gate/gate</Arn><AssumedRoleId>AROA:gate</AssumedRoleId></AssumedRoleUser>
</AssumeRoleWithWebIdentityResult><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata>
</AssumeRoleWithWebIdentityResponse>`
