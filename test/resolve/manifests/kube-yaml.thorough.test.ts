import { describe, expect, it } from 'vitest'
import { keyAt, textAt } from '../../../src/resolve/manifests/kubernetes-objects.ts'
import { readDocument } from '../../../src/text/document.ts'
import { type GoldenVector, golden, textOf } from '../../oracles/input.ts'

/** What kubectl reads otherwise than the gate, and why the gate does not follow. */
const EXCEPTIONS: ReadonlyMap<string, string> = new Map([
  [
    'a: {x: 1, x: 2}',
    'The API server refuses a key that is given twice; this reader alone does not.',
  ],
  [
    'a: &a {x: 1}\nb: {<<: *a, <<: *a}',
    'A merge key that is given twice is such a key: YAML and Compose refuse it.',
  ],
  ['! NO: x', 'The YAML library of the gate refuses a key with a tag that names nothing.'],
  [
    '123456789012345678901: x',
    'kubectl rounds such a key to 32 bits, and no variable begins with a digit.',
  ],
  [
    'a: &a {x: 1}\nb: {x: 2, <<: *a}',
    'go-yaml 2 lets a merge win over the keys before it; YAML, go-yaml 3 and Compose do not.',
  ],
])

const REFUSED = 'refused'
const LONGEST = 4000

const vectors = (name: string) =>
  golden(name).map((vector) => ({ ...vector, text: textOf(vector.input) }))

type Asked = GoldenVector & { readonly text: string }

describe('a text without quotes is to the gate what it is to kubectl', () => {
  const asked = vectors('kube-yaml')
  it.each(asked.filter(({ text, answer: { ok } }) => ok && !EXCEPTIONS.has(text)))('$text', ({
    text,
    answer,
  }: Asked) => {
    const reading = readDocument(text, 'k.yaml')
    if (!reading.ok) throw new Error(reading.problems.map(({ says }) => says).join())
    const [[key = '', value] = []] = Object.entries(Object(answer.value))
    const [written = ''] = Object.keys(Object(reading.document.value))
    expect(keyAt(reading.document, [written])).toBe(key)
    const read = textAt(reading.document, [written])
    expect(read).toBe(value === null || typeof value === 'string' ? value : undefined)
  })

  it.each(asked.filter(({ answer: { ok } }) => !ok))('$text, which it refuses', ({ text }) => {
    const reading = readDocument(text, 'k.yaml')
    const [written = ''] = Object.keys(Object(reading.ok && reading.document.value))
    if (!reading.ok) return
    const key = keyAt(reading.document, [written])
    expect(key === null ? undefined : textAt(reading.document, [written])).toBeUndefined()
  })
})

describe('aliases and merge keys are followed where kubectl follows them', () => {
  it.each(vectors('kube-yaml-aliases'))('$text', ({ text, answer }: Asked) => {
    const reading = readDocument(text, 'k.yaml')
    const ours = reading.ok ? seen(reading.document.value) : REFUSED
    const { ok, value, characters } = answer
    const theirs = ok ? (value === undefined ? characters : value) : REFUSED
    if (EXCEPTIONS.has(text)) expect(ours).not.toEqual(theirs)
    else expect(ours).toEqual(theirs)
  })

  /** Data that is long counts by its length, as in the golden file. */
  function seen(value: unknown): unknown {
    const { length } = JSON.stringify(value)
    return length > LONGEST ? length : value
  }
})
