import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readCommandLine } from '../../src/adapters/command-line.ts'
import type { CommandShape } from '../../src/completion/shape.ts'
import { completionOf, SHELLS, type Shell } from '../../src/completion/shells.ts'
import { knownWords } from '../../src/explain/known-words.ts'
import { INPUTS } from '../../src/inputs/table.ts'
import { FORMATS } from '../../src/report/formats.ts'
import { run } from '../../src/run-command.ts'

const silent = { write: () => true }

function shapes(): readonly CommandShape[] {
  const asked = readCommandLine(['completion', 'bash'], { env: {}, stdout: silent, stderr: silent })
  if (asked.command !== 'completion') throw new Error('completion was not asked')
  return asked.commands
}

/** What is typed, with a tab for the key, and the words that the shell then runs bootgate with. */
const TYPED: readonly (readonly [typed: string, ...words: readonly string[]])[] = [
  ['bootgate chec\t', 'check'],
  ['bootgate check --quie\t', 'check', '--quiet'],
  ['bootgate check --fail-on war\t', 'check', '--fail-on', 'warning'],
  ['bootgate check --format=js\t', 'check', '--format=json'],
  ['bootgate check --policy pol\t', 'check', '--policy', 'policy one.yml'],
  ['bootgate check --env-file pol\t', 'check', '--env-file', 'policy one.yml'],
  ['bootgate check --var pol\t', 'check', '--var', 'pol'],
  ['bootgate check pol\t', 'check', 'pol'],
  ['bootgate audit pol\t', 'audit', 'policy one.yml'],
  ['bootgate explain jwt-a\t', 'explain', 'jwt-alg'],
  ['bootgate explain postgres-u\t', 'explain', 'postgres-url'],
  ['bootgate completion fi\t', 'completion', 'fish'],
]

/** How each shell is started at a terminal, and what it runs before the completions are read. */
const INTERACTIVE: Readonly<Record<'bash' | 'zsh', readonly [command: string, first: string]>> = {
  bash: ['bash --norc --noprofile -i', 'PS1='],
  zsh: ['zsh -f -i', 'PS1=; unsetopt prompt_sp; autoload -Uz compinit; compinit -D -u'],
}

const folder = mkdtempSync(join(tmpdir(), 'bootgate-completion-'))
const file = (shell: Shell) => join(folder, `completion.${shell}`)
const has = (command: string) => spawnSync(command, ['--version']).status === 0
const hasTerminal = String(spawnSync('script', ['--version']).stdout).includes('util-linux')
const shellsHere = SHELLS.filter((shell) => has(shell) && (shell === 'fish' || hasTerminal))

beforeAll(async () => {
  mkdirSync(join(folder, 'work'))
  writeFileSync(join(folder, 'work/policy one.yml'), '')
  for (const shell of SHELLS) {
    let text = ''
    const stdout = { write: (part: string) => (text += part) }
    await run(['completion', shell], { env: {}, folder, stdout, stderr: silent })
    writeFileSync(file(shell), text)
  }
  const missing = SHELLS.filter((shell) => !shellsHere.includes(shell))
  if (missing.length > 0)
    console.warn(`Completions are not run in ${missing.join(', ')}: not installed.`)
})

/** The words that bootgate is run with after these keys. */
function runsWith(shell: 'bash' | 'zsh', typed: readonly string[]): readonly string[] {
  const [command, first] = INTERACTIVE[shell]
  const stub = `bootgate() { printf '<%s>' "$@"; echo; }`
  const input = [`${first}; ${stub}; source '${file(shell)}'`, ...typed, 'exit', ''].join('\n')
  const { stdout } = spawnSync('script', ['-qec', command, '/dev/null'], {
    cwd: join(folder, 'work'),
    env: { PATH: process.env.PATH ?? '', HOME: folder, TERM: 'dumb' },
    input,
    encoding: 'utf8',
    timeout: 20_000,
  })
  return stdout.match(/<[^%\r\n]*>(?=\r?\n)/g) ?? []
}

describe.each(shellsHere)('%s', (shell) => {
  it('reads the script', () => {
    const { status, stderr } = spawnSync(shell, ['-n', file(shell)], { encoding: 'utf8' })
    expect([status, stderr]).toEqual([0, ''])
  })

  if (shell === 'fish')
    it.each(TYPED)('completes %j', (typed, ...words) => {
      const [line = ''] = typed.split('\t')
      const script = `source '${file(shell)}'; complete -C '${line}'`
      const { stdout } = spawnSync(shell, ['--no-config', '-c', script], {
        cwd: join(folder, 'work'),
        env: { PATH: process.env.PATH ?? '', HOME: folder },
        encoding: 'utf8',
      })
      const answers = stdout.split('\n').map((one) => one.replace(/\t.*/, ''))
      const last = words.at(-1) ?? ''
      expect(answers[0]).toBe(line.endsWith(last) ? '' : last)
    })
  else
    it('completes what is typed at a terminal', () => {
      const ran = runsWith(
        shell,
        TYPED.map(([typed]) => typed),
      )
      expect(ran).toEqual(TYPED.map(([, ...words]) => words.map((word) => `<${word}>`).join('')))
    })
})

describe.each(SHELLS)('the script of %s', (shell) => {
  it('has every command, every flag of the table and every word of a choice', () => {
    const text = completionOf(shell, shapes())
    const dashes = shell === 'fish' ? '-l ' : '--'
    const flags = INPUTS.flatMap((row) =>
      'flag' in row ? (row.flag.match(/--[\w-]+/g) ?? []) : [],
    )
    const choices = INPUTS.flatMap((row) =>
      row.kind === 'choice' && 'flag' in row ? row.words : [],
    )
    const expected = [
      ...flags.map((flag) => flag.replace('--', dashes)),
      ...choices,
      ...FORMATS,
      ...shapes().map(({ name }) => name),
    ]
    expect(flags.length).toBeGreaterThan(15)
    expect(expected.filter((word) => !text.includes(word))).toEqual([])
  })

  it('holds any help text as text', () => {
    const about = `It's "a" $(echo no) \`echo no\` [x] a:b \\ end`
    const takes = { kind: 'words', words: ['one'] } as const
    const option = { flags: ['--it'], about, takes }
    const text = completionOf(shell, [{ name: 'go', about, options: [option], takes }])
    writeFileSync(join(folder, `odd.${shell}`), text)
    if (!shellsHere.includes(shell)) return
    const start = shell === 'zsh' ? 'autoload -Uz compinit; compinit -D -u;' : ''
    const { stdout, stderr } = spawnSync(
      shell,
      ['-c', `${start} . '${join(folder, `odd.${shell}`)}'`],
      {
        encoding: 'utf8',
      },
    )
    expect([stdout, stderr]).toEqual(['', ''])
  })
})

describe('the words of explain', () => {
  it('are words that a shell takes as they are', () => {
    expect(knownWords().filter((word) => !/^[\w.-]+$/.test(word))).toEqual([])
    expect(knownWords()).toContain('audit-gate-ignored')
  })
})

describe('an unknown shell', () => {
  it('is a usage error that names the shells', () => {
    let text = ''
    const stderr = { write: (part: string) => (text += part) }
    expect(readCommandLine(['completion', 'tcsh'], { env: {}, stdout: silent, stderr })).toEqual({
      command: 'none',
      exitCode: 2,
    })
    expect(text).toContain('bash, zsh, fish')
  })
})
