import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isMap } from '../../src/text/data.ts'
import { readYaml } from '../../src/text/yaml.ts'
import { readPlainYaml } from '../../src/text/yaml-plain.ts'
import { filesEnding, ROOT } from '../support/source-files.ts'

const FILES = ['examples', 'bench', 'test'].flatMap((folder) => filesEnding(folder, '.yml'))
const textOf = (file: string) => readFileSync(join(ROOT, file), 'utf8')

type Path = readonly PropertyKey[]

/** Every path of the data, and one beside each that is not there. */
function pathsOf(value: unknown, path: Path = []): readonly Path[] {
  const inside = Array.isArray(value)
    ? [...value.entries()]
    : isMap(value)
      ? Object.entries(value)
      : []
  const deeper = inside.flatMap(([key, item]) => pathsOf(item, [...path, key]))
  return [path, [...path, 'not there'], ...deeper]
}

/** All that a reading can say. */
function told(reading: ReturnType<typeof readYaml>) {
  if (!reading.ok) return reading
  const { value, ...document } = reading.document
  const places = pathsOf(value).map((path) => [
    ...[document.locate(path), document.locateKey(path), document.locateLine(path, 0)],
    ...[document.bare(path), document.bareKey(path), document.tag(path)],
  ])
  return { value, places }
}

/** Whether the text is plain. A plain text must be to the library what it is to the plain reader. */
function isPlain(text: string): boolean {
  const plain = readPlainYaml(text, 'f')
  if (plain === null) return false
  expect(told(plain), text).toEqual(told(readYaml(text, 'f')))
  return true
}

describe('the reader of plain YAML gives what the library gives', () => {
  it('for every file of the repository that it reads', () => {
    const plain = FILES.filter((file) => isPlain(textOf(file)))
    expect(plain.length).toBeGreaterThan(FILES.length / 2)
  })

  it('for these files with changes, or leaves them to the library', () => {
    const texts = FILES.map(textOf).filter((text) => text.length < 1000 && isPlain(text))
    const marks = ' |\n|:|: |-|- |\n- | #|#|{|}|[|]|,|\'|"|a|1|\n  |&a|*a|!t|?|~|<<: |é|010|.5'
    const change = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      drop: fc.nat(2),
      put: fc.constantFrom('', ...marks.split('|'), '|', '>', '---\n', '\t', '\r\n'),
    })
    let plain = 0
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.array(change, { minLength: 1, maxLength: 2 }),
        (text, changes) => {
          const changed = changes.reduce((before, { at, drop, put }) => {
            const place = Math.floor(at * before.length)
            return before.slice(0, place) + put + before.slice(place + drop)
          }, text)
          if (isPlain(changed)) plain += 1
        },
      ),
      { numRuns: 1500 },
    )
    expect(plain).toBeGreaterThan(100)
  })
})

describe('the library is not needed', () => {
  it.each(
    FILES.filter((file) => /^(examples|bench)\/.*(bootgate|policies\/.*)\.yml$/.test(file)),
  )('for the policy %s', (file) => {
    expect(isPlain(textOf(file))).toBe(true)
  })
})

describe('a text is left to the library', () => {
  it.each([
    ['a text of several lines', 'a: b\n  c'],
    ['a text by lines', 'a: |\n  b'],
    ['an anchor', 'a: &b c'],
    ['a merge key', 'a:\n  <<: { b: c }'],
    ['a key given twice', 'a: 1\na: 2'],
    ['a tab', 'a:\tb'],
    ['an escape', 'a: "\\n"'],
    ['several documents', 'a: b\n---\na: c'],
    ['indentation that fits no block', 'a:\n    b: 1\n  c: 2'],
    ['a list behind a map', 'a: 1\n- b'],
    ['no map', 'a'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(readPlainYaml(text, 'f')).toBeNull()
  })
})
