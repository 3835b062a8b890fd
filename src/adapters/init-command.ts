import { basename } from 'node:path'
import type { Command } from 'commander'
import { ownIn } from '../algorithms/own.ts'
import type { ParsedFlags } from './plain-flags.ts'

/** The request of `bootgate init`. */
export interface InitCommand {
  readonly command: 'init'
  readonly from: readonly string[]
  readonly service: string
  /** Whether the command line has its name. */
  readonly isNamed: boolean
  /** Whether it may ask, if a person can answer. */
  readonly mayAsk: boolean
  /** The file to write; null for standard output. */
  readonly output: string | null
  readonly force: boolean
  readonly container: string | null
  readonly prefix: string
  /** The command that starts the application; null to read files. */
  readonly boot: readonly string[] | null
  /** The folder in which it starts. */
  readonly directory: string
  /** Lines of NAME=VALUE for its start. */
  readonly variables: readonly string[]
}

const EXAMPLES = `
Without --from it reads these files of the working directory: settings.schema.json, .env.schema, dotenv
examples (.env.example, .env.template, …), and manifests of every format (docs/manifests.md), also in .aws.

On a terminal it asks what it cannot know, runs the first check and offers a workflow.

Examples:
  bootgate init
  bootgate init --yes                    # asks nothing
  bootgate init --from .env.example --from task-definition.json --service backend
  python -c 'import json, app.config; print(json.dumps(app.config.Settings.model_json_schema()))' > settings.schema.json
  bootgate init --from settings.schema.json --env-prefix APP_ --output -
  bootgate init --from-boot --boot-directory backend --var ENV=prod -- python -c "import app.main"

--from-boot reads no file: it starts the command, many times, with made-up values (docs/reads.md).

Exit code: 0 written, 2 not written.`

const USAGE = { exitCode: 2 }

/** Adds `bootgate init`. */
export function addInit(program: Command, ask: (command: InitCommand) => void): void {
  const init = program
    .command('init')
    .description('Write a first policy from files of the service.')
    .option(
      '--from <file>',
      'A dotenv example, .env.schema, manifest, or JSON Schema of the settings. May be repeated.',
      (file: string, before: readonly string[]) => [...before, file],
      [],
    )
    .option('--service <name>', 'Name of the service. Left out: the name of the working directory.')
    .option('--container <name>', 'Container of the manifest to read, when it has several.')
    .option('--from-boot', 'Start the command behind -- and write what it looks at.')
    .option('--boot-directory <folder>', 'Folder in which the command starts.', '.')
    .option(
      '--var <NAME=VALUE>',
      'A variable of each start, such as ENV=prod, and no secret. May be repeated.',
      (line: string, before: readonly string[]) => [...before, line],
      [],
    )
    .argument('[command...]', 'With --from-boot: the command that starts the application.')
    .option('--env-prefix <prefix>', 'The env_prefix of pydantic-settings.', '')
    .option('--output <file>', 'The file to write; - is standard output.', 'bootgate.yml')
    .option('--yes', 'Ask nothing, also on a terminal.')
    .option('--force', 'Replace the file when it exists.')
    .option('--debug', 'Print where an internal error happened.')
    .addHelpText('after', EXAMPLES)
    .action((words: readonly string[], flags: ParsedFlags) => {
      const boots = flags.fromBoot === true
      // A word alone must never start a program.
      if (words.length > 0 && !boots)
        init.error(
          'error: init takes options only. A file needs --from FILE; a command needs --from-boot -- COMMAND',
          USAGE,
        )
      if (boots && (flags.from as readonly string[]).length > 0)
        init.error('error: --from and --from-boot exclude each other', USAGE)
      const text = (name: string) => {
        const found = ownIn(flags, name)
        return typeof found === 'string' ? found : ''
      }
      ask({
        command: 'init',
        from: flags.from as readonly string[],
        service: text('service') || basename(process.cwd()) || 'service',
        isNamed: text('service') !== '',
        mayAsk: flags.yes !== true && flags.output !== '-',
        output: flags.output === '-' ? null : text('output'),
        force: flags.force === true,
        container: text('container') || null,
        prefix: text('envPrefix'),
        boot: boots ? words : null,
        directory: text('bootDirectory') || '.',
        variables: flags.var as readonly string[],
      })
    })
}
