import { type Document, type ErrorCode, isScalar } from 'yaml'
import type { Location } from '../domain/location.ts'
import { cloudFormationTags } from './cloudformation-tags.ts'
import { DUPLICATE_KEY, placesIn, type Reading, refused, TOO_DEEP } from './reading.ts'
import { composeYaml } from './yaml-compose.ts'
import { type MergeKeys, yamlData } from './yaml-data.ts'
import { placesOf } from './yaml-places.ts'

/** The library's own messages quote the text, so its codes are put into words here. */
const PROBLEM_WORDS: Readonly<Record<ErrorCode, string>> = {
  ALIAS_PROPS: 'an alias cannot have an anchor or a tag',
  BAD_ALIAS: 'an alias points at no anchor',
  BAD_COLLECTION_TYPE: 'a tag does not fit its collection',
  BAD_DIRECTIVE: 'a directive is malformed',
  BAD_DQ_ESCAPE: 'a double-quoted text has an unknown escape',
  BAD_INDENT: 'the indentation does not fit',
  BAD_PROP_ORDER: 'an anchor or tag stands in the wrong place',
  BAD_SCALAR_START: 'a plain text begins with a character that needs quotes',
  BLOCK_AS_IMPLICIT_KEY: 'a key spans several lines: a colon or an indentation may be missing',
  BLOCK_IN_FLOW: 'a block stands inside braces or brackets',
  DUPLICATE_KEY: DUPLICATE_KEY,
  IMPOSSIBLE: 'the text cannot be read',
  KEY_OVER_1024_CHARS: 'a key is longer than 1024 characters',
  MISSING_CHAR: 'a closing quote, bracket or comma is missing',
  MULTILINE_IMPLICIT_KEY: 'a key spans several lines',
  MULTIPLE_ANCHORS: 'a value has several anchors',
  MULTIPLE_DOCS: 'there are several documents in one file',
  MULTIPLE_TAGS: 'a value has several tags',
  NON_STRING_KEY: 'a key is not a text',
  RESOURCE_EXHAUSTION: TOO_DEEP,
  TAB_AS_INDENT: 'a tab is used as indentation; use spaces',
  TAG_RESOLVE_FAILED: 'a tag cannot be resolved',
  UNEXPECTED_TOKEN: 'something stands where it does not belong',
}

const COLON_AT_END = 'a text that ends with a colon has no quotes; write it in quotes'

/** Such as an ARN with a JSON key: `ValueFrom: arn:…:KEY::`, which YAML reads as one more key. */
function endsWithColon(code: ErrorCode, text: string, start: number): boolean {
  if (code !== 'BLOCK_AS_IMPLICIT_KEY') return false
  const end = text.indexOf('\n', start)
  return /\S:[ \t\r]*$/.test(text.slice(start, end === -1 ? undefined : end))
}

const TOO_MUCH = 'there are more words and marks up to here than can be read in time'

/** Reads a text that is one document. */
export function readYaml(text: string, file: string): Reading {
  const at = placesIn(text, file)
  const { documents, endsAt } = composeYaml(text, [])
  if (endsAt !== null) return refused([{ says: TOO_MUCH, location: at(endsAt), tooLarge: true }])
  const [document = documents[0], more] = documents.filter(isWritten)
  if (more !== undefined)
    return refused([{ says: PROBLEM_WORDS.MULTIPLE_DOCS, location: at(more.range[0]) }])
  if (document === undefined) return refused([{ says: PROBLEM_WORDS.IMPOSSIBLE, location: at(0) }])
  return toReading(document, at, text)
}

/** Reads a stream of documents, where `!Ref X` of CloudFormation is `{Ref: X}`; empty ones are left out. */
export function readYamlStream(
  text: string,
  file: string,
  mergeKeys: MergeKeys,
): readonly Reading[] {
  const at = placesIn(text, file)
  const { documents, endsAt } = composeYaml(text, cloudFormationTags)
  if (endsAt !== null) return [refused([{ says: TOO_MUCH, location: at(endsAt), tooLarge: true }])]
  return documents.filter(isWritten).map((document) => toReading(document, at, text, mergeKeys))
}

/** Whether a document has content: between two `---` there may be none. */
function isWritten({ contents, errors }: Document.Parsed): boolean {
  const empty =
    contents === null || (isScalar(contents) && contents.source === '' && contents.type === 'PLAIN')
  return !empty || errors.length > 0
}

function toReading(
  document: Document.Parsed,
  at: (offset: number) => Location,
  text: string,
  mergeKeys: MergeKeys = 'merged',
): Reading {
  if (document.errors.length > 0)
    return refused(
      document.errors.map(({ code, pos }) => ({
        says: endsWithColon(code, text, pos[0]) ? COLON_AT_END : PROBLEM_WORDS[code],
        location: at(pos[0]),
      })),
    )
  const { value, problems, targets, tagged } = yamlData(document.contents, mergeKeys)
  if (problems.length > 0)
    return refused(problems.map(({ says, offset }) => ({ says, location: at(offset) })))
  const follow = (node: unknown) => targets.get(node) ?? node
  const places = placesOf(document.contents, at, follow, tagged)
  return { ok: true, document: { value, ...places } }
}
