import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../support/source-files.ts'
import { askedFile, askedOf, isAskedSo } from './asked.ts'
import { inputs, textOf } from './input.ts'
import { withNewest } from './newest.ts'
import { startPostgres } from './postgres.ts'
import { QUESTIONS, type Question } from './questions.ts'

/** Nothing of this machine's own: no PGHOST, no password file, no certificates. */
const ENVIRONMENT: Readonly<Record<string, string | undefined>> = {
  PATH: process.env.PATH,
  HOME: '/nonexistent',
  USER: 'nobody',
  LOGNAME: 'nobody',
  GOCACHE: join(ROOT, '.cache/go'),
  GOPATH: join(ROOT, '.cache/go-path'),
  ...(process.env.GOPROXY && { GOPROXY: process.env.GOPROXY }),
  CARGO_HOME: process.env.CARGO_HOME ?? join(homedir(), '.cargo'),
  RUSTUP_HOME: process.env.RUSTUP_HOME ?? join(homedir(), '.rustup'),
  CARGO_TARGET_DIR: join(ROOT, '.cache/crates'),
  MAVEN_OPTS: `-Duser.home=${homedir()}`,
  ORACLES_NPM: process.env.ORACLES_NPM,
  PYTHONPATH: join(ROOT, 'test/oracles'),
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
function ask(
  { inputs: name, command: [program, ...rest] }: Question,
  server: Readonly<Record<string, string>>,
): string {
  const asked = inputs(name)
  const answers = execFileSync(program, rest, {
    cwd: ROOT,
    env: { ...ENVIRONMENT, ...server },
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

const flags = process.argv.filter((word) => word.startsWith('--'))
const [check, all, newest] = ['--check', '--all', '--newest'].map((flag) => flags.includes(flag))
const only = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const unknown = only.filter((name) => !QUESTIONS.some((question) => question.golden === name))
if (unknown.length > 0) throw new Error(`There is no golden file ${unknown.join(', ')}.`)
const isAsked = ({ golden, slow }: Question) =>
  only.length > 0 ? only.includes(golden) : slow === undefined || all === true

for (const question of QUESTIONS) {
  if (only.length > 0 || isAsked(question) || newest || isAskedSo(question)) continue
  process.exitCode = 1
  console.log(
    `${question.golden} is the answer to other questions or versions. Run npm run oracles -- --all --write.`,
  )
}

const asked = QUESTIONS.filter(isAsked)
const server = asked.some(({ connects }) => connects) ? await startPostgres() : null
try {
  for (const question of asked) {
    const file = join(ROOT, `test/oracles/golden/${question.golden}.jsonl`)
    const now = ask(
      newest ? withNewest(question) : question,
      question.connects ? (server?.environment ?? {}) : {},
    )
    if (!check) {
      writeFileSync(file, now)
      if (question.slow !== undefined) writeFileSync(askedFile(question), askedOf(question))
    } else if (readFileSync(file, 'utf8') !== now) {
      // News are no fault of the vectors.
      if (!newest) process.exitCode = 1
      console.log(`${question.golden} answers otherwise than its golden file says:`)
      console.log(difference(readFileSync(file, 'utf8'), now).join('\n'))
    }
  }
} finally {
  await server?.stop()
}
