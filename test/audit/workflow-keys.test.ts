import { describe, expect, it } from 'vitest'
import { unknownKeys } from '../../src/audit/workflow-keys.ts'
import schema from '../../src/audit/workflow-schema.json' with { type: 'json' }

interface Level {
  readonly keys: Readonly<Record<string, string>>
  readonly other?: number
  readonly item?: number
}

const levels = schema.levels as unknown as readonly Level[]

/** The keys and list places that lead to each level: the first way to it. */
function pathsOfLevels(): ReadonlyMap<number, readonly PropertyKey[]> {
  const paths = new Map<number, readonly PropertyKey[]>([[schema.root, []]])
  for (const [place, path] of paths) {
    const { keys, other = -1, item = -1 } = levels[place] as Level
    const below = Object.entries(keys).map(
      ([level, names]) => [Number(level), names.split(' ')[0] ?? ''] as const,
    )
    for (const [level, key] of [...below, [other, 'any-name'] as const, [item, 0] as const])
      if (level !== -1 && !paths.has(level)) paths.set(level, [...path, key])
  }
  return paths
}

function nested(path: readonly PropertyKey[], value: unknown): unknown {
  return path.reduceRight<unknown>(
    (inner, key) => (typeof key === 'number' ? [inner] : { [key]: inner }),
    value,
  )
}

describe('the keys of GitHub’s schema', () => {
  const paths = [...pathsOfLevels()]

  it('name their source and licence, and lead to every level', () => {
    expect(schema.source).toMatch(/^@actions\/workflow-parser \d+\.\d+\.\d+,/)
    expect(schema.licence).toBe('MIT, Copyright GitHub')
    expect(paths).toHaveLength(levels.length)
    expect(levels.length).toBeGreaterThan(40)
  })

  it.each(paths)('are all known at level %i, and no other one is', (place, path) => {
    const { keys, other } = levels[place] as Level
    const known = Object.values(keys).flatMap((names) => names.split(' '))
    const all = Object.fromEntries(known.map((key) => [key, 'a text']))
    expect(unknownKeys(nested(path, all), 9)).toEqual([])
    const found = unknownKeys(nested(path, { ...all, 'wrong-key': 1 }), 9)
    expect(found).toEqual(other === undefined ? [{ path: [...path, 'wrong-key'], known }] : [])
  })
})
