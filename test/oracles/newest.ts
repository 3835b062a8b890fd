import { execFileSync } from 'node:child_process'
import { cpSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { ROOT } from '../support/source-files.ts'
import type { Question } from './questions.ts'

/** Copies that were updated in this run, by the folder that they stand for. */
const updated = new Map<string, string>()

/** The same question to the newest releases: ask.sh makes the places of Python and npm, Go modules are updated here. */
export function withNewest(question: Question): Question {
  const [program, ...rest] = question.command
  return {
    ...question,
    command: [
      program.replace('.cache/venv/', '.cache/venv-newest/'),
      ...rest.map((word, place) => (rest[place - 1] === '-C' ? updatedModule(word) : word)),
    ],
  }
}

/** Copies a module and updates what it requires. */
function updatedModule(folder: string): string {
  const known = updated.get(folder)
  if (known !== undefined) return known
  const copy = join(ROOT, '.cache/newest', basename(folder))
  rmSync(copy, { recursive: true, force: true })
  cpSync(join(ROOT, folder), copy, { recursive: true })
  for (const args of [
    ['get', '-u', './...'],
    ['mod', 'tidy'],
  ])
    execFileSync('go', args, { cwd: copy, stdio: ['ignore', 'ignore', 'inherit'] })
  const list = ['list', '-m', '-f', '{{if not .Indirect}}{{.Path}} {{.Version}}{{end}}', 'all']
  console.log(execFileSync('go', list, { cwd: copy, encoding: 'utf8' }).trim())
  updated.set(folder, copy)
  return copy
}
