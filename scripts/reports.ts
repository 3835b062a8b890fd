/** Writes the incident example's report in every format. Another folder to write to may be named. */
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const folder = process.argv[2] ?? join(ROOT, 'examples/app-runner/reports')
mkdirSync(folder, { recursive: true })
const example = ['--policy', 'examples/app-runner/bootgate.yml', '--environment', 'incident']
const outputs = ['txt', 'md', 'json', 'sarif', 'xml', 'html'].flatMap((suffix) => [
  '--output',
  join(folder, `report.${suffix}`),
])
const args = ['src/cli.ts', 'check', ...example, '--quiet', ...outputs]
const { status, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' })
if (status !== 1 || stderr !== '')
  throw new Error(`The incident example must be blocked (1), and ended ${status}: ${stderr}`)
