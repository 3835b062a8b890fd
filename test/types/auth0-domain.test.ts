import { describe, expect, it } from 'vitest'
import { flawsOf } from '../support/variables.ts'

describe('auth0-domain', () => {
  it.each([
    { raw: 'example.auth0.com', flaws: [] },
    { raw: 'example-dev.eu.auth0.com', flaws: [] },
    { raw: 'login.example.com', flaws: [] },
    { raw: 'xn--bcher-kva.example', flaws: [] },
    { raw: 'https://example.auth0.com', flaws: ['scheme'] },
    { raw: 'HTTP://example.auth0.com/', flaws: ['scheme'] },
    { raw: 'example.auth0.com/', flaws: ['form'] },
    { raw: 'example.auth0.com:443', flaws: ['form'] },
    { raw: 'Example.auth0.com', flaws: ['form'] },
    { raw: 'example', flaws: ['form'] },
    { raw: 'example..auth0.com', flaws: ['form'] },
    { raw: '-example.auth0.com', flaws: ['form'] },
    { raw: 'example_1.auth0.com', flaws: ['form'] },
    { raw: '.auth0.com', flaws: ['form'] },
    { raw: 'example.auth0.com ', flaws: ['form'] },
    { raw: 'me@example.com', flaws: ['form'] },
    { raw: 'localhost', flaws: ['loopback'] },
    { raw: '127.0.0.1', flaws: ['loopback'] },
    { raw: '10.0.0.1', flaws: ['form'] },
  ])('$raw: $flaws', ({ raw, flaws }) => {
    expect(flawsOf('auth0-domain', raw)).toEqual(flaws)
  })
})
