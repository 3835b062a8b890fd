import { generateKeyPairSync } from 'node:crypto'
import { expect, it } from 'vitest'
import { DATED } from '../../src/checks/cert-expiry.ts'
import { Secret } from '../../src/domain/secret.ts'
import { types } from '../../src/types/index.ts'
import { certificateFor } from '../support/certificate.ts'

it('the types whose values have dates are those that the check of dates reads', () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const certificate = new Secret(certificateFor(privateKey))
  const dated = types.filter((definition) => {
    const type = definition.bind(definition.examples.options ?? {})
    return type.part(certificate, 'not-after') !== null
  })
  expect(dated.map(({ name }) => name)).toEqual(DATED)
})
