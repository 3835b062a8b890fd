import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type ServerProcess, startServer } from './server-process.ts'
import { ROOT } from './source-files.ts'

const CLI = '.cache/prism/node_modules/@stoplight/prism-cli/dist/index.js'
const DOCUMENT = 'test/support/github-api.openapi.json'

/** Starts Prism over GitHub's own API description, as far as it is used here. Null when Prism is not there. */
export async function startPrism(): Promise<ServerProcess | null> {
  const cli = join(ROOT, CLI)
  if (!existsSync(cli)) return null
  return startServer(
    process.execPath,
    (port) => [cli, 'mock', '-h', '127.0.0.1', '-p', port, join(ROOT, DOCUMENT)],
    async (url) => (await fetch(url)).status === 404,
  )
}
