import { Document, Scalar } from 'yaml'
import type { BootPlan } from '../domain/boot.ts'
import { commented, flowMap, SCHEMA, yamlMap } from '../init/write.ts'
import type { TypeEvidence } from './types-by-refusal.ts'

/** A variable with what the starts showed of it. */
export interface EvidentVariable extends TypeEvidence {
  readonly name: string
  readonly required: boolean
  /** The line that reads it, and what happens without it. */
  readonly read: string
}

interface EvidentPolicy {
  readonly service: string
  readonly variables: readonly EvidentVariable[]
  readonly plan: BootPlan
  readonly notes: readonly string[]
}

/** The policy as YAML, each line with its evidence as a comment. */
export function writeEvidence({ service, variables, plan, notes }: EvidentPolicy): string {
  const document = new Document({ version: 1, service, environments: {}, variables: {}, boot: {} })
  const comment = [
    `yaml-language-server: $schema=${SCHEMA}`,
    'First draft by `bootgate init --from-boot`, from starts of the application with made-up values.',
    'Check each line marked "guess": correct it, or remove the comment.',
    ...notes,
  ]
  document.commentBefore = comment.map((line) => ` ${oneLine(line)}`).join('\n')
  const environment = commented(
    flowMap({ tier: 'production' }),
    'name the manifest of the deploy, such as manifest: task-definition.json',
  )
  document.set('environments', yamlMap([['prod', environment]]))
  document.set('variables', yamlMap(variables.map((one) => [one.name, nodeOf(one)])))
  document.set('boot', yamlMap(bootEntries(plan)))
  return document.toString({ lineWidth: 0, flowCollectionPadding: true })
}

function nodeOf({ type, options, required, read, evidence, guess }: EvidentVariable) {
  const data = { type, ...options, ...(!required && { required }) }
  const words = [read, ...evidence, ...(guess ? ['guess: type, by name'] : [])]
  const bare = Object.keys(data).length === 1
  return commented(bare ? new Scalar(type) : flowMap(data), oneLine(words.join('; ')))
}

function bootEntries({ command, directory, expect }: BootPlan) {
  const entries = [['command', flowMap([...command])] as const]
  return [
    ...entries,
    ...(directory === '' || directory === '.'
      ? []
      : [['directory', new Scalar(directory)] as const]),
    ...(expect.kind === 'http'
      ? [
          [
            'expect',
            flowMap({ http: { port: expect.port, path: expect.path, status: expect.status } }),
          ] as const,
        ]
      : []),
  ]
}

/** A text that is safe in a comment of one line. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]/gu, '?')
}
