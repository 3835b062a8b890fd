import type { Failure, Outcome } from '../domain/errors.ts'
import { isMap } from '../text/data.ts'
import { readDocument } from '../text/document.ts'
import { syntaxFailures, templatesUnder, textOf, textsIn } from './parts.ts'
import { type Action, readSteps } from './step.ts'

/** Reads a composite action. Null for invalid YAML, and for an action that is a program or an image. */
export function readAction(text: string, file: string): Outcome<Action | null> {
  const reading = readDocument(text, file)
  if (!reading.ok) return { value: null, failures: syntaxFailures(file, reading.problems) }
  const { document } = reading
  const root = isMap(document.value) ? document.value : {}
  const { runs } = root
  if (!isMap(runs) || textOf(runs.using)?.toLowerCase() !== 'composite')
    return { value: null, failures: [] }
  const failures: Failure[] = []
  // The workflow's defaults do not reach an action: each of its steps names its shell.
  const list = { document, path: ['runs', 'steps'], owner: file, shell: null }
  const value: Action = {
    file,
    text,
    steps: readSteps(runs.steps, list, failures),
    inputs: templatesUnder(root.inputs, 'default'),
    outputs: templatesUnder(root.outputs, 'value'),
    texts: () => textsIn(document),
  }
  return { value, failures }
}

/** The root of a workflow's repository, two folders above the workflow: a prefix for paths. */
export function rootOf(workflowFile: string): string {
  const folders = workflowFile.split(/[/\\]/).slice(0, -1)
  const kept = folders.filter((name, place) => name !== '.' && (name !== '' || place === 0))
  for (let up = 0; up < 2; up++) {
    const last = kept.at(-1)
    if (last === undefined || last === '..') kept.push('..')
    else if (last !== '') kept.pop()
  }
  return kept.map((name) => `${name}/`).join('')
}

/** The folder of a local action that a step uses. Null for the root, and for actions of other repositories. */
export function actionFolder(uses: string | null, root: string): string | null {
  const [, path] = /^[.$][/\\](.*)$/s.exec(uses ?? '') ?? []
  if (path === undefined) return null
  const folders: string[] = []
  for (const name of path.split(/[/\\]/)) {
    if (name === '..' && folders.pop() === undefined) return null
    if (name !== '..' && name !== '.' && name !== '') folders.push(name)
  }
  return folders.length === 0 ? null : root + folders.join('/')
}
