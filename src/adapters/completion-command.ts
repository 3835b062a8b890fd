import { Argument, type Command, type Option } from 'commander'
import type { CommandShape, FlagShape, Taken } from '../completion/shape.ts'
import { SHELLS, type Shell } from '../completion/shells.ts'
import { INPUTS } from '../inputs/table.ts'
import { FORMATS } from '../report/format-names.ts'

/** The request of `bootgate completion`. */
export interface CompletionCommand {
  readonly command: 'completion'
  readonly shell: Shell
  /** The commands and options that the shell completes. */
  readonly commands: readonly CommandShape[]
}

const EXAMPLES = `
Examples:
  source <(bootgate completion bash)            in ~/.bashrc
  source <(bootgate completion zsh)             in ~/.zshrc, after compinit
  bootgate completion fish | source             in ~/.config/fish/config.fish`

/** Adds `bootgate completion`. Call it last: it completes the commands that the program has. */
export function addCompletion(program: Command, ask: (command: CompletionCommand) => void): void {
  program
    .command('completion')
    .description('Print the script with which a shell completes bootgate.')
    .addArgument(new Argument('<shell>', 'The shell.').choices(SHELLS))
    .addHelpText('after', EXAMPLES)
    .action((shell: Shell) => {
      ask({ command: 'completion', shell, commands: program.commands.map(shapeOf) })
    })
}

function shapeOf(command: Command): CommandShape {
  const [argument] = command.registeredArguments
  return {
    name: command.name(),
    about: firstSentence(command.description()),
    options: command.options.map(optionShape),
    takes: argument === undefined ? { kind: 'nothing' } : argumentTaken(argument),
  }
}

function optionShape(option: Option): FlagShape {
  return {
    flags: option.flags.match(/--[\w-]+/g) ?? [],
    about: firstSentence(option.description),
    takes: optionTaken(option),
  }
}

function optionTaken({ long, flags, argChoices }: Option): Taken {
  const row = INPUTS.find((input) => 'flag' in input && input.flag.split(/[ ,]/, 1)[0] === long)
  if (row?.kind === 'choice') return { kind: 'words', words: row.words }
  if (argChoices !== undefined) return { kind: 'words', words: argChoices }
  if (long === '--format') return { kind: 'words', words: FORMATS }
  return { kind: placeholderKind(/<(.+)>/.exec(flags)?.[1]) }
}

function argumentTaken(argument: Argument): Taken {
  const { argChoices } = argument
  return argChoices === undefined
    ? { kind: placeholderKind(argument.name()) }
    : { kind: 'words', words: argChoices }
}

/** What the word between `<` and `>` stands for. */
function placeholderKind(placeholder: string | undefined): 'nothing' | 'file' | 'folder' | 'text' {
  switch (placeholder) {
    case undefined:
    case 'unexpected':
      return 'nothing'
    case 'file':
    case 'folder':
      return placeholder
    default:
      return 'text'
  }
}

/** The first sentence of a help text, without its full stop. */
function firstSentence(help: string): string {
  return help.replace(/\.( .*)?$/s, '')
}
