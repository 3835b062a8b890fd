import { expect, it } from 'vitest'
import { externalText } from '../../src/resolve/external-value.ts'
import { rawJson } from '../../src/text/raw-json.ts'
import { golden, textOf } from '../oracles/input.ts'

it.each(
  golden('gjson').map(({ input, answer }) => [textOf(input), answer] as const),
)('a property is to External Secrets what gjson says: %s', (text, { ok, value }) => {
  const [secret = '', property = '']: readonly string[] = JSON.parse(text)
  const root = rawJson(secret)
  if (root === null) throw new Error('It is JSON.')
  expect(externalText(root, property, { by: 'property' })).toEqual(ok ? { text: value } : 'missing')
})
