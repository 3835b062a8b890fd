/** What was read of the flags, by commander's own spelling. */
export type ParsedFlags = Readonly<Record<string, unknown>>

/** A flag as commander spells it, `--env-file, --env-files <file>`, and the value that it has from the start. */
export interface PlainFlag {
  readonly flag: string
  readonly initial?: string | readonly string[]
}

/** What commander calls a flag: the last spelling in camelCase. */
export function attributeOf(flag: string): string {
  const name = spellingsOf(flag).at(-1)?.slice(2) ?? ''
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

function spellingsOf(flag: string): readonly string[] {
  return flag.match(/--[\w-]+/g) ?? []
}

/**
 * Reads flags that are written in full, each before its value, as commander does. Null for all other arguments: only
 * commander has the words for help and mistakes, and loading it takes a quarter of a start.
 */
export function readPlainFlags(
  words: readonly string[],
  flags: readonly PlainFlag[],
): ParsedFlags | null {
  const bySpelling = new Map(
    flags.flatMap((one) => spellingsOf(one.flag).map((spelling) => [spelling, one] as const)),
  )
  const parsed = new Map<string, unknown>(
    flags.flatMap(({ flag, initial }) =>
      initial === undefined ? [] : [[attributeOf(flag), initial] as const],
    ),
  )
  const rest = [...words]
  while (rest.length > 0) {
    const known = bySpelling.get(rest.shift() ?? '')
    if (known === undefined) return null
    const { flag, initial } = known
    const attribute = attributeOf(flag)
    if (!flag.includes('<')) {
      parsed.set(attribute, true)
      continue
    }
    const value = rest.shift()
    if (value === undefined || value.startsWith('-')) return null
    const before = Array.isArray(initial) ? (parsed.get(attribute) as readonly string[]) : null
    parsed.set(attribute, before === null ? value : [...before, value])
  }
  return Object.fromEntries(parsed)
}
