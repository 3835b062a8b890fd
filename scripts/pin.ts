/**
 * Pins the workflows of README and docs, and the reusable workflow, to the last commit that changed `dist`: no commit can
 * hold its own SHA. Run it after a build is committed: `npm run pin`.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { PINNED, pinnedTo } from './pinned.ts'

const sha = execFileSync('git', ['log', '-1', '--format=%H', '--', 'dist'], {
  cwd: new URL('..', import.meta.url),
  encoding: 'utf8',
}).trim()
for (const name of PINNED) {
  const file = new URL(`../${name}`, import.meta.url)
  writeFileSync(file, pinnedTo(readFileSync(file, 'utf8'), sha))
}
