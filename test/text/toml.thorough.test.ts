import { describe, expect, it } from 'vitest'
import { readToml } from '../../src/text/toml.ts'

const lineOf = (text: string, path: readonly PropertyKey[]) => {
  const reading = readToml(text, 'a.toml')
  return reading.ok ? reading.document.locateKey(path).line : null
}

describe('the keys of a TOML text', () => {
  it.each([
    ['a long text', `x = "${'x'.repeat(2_000_000)}"`],
    ['a long text of several lines', `x = """${'x\n'.repeat(1_000_000)}"""`],
    ['many comments', '# x\n'.repeat(500_000)],
    ['a long list', `x = [${'1,'.repeat(500_000)}]`],
  ])('are found behind %s', (_, text) => {
    expect(lineOf(`${text}\n[env]\na = 1\n`, ['env', 'a'])).toBe(text.split('\n').length + 2)
  })
})
