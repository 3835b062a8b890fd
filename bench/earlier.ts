import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** The commit whose build the others are compared with: before issue 19. */
export const EARLIER = 'bf9c95f'

/** A line for a row that is missing. */
export const NO_EARLIER = `Left out: the build of ${EARLIER}, because this clone does not have the commit.`

/**
 * Unpacks the build of the earlier commit into a folder.
 * @returns its `dist`, or null when this clone does not have the commit
 */
export function earlierBuild(folder: string): string | null {
  const to = join(folder, 'earlier')
  mkdirSync(to, { recursive: true })
  try {
    const archive = ['archive', EARLIER, 'dist/action', 'dist/cli']
    const tar = execFileSync('git', archive, { cwd: ROOT, maxBuffer: 2 ** 27, stdio: 'pipe' })
    execFileSync('tar', ['-x', '-C', to], { input: tar })
    return join(to, 'dist')
  } catch {
    return null
  }
}
