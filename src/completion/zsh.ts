import type { CommandShape, FlagShape, Taken } from './shape.ts'

/** The completion script of zsh 5, to be sourced or put into `fpath` as `_bootgate`. */
export function zshCompletion(commands: readonly CommandShape[]): string {
  const names = commands.map(({ name, about }) => `    ${quoted(`${colons(name)}:${about}`)}`)
  const cases = commands.map(({ name, options, takes }) => {
    const specs = [...options.flatMap(specsOf), ...argument(takes)]
    return `    ${name}) _arguments \\\n${specs.map((spec) => `        ${quoted(spec)}`).join(' \\\n')} ;;`
  })
  return `#compdef bootgate
# Completions of bootgate for zsh: source <(bootgate completion zsh)
_bootgate() {
  local curcontext=$curcontext state line
  typeset -A opt_args
  local -a commands=(
${names.join('\n')}
  )
  _arguments -C '1:command:->command' '*::argument:->argument'
  case $state in
    command) _describe command commands ;;
    argument) case $words[1] in
${cases.join('\n')}
    esac ;;
  esac
}
if [ "$funcstack[1]" = _bootgate ]; then _bootgate "$@"; else compdef _bootgate bootgate; fi
`
}

/** One spec a spelling. The star allows an option again, `=` a value in the same word or the next one. */
function specsOf({ flags, about, takes }: FlagShape): readonly string[] {
  const text = about.replace(/[\\[\]]/g, '\\$&')
  return flags.map((flag) =>
    takes.kind === 'nothing' ? `*${flag}[${text}]` : `*${flag}=[${text}]:value:${actionOf(takes)}`,
  )
}

function argument(takes: Taken): readonly string[] {
  return takes.kind === 'nothing' ? [] : [`*:argument:${actionOf(takes)}`]
}

function actionOf(takes: Taken): string {
  switch (takes.kind) {
    case 'nothing':
    case 'text':
      return ' '
    case 'words':
      return `(${takes.words.join(' ')})`
    case 'file':
      return '_files'
    case 'folder':
      return '_files -/'
  }
}

const colons = (text: string) => text.replaceAll(':', '\\:')

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`
