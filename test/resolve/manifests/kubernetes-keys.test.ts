import { expect, it } from 'vitest'
import { keyAt } from '../../../src/resolve/manifests/kubernetes-objects.ts'
import { readDocument } from '../../../src/text/document.ts'

/** Compared with sigs.k8s.io/yaml 1.6.0, through which kubectl reads a file. */
it.each([
  ['NO: x', 'false'],
  ['Y: x', 'true'],
  ['off: x', 'false'],
  ['True: x', 'true'],
  ['010: x', '8'],
  ['1.10: x', '1.1'],
  ['1e3: x', '1000'],
  ['"NO": x', 'NO'],
  ["'010': x", '010'],
  ['NODE: x', 'NODE'],
  ['{"NO": "x"}', 'NO'],
])('the key of %s is %s to kubectl', (text, key) => {
  const reading = readDocument(text, 'k.yaml')
  if (!reading.ok) throw new Error('It can be read.')
  const [written = ''] = Object.keys(Object(reading.document.value))
  expect(keyAt(reading.document, [written])).toBe(key)
})
