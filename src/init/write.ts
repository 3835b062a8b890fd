import { Document, isCollection, type Node, Pair, Scalar, YAMLMap } from 'yaml'
import type { DraftEnvironment, DraftVariable, PolicyDraft } from './draft.ts'

/** The schema of policies, for editors. */
export const SCHEMA =
  'https://raw.githubusercontent.com/bootgate/bootgate/v1/schema/bootgate.schema.json'

/** Longer maps are written on several lines. In characters. */
const WIDEST = 90

/** The policy as YAML, with a comment at each guess. The same draft gives the same text. */
export function writePolicy({
  service,
  presets,
  files,
  environments,
  variables,
}: PolicyDraft): string {
  const document = new Document({
    version: 1,
    service,
    ...(presets.length > 0 && { extends: presets }),
    environments: {},
    variables: {},
  })
  document.commentBefore = ` yaml-language-server: $schema=${SCHEMA}\n First draft by \`bootgate init\`, from ${files.map(oneLine).join(', ')}.\n Check each line marked "guess": correct it, or remove the comment.`
  document.set('environments', yamlMap(environments.map((one) => [one.name, environmentNode(one)])))
  document.set('variables', yamlMap(variables.map((one) => [one.name, variableNode(one)])))
  return document.toString({ lineWidth: 0, flowCollectionPadding: true })
}

/** A map in this order. */
export function yamlMap(entries: readonly (readonly [string, Node])[]): YAMLMap {
  const node = new YAMLMap()
  for (const [key, value] of entries) node.items.push(new Pair(new Scalar(key), value))
  return node
}

function environmentNode(environment: DraftEnvironment): Node {
  const { name, tier, manifest, container, chosen, automatic, envFile, secrets, region } =
    environment
  const words = [
    ...(environment.tierChosen ? [] : [`guess: tier, by the name ${name}`]),
    ...(chosen ? ['container, one of several'] : []),
    ...(automatic === null
      ? []
      : [`Compose merges ${automatic} by itself; manifest: [FILE] keeps it out`]),
  ]
  const data = {
    tier,
    ...(manifest !== null && { manifest }),
    ...(container !== null && { container }),
    ...(envFile !== null && { 'env-files': [envFile] }),
    ...(secrets !== undefined && { secrets }),
    ...(region !== undefined && { region }),
  }
  const todo = manifest === null && envFile === null && secrets === undefined
  return commented(
    flowMap(data),
    todo
      ? 'name the manifest of the deploy, such as manifest: task-definition.json'
      : words.join('; ') || null,
  )
}

function variableNode({
  type,
  options,
  required,
  sensitive,
  description,
  preset,
  emptyIsAbsent,
  by,
}: DraftVariable): Node {
  const kept = preset !== undefined
  const data = {
    ...(!kept && { type, ...options }),
    ...((kept || !required) && { required }),
    ...(emptyIsAbsent && { empty: 'absent' }),
    ...(sensitive !== null && { sensitive }),
    ...(description !== undefined && { description }),
  }
  const bare = !kept && Object.keys(data).length === 1
  return commented(
    bare ? new Scalar(type) : flowMap(data),
    kept ? `type: preset ${preset}` : WORDS[by],
  )
}

const WORDS: Readonly<Record<DraftVariable['by'], string | null>> = {
  name: 'guess: by name',
  'name despite example': 'guess: by name; the value that was found does not fit',
  example: 'guess: by example',
  nothing: null,
  source: null,
}

/** Data on one line, if it is short. */
export function flowMap(data: object): Node {
  const node = new Document(data, { aliasDuplicateObjects: false }).contents as Node
  if (isCollection(node) && JSON.stringify(data).length <= WIDEST) node.flow = true
  return node
}

/** Puts a comment after a value of one line, or above a longer one. */
export function commented(node: Node, text: string | null): Node {
  if (text === null) return node
  const long = node instanceof YAMLMap && !node.flow
  if (long) node.commentBefore = ` ${text}`
  else node.comment = ` ${text}`
  return node
}

/** A file name that is safe in a comment of one line. */
function oneLine(file: string): string {
  return file.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, '?')
}
