import { expect, it } from 'vitest'
import { readManifest } from './read.ts'

/** `{"Fn::Sub": ["${B}${B}…", {B: …}]}`, in itself. */
function nested(times: number, deep: number): string {
  if (deep === 0) return "'x'"
  return `{"Fn::Sub": ["${'${B}'.repeat(times)}", {"B": ${nested(times, deep - 1)}}]}`
}

const LONG = 'y'.repeat(500_000)

it.each([
  ['subs of subs', `A: ${nested(1000, 8)}`],
  ['a long text many times', `A: {"Fn::Join": ["", [${'*long, '.repeat(5000)}x]]}`],
  [
    'many long texts',
    Array.from({ length: 100 }, (_, n) => `A${n || ''}: {"Fn::Join": ["", [*long, x${n}]]}`)
      .toReversed()
      .join(', '),
  ],
])('a template whose functions make too much text leaves it unknown: %s', async (_, variables) => {
  const text = `X: &long ${LONG}
Resources:
  L: { Type: AWS::Lambda::Function, Properties: { Environment: { Variables: { ${variables} } } } }
`
  const context = {
    container: null,
    readBeside: async () => '',
    variables: new Map(),
    region: null,
  }
  const { value, failures } = await readManifest(text, 't.yaml', null, context)
  expect(failures).toEqual([])
  expect(value?.entries.find(({ name }) => name === 'A')?.given).toMatchObject({
    kind: 'unavailable',
    because: expect.stringMatching(/^is made by Fn::(Sub|Join) when the stack is deployed$/),
  })
})
