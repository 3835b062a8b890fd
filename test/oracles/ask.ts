import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../support/source-files.ts'
import { inputs, textOf } from './input.ts'
import { QUESTIONS, type Question } from './questions.ts'

/** Nothing of this machine's own: no PGHOST, no password file, no certificates. */
const ENVIRONMENT = {
  PATH: process.env.PATH,
  HOME: '/nonexistent',
  USER: 'nobody',
  LOGNAME: 'nobody',
  GOCACHE: join(ROOT, '.cache/go'),
  GOPATH: join(ROOT, '.cache/go-path'),
  ...(process.env.GOPROXY && { GOPROXY: process.env.GOPROXY }),
  PYTHONDONTWRITEBYTECODE: '1',
  PYTHONUTF8: '1',
  NODE_NO_WARNINGS: '1',
}

/** Keys sorted, everything beyond ASCII escaped: the same bytes on every machine. */
function canonical(value: unknown): string {
  const text = JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
  return text.replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** The golden file of a question, as its consumer would have it now. */
function ask({ inputs: name, command: [program, ...rest] }: Question): string {
  const asked = inputs(name)
  const answers = execFileSync(program, rest, {
    cwd: ROOT,
    env: ENVIRONMENT,
    input: asked.map((input) => `${canonical(textOf(input))}\n`).join(''),
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'inherit'],
  })
    .trimEnd()
    .split('\n')
  if (answers.length !== asked.length)
    throw new Error(`${rest.join(' ')} gave ${answers.length} answers to ${asked.length} inputs.`)
  return asked
    .map((input, place) => `${canonical({ input, answer: JSON.parse(answers[place] ?? '') })}\n`)
    .join('')
}

/** The lines that differ, the old ones with a minus. */
function difference(old: string, now: string): readonly string[] {
  const [before, after] = [old.split('\n'), now.split('\n')]
  return [
    ...before.filter((line) => !after.includes(line)).map((line) => `- ${line}`),
    ...after.filter((line) => !before.includes(line)).map((line) => `+ ${line}`),
  ]
}

/** The hashes of a question and of its answers, from the day when it was asked. */
type Seals = Readonly<Record<string, { readonly question: string; readonly answers: string }>>

const SEALS = join(ROOT, 'test/oracles/golden/seldom-asked.json')

function sealOf({ golden, inputs: name, seldom }: Question): Seals[string] {
  const hash = (paths: readonly string[]) =>
    paths
      .reduce((sum, path) => sum.update(readFileSync(join(ROOT, path))), createHash('sha256'))
      .digest('hex')
  return {
    question: hash([`test/oracles/inputs/${name}.jsonl`, ...(seldom?.files ?? [])]),
    answers: hash([`test/oracles/golden/${golden}.jsonl`]),
  }
}

function seals(): Seals {
  return JSON.parse(readFileSync(SEALS, 'utf8'))
}

/** Whether the answers of a question that is not asked now are the answers to it. */
function isSealed(question: Question): boolean {
  return canonical(seals()[question.golden] ?? null) === canonical(sealOf(question))
}

function seal(question: Question): void {
  const sealed = { ...seals(), [question.golden]: sealOf(question) }
  writeFileSync(SEALS, `${JSON.stringify(sealed, null, 2)}\n`)
}

const check = process.argv.includes('--check')
const all = process.argv.includes('--all')
const only = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const unknown = only.filter((name) => !QUESTIONS.some((question) => question.golden === name))
if (unknown.length > 0) throw new Error(`There is no golden file ${unknown.join(', ')}.`)
for (const question of QUESTIONS) {
  if (only.length > 0 && !only.includes(question.golden)) continue
  if (question.seldom && !all && only.length === 0) {
    if (isSealed(question)) continue
    process.exitCode = 1
    console.log(
      `${question.golden} has other questions than its golden file answers: ask it by name.`,
    )
    continue
  }
  const file = join(ROOT, `test/oracles/golden/${question.golden}.jsonl`)
  const now = ask(question)
  if (!check) {
    writeFileSync(file, now)
    if (question.seldom) seal(question)
  } else if (readFileSync(file, 'utf8') !== now) {
    process.exitCode = 1
    console.log(`${question.golden} answers otherwise than its golden file says:`)
    console.log(difference(readFileSync(file, 'utf8'), now).join('\n'))
  }
}
