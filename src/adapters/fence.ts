import { realpath, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { type Failure, GateError, type Outcome } from '../domain/errors.ts'
import type { ReadText } from '../text/files.ts'
import { isOfGit } from './git-folder.ts'
import { treeOf } from './git-head.ts'
import type { OutputFile } from './outputs.ts'
import { anyPath, beginning, type NamedFiles, type PathWords, pathWords } from './path-words.ts'
import { repositoryOf } from './repository.ts'
import { realPath, treesNamed } from './trees.ts'
import { pathWithin } from './workspace.ts'

/** Where a run takes place. */
interface RunPlace {
  readonly folder: string
  /** What the repository was checked out to; empty where nobody says. */
  readonly workspace: string
}

/**
 * Reads what whoever starts the run names, wherever it is, and else only files of the repository: a policy
 * comes with a pull request, and must not have the gate read `/proc/self/environ`. A link of the repository
 * that leads out of it comes with a pull request, too. A policy or manifest that is named outside may build on
 * files of its own repository. What git keeps of its own (`.git`, where a checkout may leave its token) is nobody's
 * to name, and a pipe or a device only whoever starts the run may name. In a job, a file of another checkout is read
 * only where an input names it.
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
  const named = [inputs.policy, inputs.manifest, ...inputs.envFiles, inputs.secretsFrom]
  const theirs = [inputs.policy, inputs.manifest]
    .filter(isElsewhere)
    .map((path) => repositoryOf(dirname(resolve(path))))
  const words = pathWords(inputs)
  const inside = within(readText, { named, elsewhere: named.filter(isElsewhere), words }, [
    root,
    ...theirs,
  ])
  if (workspace === '') return inside
  return async (path) => {
    if (
      !named.includes(path) &&
      (await isOfOtherTree(path, root, await treesNamed(inputs, workspace, folder)))
    )
      throw new GateError(ofOtherTree(words(path)))
    return inside(path)
  }
}

/**
 * Whether a file of the repository lies in another checkout than the files that the inputs name. Trust was read
 * of those checkouts only: `pr/` may hold the head of a fork.
 */
async function isOfOtherTree(
  path: string,
  root: string,
  judged: readonly (string | null)[],
): Promise<boolean> {
  const file = await realPath(path)
  if (pathWithin(await realPath(root), file) === null) return false
  const tree = await treeOf(file)
  // What lies in no checkout was written by an earlier step.
  return tree !== null && !judged.includes(tree)
}

function ofOtherTree(file: string): Failure {
  return {
    code: 'FILE_OUTSIDE',
    message: `${beginning(file)} lies in another checkout than the files of the inputs, and nobody knows whether that one can be trusted.`,
    fix: 'Name it with an input or flag: manifest, env-files, secrets-from. Then the gate asks GitHub about its commit, too.',
  }
}

/**
 * Reads workflows, and what they use of their own repository. One that is named outside of the working
 * directory's repository stands two folders below the root of its own.
 * @throws GateError FILE_OUTSIDE
 */
export function fencedWorkflows(
  readText: ReadText,
  files: readonly string[],
  folder: string,
): ReadText {
  const root = repositoryOf(folder)
  const elsewhere = files.filter((file) => pathWithin(root, resolve(file)) === null)
  return within(readText, { named: files, elsewhere, words: anyPath }, [
    root,
    ...elsewhere.map((file) => resolve(dirname(file), '../..')),
  ])
}

interface Named {
  /** By whoever starts the run. */
  readonly named: readonly (string | null)[]
  /** Those of them that are read wherever they are. */
  readonly elsewhere: readonly string[]
  readonly words: PathWords
}

function within(
  readText: ReadText,
  { named, elsewhere, words }: Named,
  roots: readonly string[],
): ReadText {
  return async (path) => {
    if (elsewhere.includes(path)) return readText(path)
    if (!(await isInside(path, roots)) || (await isOfGit(path, roots)))
      throw new GateError(outside(words(path)))
    if (!named.includes(path) && (await isSpecial(path))) throw new GateError(special(words(path)))
    return readText(path)
  }
}

/** Whether a path leads to a pipe, a device or a socket: reading one may have no end, or an effect. */
async function isSpecial(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null)
  return found !== null && !found.isFile() && !found.isDirectory()
}

/** Whether a path lies in one of the folders by its words, and still does when its links are followed. */
async function isInside(path: string, roots: readonly string[]): Promise<boolean> {
  const real = await Promise.all(roots.map((root) => realpath(root).catch(() => root)))
  const holds = (found: string) => (root: string) => pathWithin(root, found) !== null
  if (![...roots, ...real].some(holds(resolve(path)))) return false
  return real.some(holds(await realPath(path)))
}

function special(file: string): Failure {
  return {
    code: 'FILE_NOT_A_FILE',
    message: `${beginning(file)} is a pipe, a device or a socket, and only whoever starts the run may name one.`,
    fix: 'Name it with an input or flag (policy, manifest, env-files, secrets-from), or give a regular file.',
  }
}

function outside(file: string): Failure {
  return {
    code: 'FILE_OUTSIDE',
    message: `${beginning(file)} lies outside the repository or in its .git, or is a link to there, and only whoever starts the run may name such a file.`,
    fix: 'Keep it in the repository. A file that lies elsewhere is named by its own path, with an input or flag: policy, manifest, env-files, secrets-from.',
  }
}

/**
 * The files that a report may be written to: each has to lie in one of the folders, links on the way to it
 * followed. A link in the place of the file itself is not written through.
 */
export async function outputsInside(
  files: readonly OutputFile[],
  folders: readonly string[],
): Promise<Outcome<readonly OutputFile[]>> {
  const roots = folders.filter((folder) => folder !== '')
  const inside = await Promise.all(files.map(({ path }) => isInside(dirname(path), roots)))
  const failures = files
    .filter((_, place) => !inside[place])
    .map(
      ({ path }): Failure => ({
        code: 'FILE_OUTSIDE',
        message: `The report is to be written to ${anyPath(path)}, which leads out of the workspace and of the runner's temporary folder.`,
        fix: 'Name a file in one of the two with the input `output`.',
      }),
    )
  return { value: files.filter((_, place) => inside[place]), failures }
}
