import { realpath, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { once } from '../algorithms/once.ts'
import { type Failure, GateError, type Outcome } from '../domain/errors.ts'
import type { ReadText } from '../text/files.ts'
import { gitFoldersOf, isOfGit } from './git-folder.ts'
import { treeOf } from './git-head.ts'
import type { OutputFile } from './outputs.ts'
import {
  anyPath,
  beginning,
  filesNamed,
  type NamedFiles,
  type PathWords,
  pathWords,
} from './path-words.ts'
import { repositoryOf } from './repository.ts'
import { realPath, treesNamed } from './trees.ts'
import { pathWithin } from './workspace.ts'

/** Where a run takes place. */
interface RunPlace {
  readonly folder: string
  /** The folder of the checkout; empty when it is unknown. */
  readonly workspace: string
}

/**
 * Limits which files a run reads. The user's inputs may name any file. All other paths must stay in the repository:
 * a policy comes with a pull request, and must not make the gate read `/proc/self/environ`, neither by its path nor by a
 * link. A policy or manifest outside may name files of its own repository. No path may lead into `.git`, where a
 * checkout may leave its token. Only the user's inputs may name a pipe or a device. In a job, a file of another checkout
 * needs an input that names it.
 * @throws GateError FILE_OUTSIDE, FILE_NOT_A_FILE, before the file is opened
 */
export function fenced(
  readText: ReadText,
  inputs: NamedFiles,
  { folder, workspace }: RunPlace,
): ReadText {
  const inWorkspace = workspace !== '' && pathWithin(workspace, folder) !== null
  const root = inWorkspace ? workspace : repositoryOf(folder)
  const isElsewhere = (path: string | null): path is string =>
    path !== null && pathWithin(root, resolve(path)) === null
  const named = filesNamed(inputs).map(([path]) => path)
  const otherRoots = [inputs.policy, ...inputs.manifest]
    .filter(isElsewhere)
    .map((path) => repositoryOf(dirname(resolve(path))))
  const words = pathWords(inputs)
  const inside = limited(readText, { named, elsewhere: named.filter(isElsewhere), words }, [
    root,
    ...otherRoots,
  ])
  if (workspace === '') return inside
  return async (path) => {
    if (
      !lists(named, path) &&
      (await isOfOtherTree(path, root, await treesNamed(inputs, workspace, folder)))
    )
      throw new GateError(ofOtherTree(words(path)))
    return inside(path)
  }
}

/**
 * Whether a file of the repository lies in another checkout than the files of the inputs. The trust rule covers only
 * those checkouts: `pr/` may hold the head of a fork.
 */
async function isOfOtherTree(
  path: string,
  root: string,
  judged: readonly (string | null)[],
): Promise<boolean> {
  const file = await realPath(path)
  if (pathWithin(await realPath(root), file) === null) return false
  const tree = await treeOf(file)
  // An earlier step wrote a file outside every checkout.
  return tree !== null && !judged.includes(tree)
}

function ofOtherTree(file: string): Failure {
  return {
    code: 'FILE_OUTSIDE',
    message: `${beginning(file)} lies in another checkout than the files of the inputs, and the gate has not asked whether that one is trusted.`,
    fix: 'Name it with an input or flag: manifest, env-files, secrets-from. Then the gate asks GitHub about its commit too.',
  }
}

/**
 * Reads workflows, and the files of their repository that they use. The root of a workflow outside the working
 * directory's repository is two folders above it.
 * @throws GateError FILE_OUTSIDE
 */
export function fencedWorkflows(
  readText: ReadText,
  files: readonly string[],
  folder: string,
): ReadText {
  const root = repositoryOf(folder)
  const elsewhere = files.filter((file) => pathWithin(root, resolve(file)) === null)
  return limited(readText, { named: files, elsewhere, words: anyPath }, [
    root,
    ...elsewhere.map((file) => resolve(dirname(file), '../..')),
  ])
}

interface Named {
  /** Files that the user's inputs name. */
  readonly named: readonly string[]
  /** Those of them outside of the repository. */
  readonly elsewhere: readonly string[]
  readonly words: PathWords
}

function limited(
  readText: ReadText,
  { named, elsewhere, words }: Named,
  roots: readonly string[],
): ReadText {
  // The same for each file of a run.
  const realRoots = once(() => realPathsOf(roots))
  const gitFolders = once(() => gitFoldersOf(roots))
  return async (path) => {
    if (lists(elsewhere, path)) return readText(path)
    const inside = await isInside(path, roots, await realRoots())
    if (!inside || (await isOfGit(path, await gitFolders())))
      throw new GateError(outside(words(path)))
    if (!lists(named, path) && (await isSpecial(path))) throw new GateError(special(words(path)))
    return readText(path)
  }
}

/** Whether one of the files is at a path, however each is written. */
function lists(files: readonly (string | null)[], path: string): boolean {
  return files.some((file) => file !== null && resolve(file) === resolve(path))
}

/** Whether a path leads to a pipe, a device or a socket: reading one may never end, or have an effect. */
async function isSpecial(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null)
  return found !== null && !found.isFile() && !found.isDirectory()
}

async function realPathsOf(folders: readonly string[]): Promise<readonly string[]> {
  return Promise.all(folders.map((folder) => realpath(folder).catch(() => folder)))
}

/**
 * Whether a path lies in one of the folders, before and after its links are followed.
 * @param real where the folders' links lead
 */
async function isInside(
  path: string,
  roots: readonly string[],
  real: readonly string[],
): Promise<boolean> {
  const holds = (found: string) => (root: string) => pathWithin(root, found) !== null
  if (![...roots, ...real].some(holds(resolve(path)))) return false
  return real.some(holds(await realPath(path)))
}

function special(file: string): Failure {
  return {
    code: 'FILE_NOT_A_FILE',
    message: `${beginning(file)} is a pipe, a device or a socket. Only an input or flag may name one.`,
    fix: 'Name it with an input or flag (policy, manifest, env-files, secrets-from), or give a regular file.',
  }
}

function outside(file: string): Failure {
  return {
    code: 'FILE_OUTSIDE',
    message: `${beginning(file)} is outside the repository or in its .git, or links to there. Only an input or flag may name such a file.`,
    fix: 'Move it into the repository, or name it with an input or flag: policy, manifest, env-files, secrets-from.',
  }
}

/**
 * Keeps the output files that lie in one of the folders, with links in their path followed. Failures: FILE_OUTSIDE.
 * A link in place of the file itself is refused when it is written.
 */
export async function outputsInside(
  files: readonly OutputFile[],
  folders: readonly string[],
): Promise<Outcome<readonly OutputFile[]>> {
  const roots = folders.filter((folder) => folder !== '')
  const real = await realPathsOf(roots)
  const inside = await Promise.all(files.map(({ path }) => isInside(dirname(path), roots, real)))
  const failures = files
    .filter((_, place) => !inside[place])
    .map(
      ({ path }): Failure => ({
        code: 'FILE_OUTSIDE',
        message: `${beginning(anyPath(path))}, a file for the report, is outside the workspace and the runner's temporary folder.`,
        fix: 'Name a file in one of these two folders with the input `output`.',
      }),
    )
  return { value: files.filter((_, place) => inside[place]), failures }
}
