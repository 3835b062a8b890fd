import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ROOT } from '../source-files.ts'

/** The release of act that the tests are made for; `.ci/run` installs it. */
export const ACT_VERSION = '0.2.89'

/** How to get it where it is not there. */
export const NO_ACT = `The tests under a workflow runner are left out: act ${ACT_VERSION}, jq and curl were not found. Get act: GOPATH=$PWD/.cache/go-path go install github.com/nektos/act@v${ACT_VERSION}`

/** The path of act in that release; null where it, jq or curl is not there. */
export async function findAct(): Promise<string | null> {
  const act = join(ROOT, '.cache/go-path/bin/act')
  if (!existsSync(act)) return null
  const answers = [saysVersion(act), saysVersion('jq'), saysVersion('curl')]
  const [version, ...others] = await Promise.all(answers)
  return version === `act version ${ACT_VERSION}` && !others.includes(null) ? act : null
}

async function saysVersion(command: string): Promise<string | null> {
  return promisify(execFile)(command, ['--version']).then(
    ({ stdout }) => stdout.trim(),
    () => null,
  )
}
