/**
 * Says whether a tag on this commit would be right: `npm run release:check [-- TAG]`. It makes the generated files and the
 * bundles again, so a stale one stays behind as a change.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { packagesOf } from './bundled.ts'
import { movingTags, ownCalls, ownPins, PINNED, REUSABLE } from './pinned.ts'
import { type ReleaseFacts, releaseChecks } from './release.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const ask = (command: string, ...args: readonly string[]) =>
  execFileSync(command, [...args], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
const changed = () =>
  ask('git', 'status', '--porcelain')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.slice(3))

/** Whether a commit has files as they are in this tree. A commit that is not in this clone has not. */
function has(sha: string, paths: readonly string[]): boolean {
  return spawnSync('git', ['diff', '--quiet', sha, '--', ...paths], { cwd: ROOT }).status === 0
}

/** The pages that name commits, and whether each of them has files as they are in this tree. */
function pinned(shasIn: (text: string) => readonly string[], paths: readonly string[]) {
  return PINNED.flatMap((file) => {
    const shas = [...new Set(shasIn(read(file)))]
    return shas.length === 0 ? [] : [{ file, same: shas.every((sha) => has(sha, paths)) }]
  })
}

/** What names the moving tag besides the pages: the policy and the workflow that `init` writes. */
const NAMES_TAG = ['src/init/write.ts', 'src/init/guide/workflow.ts']

async function licencesOf(entry: 'action' | 'cli'): Promise<ReleaseFacts['licences']> {
  const listed = read(`dist/${entry}/licenses.txt`).split('\n')
  return (await packagesOf(join(ROOT, `src/${entry}.ts`))).map((name) => ({
    name,
    licence: String(JSON.parse(read(`node_modules/${name}/package.json`)).license),
    listed: listed.includes(name),
  }))
}

const uncommitted = changed()
for (const script of ['generate', 'build']) ask('npm', 'run', '--silent', script)
const { version } = JSON.parse(read('package.json'))
const lock = JSON.parse(read('package-lock.json'))
const { main } = parse(read('action.yml')).runs
const [packed] = JSON.parse(ask('npm', 'pack', '--dry-run', '--json', '--silent'))
const checks = releaseChecks({
  tag: process.argv[2] ?? null,
  version,
  locked: [lock.version, lock.packages[''].version],
  changelog: read('CHANGELOG.md'),
  uncommitted,
  stale: changed().filter((file) => !uncommitted.includes(file)),
  pins: pinned(ownPins, ['dist/action', 'action.yml']),
  calls: pinned(ownCalls, [REUSABLE]),
  movingTags: [...PINNED, ...NAMES_TAG].flatMap((file) => movingTags(read(file))),
  main: { path: main, there: existsSync(join(ROOT, main)) },
  licences: [...(await licencesOf('action')), ...(await licencesOf('cli'))],
  unpacked: packed.unpackedSize,
})
for (const { name, problem } of checks)
  console.log(problem === null ? `ok   ${name}` : `no   ${name}\n     ${problem}`)
const wrong = checks.filter(({ problem }) => problem !== null)
console.log(
  wrong.length === 0
    ? `\nv${version} can be tagged.`
    : `\nv${version} cannot be tagged yet: ${wrong.length} of ${checks.length} are wrong.`,
)
process.exitCode = wrong.length === 0 ? 0 : 1
