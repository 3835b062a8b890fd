/**
 * Writes the report of the incident example in every format, and the audit of the bad example workflow.
 * An argument names another folder to write to.
 */
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
run('check', ...example, '--quiet', ...outputs)
const audited = process.argv[2] ?? join(ROOT, 'examples/audit')
const bad = ['--dir', 'examples/audit/bad', '--quiet']
run('audit', ...bad, '--output', join(audited, 'audit.txt'))

/** Runs a command that must end as blocked. */
function run(...args: readonly string[]): void {
  const command = ['src/cli.ts', ...args]
  const { status, stderr } = spawnSync(process.execPath, command, { cwd: ROOT, encoding: 'utf8' })
  if (status !== 1 || stderr !== '')
    throw new Error(`An example must end as blocked (1), but it ended with ${status}: ${stderr}`)
}
