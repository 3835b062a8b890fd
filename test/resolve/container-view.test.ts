import { describe, expect, it } from 'vitest'
import { Secret } from '../../src/domain/secret.ts'
import { seeKey } from '../../src/resolve/container-view.ts'

describe('a key that nests deeper than calls may', () => {
  const secret = new Secret(`{"K":${'['.repeat(20_000)}${']'.repeat(20_000)}}`)

  it.each(['ecs', 'kubernetes', null] as const)('is refused for %s', (platform) => {
    expect(() => seeKey(secret, 'K', 's', platform)).toThrow(
      expect.objectContaining({
        failure: {
          code: 'SECRET_NOT_JSON',
          message: 'The key K of the secret s nests too deeply to be read as JSON.',
          fix: 'Store a text there, or a value of a few levels.',
        },
      }),
    )
  })
})
