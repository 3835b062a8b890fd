import { describe, expect, it } from 'vitest'
import { Secret } from '../../src/domain/secret.ts'
import { seeKey } from '../../src/resolve/container-view.ts'

describe('a key that nests deeper than calls may', () => {
  const secret = new Secret(`{"K":${'['.repeat(20_000)}${']'.repeat(20_000)}}`)

  it.each(['ecs', 'kubernetes', null] as const)('is refused for %s', (platform) => {
    expect(() => seeKey(secret, 'K', 's', platform)).toThrow('nests too deeply')
  })
})
