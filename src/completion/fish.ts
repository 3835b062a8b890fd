import type { CommandShape, FlagShape, Taken } from './shape.ts'

/** The completion script of fish 3 or newer. */
export function fishCompletion(commands: readonly CommandShape[]): string {
  const lines = commands.flatMap(({ name, about, options, takes }) => {
    const here = `complete -c bootgate -n '__fish_seen_subcommand_from ${name}'`
    return [
      `complete -c bootgate -n __fish_use_subcommand -a ${name} -d ${quoted(about)}`,
      ...options.flatMap((option) => optionLines(here, option)),
      ...(takes.kind === 'nothing' ? [] : [`${here} ${answers(takes)}`]),
    ]
  })
  return `# Completions of bootgate for fish: bootgate completion fish | source
complete -c bootgate -f
${lines.join('\n')}
`
}

function optionLines(here: string, { flags, about, takes }: FlagShape): readonly string[] {
  const value = takes.kind === 'nothing' ? '' : ` -r ${answers(takes)}`
  return flags.map((flag) => `${here} -l ${flag.slice(2)} -d ${quoted(about)}${value}`)
}

function answers(takes: Taken): string {
  switch (takes.kind) {
    case 'nothing':
    case 'text':
      return '-f'
    case 'words':
      return `-f -a ${quoted(takes.words.join(' '))}`
    case 'file':
      return '-F'
    case 'folder':
      return "-f -a '(__fish_complete_directories)'"
  }
}

const quoted = (text: string) => `'${text.replace(/[\\']/g, '\\$&')}'`
