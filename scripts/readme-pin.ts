/**
 * Pins the README's workflow and the reusable workflow to the last commit that changed `dist`: no commit can hold its own SHA.
 * Run it after a build is committed: `npm run pin`.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'

const sha = execFileSync('git', ['log', '-1', '--format=%H', '--', 'dist'], {
  cwd: new URL('..', import.meta.url),
  encoding: 'utf8',
}).trim()
for (const name of ['README.md', '.github/workflows/gate.yml']) {
  const file = new URL(`../${name}`, import.meta.url)
  const text = readFileSync(file, 'utf8')
  writeFileSync(
    file,
    text.replace(/bootgate\/bootgate@(?:v1|[0-9a-f]{40} # v1)/, `bootgate/bootgate@${sha} # v1`),
  )
}
