/**
 * Pins the workflows of README and docs, and the reusable workflow, to the last commit that changed `dist`: no commit can
 * hold its own SHA. Calls of the reusable workflow get the last commit that changed it, so a run that changes it has to be
 * committed and followed by another one. Run it after a build is committed: `npm run pin`.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { PINNED, pinnedTo, REUSABLE } from './pinned.ts'

const ROOT = new URL('..', import.meta.url)
const git = (...args: readonly string[]) =>
  execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).trim()
const lastChangeOf = (path: string) => git('log', '-1', '--format=%H', '--', path)

const commits = { action: lastChangeOf('dist'), workflow: lastChangeOf(REUSABLE) }
for (const name of PINNED) {
  const file = new URL(`../${name}`, import.meta.url)
  writeFileSync(file, pinnedTo(readFileSync(file, 'utf8'), commits))
}
if (git('status', '--porcelain', '--', REUSABLE) !== '')
  console.log(`${REUSABLE} has changed: commit, and run npm run pin once more for its callers.`)
