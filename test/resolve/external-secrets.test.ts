import { expect, it } from 'vitest'
import { convertedKey, type KeyConversion, refusedKeys } from '../../src/resolve/external-keys.ts'
import { externalText } from '../../src/resolve/external-value.ts'
import { rawJson } from '../../src/text/raw-json.ts'
import { golden, textOf } from '../oracles/input.ts'

const CONVERSIONS = new Map<string, KeyConversion>([
  ['Default', 'default'],
  ['Unicode', 'unicode'],
  ['None', 'none'],
])

/** External Secrets hands such a key on, and the API server refuses the Secret. */
function isLeftToKubernetes(values: unknown): boolean {
  const keys = Object.keys(Object(values))
  return keys.some((key) => !/^[-._a-zA-Z0-9]*$/.test(key) || key === '.' || key.startsWith('..'))
}

it.each(
  golden('external-secrets').map(({ input, answer }) => [textOf(input), answer] as const),
)('an extract gives what External Secrets makes of it: %s', (text, { ok, values }) => {
  const [strategy = '', secret = '']: readonly string[] = JSON.parse(text)
  const conversion = CONVERSIONS.get(strategy) ?? 'default'
  const root = rawJson(secret)
  if (root?.type !== 'object') {
    // Go reads null as a map without keys.
    expect(ok).toBe(secret === 'null')
    return
  }
  const keys = [...new Set(root.members().map(({ key }) => key))]
  const refused = refusedKeys(keys, conversion).length > 0
  expect(refused).toBe(!ok || isLeftToKubernetes(values))
  if (!ok) return
  const ours = keys.flatMap((key) => {
    const found = externalText(root, key, { by: 'extract', conversion })
    return key === '' || typeof found === 'string'
      ? []
      : [[convertedKey(key, conversion), found.text]]
  })
  expect(Object.fromEntries(ours)).toEqual(values)
})
