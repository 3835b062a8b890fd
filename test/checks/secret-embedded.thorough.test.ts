import { describe, expect, it } from 'vitest'
import { secretEmbedded } from '../../src/checks/secret-embedded.ts'
import { MANIFEST, present, scopeOf } from '../support/variables.ts'

const KEY = 'h4Rk9vWq2LxTp7Zc8Nb3Yd6Gf1Js5Mhq'
const jwt = (raw = KEY, name = 'JWT_SECRET') => present(name, 'signing-secret', raw)
const plain = (name: string, raw: string) => present(name, 'string', raw, { origin: MANIFEST })

describe('secret-embedded', () => {
  it('asks ten thousand secrets of ten thousand texts in one pass', () => {
    const variables = Array.from({ length: 10_000 }, (_, place) =>
      place % 2 === 0
        ? jwt(`${KEY}${place}`, `JWT_${place}_SECRET_KEY`)
        : plain(`URL_${place}`, `https://a.acme-co.com/${KEY}${place}`),
    )
    const scope = scopeOf('production', variables)
    const start = performance.now()
    secretEmbedded.find(scope)
    expect(performance.now() - start).toBeLessThan(1500)
  })
})
