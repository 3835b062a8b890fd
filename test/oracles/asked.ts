import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, read } from '../support/source-files.ts'
import type { Question } from './questions.ts'

/** The file that tells from which questions and versions a slow golden file was made. */
export function askedFile({ golden }: Question): string {
  return join(ROOT, `test/oracles/golden/${golden}.asked`)
}

/** A hash of the questions, the program and its lock files. */
export function askedOf({ inputs, slow = '' }: Question): string {
  const hash = createHash('sha256').update(read(`test/oracles/inputs/${inputs}.jsonl`))
  for (const name of readdirSync(join(ROOT, slow)).toSorted())
    hash.update(`\0${name}\0`).update(read(`${slow}/${name}`))
  return `${hash.digest('hex')}\n`
}

/** Whether a slow golden file is the answer to its questions of today. */
export function isAskedSo(question: Question): boolean {
  const file = askedFile(question)
  return existsSync(file) && readFileSync(file, 'utf8') === askedOf(question)
}
