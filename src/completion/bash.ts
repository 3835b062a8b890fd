import type { CommandShape, Taken } from './shape.ts'

/** The completion script of bash 3.2 or newer. */
export function bashCompletion(commands: readonly CommandShape[]): string {
  const names = commands.map(({ name }) => name)
  const cases = commands.map((command) => {
    const options = command.options.flatMap(({ flags }) => flags)
    const values = command.options
      .filter(({ takes }) => takes.kind !== 'nothing')
      .map(({ flags, takes }) => `        ${flags.join('|')}) ${reply(takes)}; return ;;`)
    return `    ${command.name})
      case $previous in
${values.join('\n')}
      esac
      case $current in
        -*) ${words(options)} ;;
        *) ${reply(command.takes)} ;;
      esac ;;`
  })
  return `# Completions of bootgate for bash: source <(bootgate completion bash)
_bootgate_only() { compopt +o default +o bashdefault 2>/dev/null; }
_bootgate() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD - 1]}
  COMPREPLY=()
  # Bash splits --option=value into three words.
  if [ "$current" = = ]; then current=
  elif [ "$previous" = = ]; then previous=\${COMP_WORDS[COMP_CWORD - 2]}
  fi
  if [ "$COMP_CWORD" -eq 1 ]; then ${words(names)}; return; fi
  case \${COMP_WORDS[1]} in
${cases.join('\n')}
  esac
}
complete -o default -o bashdefault -F _bootgate bootgate
`
}

/** Without a reply bash completes files. */
function reply(takes: Taken): string {
  switch (takes.kind) {
    case 'nothing':
    case 'text':
      return '_bootgate_only'
    case 'words':
      return words(takes.words)
    case 'file':
      return ':'
    case 'folder':
      return 'compopt -o dirnames +o default +o bashdefault 2>/dev/null'
  }
}

function words(all: readonly string[]): string {
  return `_bootgate_only; COMPREPLY=($(compgen -W '${all.join(' ')}' -- "$current"))`
}
