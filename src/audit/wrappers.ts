import { groupBy } from '../algorithms/group-by.ts'

/** A program that runs the command after its own options. */
interface Wrapper {
  readonly words: string
  /** Options that take the next word as their value. */
  readonly valued?: readonly string[]
  /** How many arguments stand before the command. */
  readonly args?: number
  /** Options after which the command stands. Without one of them, the entry does not match. */
  readonly from?: readonly string[]
  /** Whether the command is one argument, as a script. */
  readonly script?: boolean
}

/** Wrappers, with subcommands. Of several that match, the first one counts. */
const WRAPPERS: readonly Wrapper[] = [
  ...['time', 'exec', 'command', 'builtin', 'nohup', 'setsid', 'chronic', 'unbuffer', 'ionice'].map(
    (words) => ({ words }),
  ),
  { words: 'sudo', valued: ['-u', '-g', '--user', '--group'] },
  { words: 'env', valued: ['-u', '-C', '--unset', '--chdir'] },
  { words: 'timeout', valued: ['-k', '-s', '--kill-after', '--signal'], args: 1 },
  { words: 'gtimeout', valued: ['-k', '-s'], args: 1 },
  { words: 'nice', valued: ['-n'] },
  { words: 'stdbuf', valued: ['-o', '-i', '-e'] },
  { words: 'flock', valued: ['-w', '-E'], args: 1 },
  { words: 'xargs', valued: ['-n', '-I', '-P', '-L', '-d', '-a', '-s'] },
  { words: 'parallel', valued: ['-j', '--jobs'] },
  { words: 'retry', valued: ['-t', '-d', '--times', '--delay'] },
  { words: 'sshpass', valued: ['-p', '-f', '-d', '-P'] },
  { words: 'find', from: ['-exec', '-execdir'] },
  { words: 'nix develop', from: ['-c', '--command'] },
  { words: 'nix shell', from: ['-c', '--command'] },
  { words: 'terragrunt exec' },
  { words: 'doppler run', from: ['--command'], script: true },
  { words: 'gcloud compute ssh', from: ['--command'], script: true },
  { words: 'doppler run', valued: ['-p', '-c', '-t', '--project', '--config', '--token'] },
  { words: 'op run', valued: ['--env-file', '--account'] },
  { words: 'mise exec', args: 0 },
  { words: 'mise x', args: 0 },
  { words: 'asdf exec' },
  { words: 'aws-vault exec', valued: ['-d', '--duration', '--region'], args: 1 },
  { words: 'aws-vault exec', args: 1 },
  { words: 'chamber exec', args: 1 },
  { words: 'infisical run', valued: ['--env', '--path', '--projectId'] },
  { words: 'dotenvx run', valued: ['-f', '--env-file'] },
  { words: 'dotenv run', valued: ['-f'] },
  { words: 'dotenv', valued: ['-e', '-c', '-f'] },
  { words: 'varlock run' },
  { words: 'secretspec run', valued: ['-p', '--profile', '--provider'] },
  { words: 'fnox exec', valued: ['-P', '--profile'] },
  { words: 'teller run' },
  { words: 'devbox run', valued: ['-c', '-e'] },
  { words: 'direnv exec', args: 1 },
  { words: 'bundle exec' },
  { words: 'poetry run' },
  { words: 'pipenv run' },
  { words: 'pdm run' },
  { words: 'rye run' },
  { words: 'hatch run' },
  { words: 'uv run', valued: ['--with', '--group', '--extra', '--project', '--python', '-p'] },
  { words: 'uvx', valued: ['--from', '--with', '--python'] },
  { words: 'uv tool run', valued: ['--from', '--with'] },
  { words: 'pipx run', valued: ['--spec'] },
  { words: 'npx', valued: ['-p', '--package'] },
  { words: 'pnpx' },
  { words: 'bunx', valued: ['-p', '--package'] },
  { words: 'bun x' },
  { words: 'npm exec', valued: ['-p', '--package', '-w', '--workspace'] },
  { words: 'npm x' },
  { words: 'pnpm exec' },
  { words: 'pnpm dlx', valued: ['--package'] },
  { words: 'yarn dlx', valued: ['-p'] },
  { words: 'yarn exec' },
  { words: 'corepack' },
  { words: 'sops exec-env', args: 1, script: true },
  { words: 'nix-shell', from: ['--run', '--command'], script: true },
  { words: 'bash', valued: ['-o'], script: true },
  { words: 'sh', script: true },
  { words: 'zsh', script: true },
  {
    words: 'ssh',
    valued: ['-i', '-p', '-o', '-l', '-F', '-J', '-L', '-R', '-b', '-c', '-E'],
    args: 1,
    script: true,
  },
]

/** Packages that bring a program of another name. */
const PROGRAM_OF: ReadonlyMap<string, string> = new Map([
  ['aws-cdk', 'cdk'],
  ['firebase-tools', 'firebase'],
  ['netlify-cli', 'netlify'],
  ['@railway/cli', 'railway'],
  ['@cloudflare/wrangler', 'wrangler'],
  ['@aws-amplify/backend-cli', 'ampx'],
  ['awscli', 'aws'],
  ['ansible-core', 'ansible-playbook'],
])

/** Options, with a value, of programs that run a task: they stand before the task or its `run`. */
const RUNNER_OPTIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ['npm', ['--prefix', '-w', '--workspace', '--loglevel']],
  ['pnpm', ['--filter', '-F', '-C', '--dir', '--prefix']],
  ['yarn', ['--cwd']],
  ['bun', ['--filter', '--cwd']],
  ['make', ['-C', '-f', '--directory', '--file']],
  ['just', ['-f', '-d', '--justfile', '--working-directory']],
  ['task', ['-d', '-t', '--dir', '--taskfile']],
  ['fab', ['-H', '--hosts', '-i', '-c']],
  ['turbo', ['--filter', '-F']],
])

const BY_PROGRAM = groupBy(
  WRAPPERS.map((wrapper) => ({ ...wrapper, parts: wrapper.words.split(' ') })),
  ({ parts: [program] }) => program,
)
/** How many wrappers one command has. Real commands stay far below. */
const MAX_WRAPPERS = 16

/** A command without its wrappers, and the script that it runs as an argument. */
interface UnwrappedCommand {
  readonly words: readonly string[]
  readonly script: string | null
}

/** Takes wrappers such as `sudo`, `timeout 60` and `npx` away, and the version of a package. */
export function unwrapped(written: readonly string[]): UnwrappedCommand {
  let words = written
  for (let left = MAX_WRAPPERS; ; left--) {
    const [first] = words
    if (first === undefined) return { words, script: null }
    const program = nameOf(first)
    const named = withoutOptions(first === program ? words : [program, ...words.slice(1)])
    const wrapper = BY_PROGRAM.get(program)?.find(
      ({ parts, from }) =>
        parts.every((part, at) => named[at] === part) &&
        (from === undefined || named.some((word) => from.includes(optionOf(word)))),
    )
    if (wrapper === undefined || left === 0) return { words: named, script: null }
    if (wrapper.script === true) return scriptOf(named, wrapper)
    const inner = after(named, wrapper)
    if (inner.length === 0) return { words: named, script: null }
    words = inner
  }
}

/** The name of a program, without its folder and the version of its package. */
function nameOf(word: string): string {
  const package_ = /^(@[\w.-]+\/)?[\w.-]+(?=@|$)/.exec(word)?.[0] ?? word
  const known = PROGRAM_OF.get(package_)
  if (known !== undefined) return known
  if (/^[\w.-]+@[\w.^~-]+$/.test(word)) return package_
  return /(^|\/)(node_modules\/\.bin|usr\/(local\/)?bin|\.venv\/bin|\.local\/bin)\/[\w.-]+$/.test(
    word,
  )
    ? word.replace(/^.*\//, '')
    : word
}

/** A command of a task runner without the options before its task: `pnpm --filter web exec x` is `pnpm exec x`. */
function withoutOptions(words: readonly string[]): readonly string[] {
  const [program = '', ...rest] = words
  const valued = RUNNER_OPTIONS.get(program)
  if (valued === undefined) return words
  if (program === 'yarn' && rest[0] === 'workspace') return [program, ...rest.slice(2)]
  const kept: string[] = []
  for (let at = 0; at < rest.length; at++) {
    const word = rest[at] ?? ''
    if (!word.startsWith('-')) kept.push(word)
    else if (word === '--') return [program, ...kept, ...rest.slice(at)]
    else if (valued.includes(word)) at++
    if (!word.startsWith('-') && !/^(run|run-script|exec|dlx|x|task)$/.test(word))
      return [program, ...kept, ...rest.slice(at + 1)]
  }
  return words
}

/** `--command=x` is the option `--command`. */
function optionOf(word: string): string {
  return word.startsWith('--') ? word.replace(/=.*/s, '') : word
}

/** The words after the option that the command follows, up to the `;` or `+` of `find`. */
function afterOption(words: readonly string[], from: readonly string[]): readonly string[] {
  const at = words.findIndex((word) => from.includes(optionOf(word)))
  const option = words[at] ?? ''
  const value = option === optionOf(option) ? [] : [option.replace(/^[^=]*=/, '')]
  const rest = words.slice(at + 1)
  const end = rest.findIndex((word) => /^(\\?;|\+)$/.test(word))
  return [...value, ...(end === -1 ? rest : rest.slice(0, end))]
}

/** The words after a wrapper, its options and its arguments. */
function after(words: readonly string[], { words: name, valued = [], args = 0, from }: Wrapper) {
  if (from !== undefined) return afterOption(words, from)
  let at = name.split(' ').length
  let left = args
  let option = false
  for (; at < words.length; at++) {
    const word = words[at] ?? ''
    // With `--`, everything before it belongs to the wrapper.
    if (word === '--') return words.slice(at + 1)
    if (option) option = false
    else if (word.startsWith('-')) option = valued.includes(word)
    else if (/^[A-Za-z_]\w*=/.test(word)) continue
    else if (/^(mise (exec|x))$/.test(name) && /@/.test(word)) continue
    else if (left > 0) left -= 1
    else return words.slice(at)
  }
  return []
}

function scriptOf(words: readonly string[], wrapper: Wrapper): UnwrappedCommand {
  const inner = after(words, wrapper)
  const [first = ''] = inner
  const shell = /^(ba|z)?sh$/.test(wrapper.words)
  // A shell runs an argument as a script only with -c; else it is a file.
  const isScript = !shell || words.slice(1).some((word) => /^-\w*c$/.test(word))
  if (!isScript) return { words, script: null }
  const script = shell ? first : inner.join(' ')
  return { words, script: script === '' || script.startsWith('<') ? null : script }
}
