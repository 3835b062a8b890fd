/**
 * A local Secrets Manager that has every secret and answers after a delay: `node bench/slow-aws.ts MILLISECONDS`.
 * Prints its URL. It runs in its own process, because the measuring process blocks while it waits.
 */
import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

const DELAY = Number(process.argv[2])

function secret(id: string) {
  const key = (name: string) => createHash('sha256').update(`${id}#${name}`).digest('hex')
  const keys = ['A', 'B', 'C', 'D', 'E'].map((name) => [name, key(name)])
  return {
    ARN: id,
    Name: id,
    VersionId: 'v1',
    VersionStages: ['AWSCURRENT'],
    CreatedDate: 1_763_900_000,
    // As long as a pair of credentials, and different for each secret.
    SecretString: id.includes('/json/') ? JSON.stringify(Object.fromEntries(keys)) : key(''),
  }
}

const server = createServer(async (request, response) => {
  let text = ''
  for await (const chunk of request.setEncoding('utf8')) text += chunk
  const { SecretId, SecretIdList } = JSON.parse(text)
  await sleep(DELAY)
  response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' })
  const answer = SecretIdList
    ? { SecretValues: SecretIdList.map(secret), Errors: [] }
    : secret(SecretId)
  response.end(JSON.stringify(answer))
})
server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object') console.log(`http://127.0.0.1:${address?.port}`)
})
