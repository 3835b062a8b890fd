import { Secret } from '../../domain/secret.ts'
import { VARIABLE_NAME } from '../../domain/variable-name.ts'
import type { GivenValue } from '../candidate.ts'
import type { Lookup } from '../manifests/compose-interpolation.ts'
import type { EnvFileEntry } from './env-file.ts'

/** In characters: Linux starts no process with a longer text in its environment (MAX_ARG_STRLEN). */
const LONGEST = 131_072

type FilledEntry = Omit<EnvFileEntry, 'value'> & { readonly given: GivenValue }

/**
 * Fills in `${NAME}` and `${NAME:-default}` as `load_dotenv` does (python-dotenv 1.2.4, variables.py): from the
 * environment of the service, else from the lines before, in quotes of any kind too. `$NAME` stays as written. Where
 * python-dotenv puts an empty text for a name that is not set, the value is unavailable: the service may have it.
 */
export function fillPythonEntries(
  entries: readonly EnvFileEntry[],
  process: Lookup,
): readonly FilledEntry[] {
  const own = new Map<string, Secret | null>()
  const lookup: Lookup = (name) => {
    const outer = process(name)
    return outer === undefined ? own.get(name) : outer
  }
  return entries.map(({ name, value, location }) => {
    const given = filled(value.reveal(), name, lookup)
    own.set(name, given.kind === 'plain' ? given.value : null)
    return { name, given, location }
  })
}

function filled(template: string, variable: string, lookup: Lookup): GivenValue {
  const parts: string[] = []
  let length = 0
  let unset: string | null = null
  const put = (text: string) => {
    parts.push(text)
    length += text.length
  }
  let at = 0
  for (const { start, end, name, fallback } of marksIn(template)) {
    put(template.slice(at, start))
    at = end
    const value = VARIABLE_NAME.test(name) ? lookup(name) : undefined
    if (value instanceof Secret) put(value.reveal())
    else if (value === undefined && fallback !== null) put(fallback)
    else if (VARIABLE_NAME.test(name)) unset ??= name
    if (length > LONGEST)
      return { kind: 'unavailable', because: 'is longer than a process can take' }
  }
  if (unset === null)
    return { kind: 'plain', value: new Secret(parts.join('') + template.slice(at)) }
  return {
    kind: 'unavailable',
    because: `is made from ${unset}, which is not set for the gate`,
    ...(unset !== variable && {
      fix: `Give the gate what python-dotenv fills in: --var ${unset}=…`,
    }),
  }
}

interface Mark {
  readonly start: number
  readonly end: number
  readonly name: string
  readonly fallback: string | null
}

/** Each `${…}` of a text. A name ends at the first `:` or `}`, a default at the first `}`. */
function* marksIn(text: string): Generator<Mark> {
  const next = { colon: -1, brace: -1 }
  /** The next place of a character; each is searched once. */
  const find = (key: 'colon' | 'brace', from: number): number => {
    if (next[key] < from) {
      const found = text.indexOf(key === 'colon' ? ':' : '}', from)
      next[key] = found === -1 ? Number.POSITIVE_INFINITY : found
    }
    return next[key]
  }
  for (let start = text.indexOf('${'); start !== -1; ) {
    const brace = find('brace', start + 2)
    if (brace === Number.POSITIVE_INFINITY) return
    const colon = find('colon', start + 2)
    const hasDefault = colon < brace
    if (hasDefault && text[colon + 1] !== '-') {
      start = text.indexOf('${', start + 2)
      continue
    }
    yield {
      start,
      end: brace + 1,
      name: text.slice(start + 2, hasDefault ? colon : brace),
      fallback: hasDefault ? text.slice(colon + 2, brace) : null,
    }
    start = text.indexOf('${', brace + 1)
  }
}
