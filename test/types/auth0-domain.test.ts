import { describe, expect, it } from 'vitest'
import { flawsOf } from '../support/variables.ts'

describe('auth0-domain', () => {
  it.each([
    ['example.auth0.com', []],
    ['example-dev.eu.auth0.com', []],
    ['login.example.com', []],
    ['xn--bcher-kva.example', []],
    ['https://example.auth0.com', ['scheme']],
    ['HTTP://example.auth0.com/', ['scheme']],
    ['example.auth0.com/', ['form']],
    ['example.auth0.com:443', ['form']],
    ['Example.auth0.com', ['form']],
    ['example', ['form']],
    ['example..auth0.com', ['form']],
    ['-example.auth0.com', ['form']],
    ['example_1.auth0.com', ['form']],
    ['.auth0.com', ['form']],
    ['example.auth0.com ', ['form']],
    ['me@example.com', ['form']],
    ['localhost', ['loopback']],
    ['127.0.0.1', ['loopback']],
    ['10.0.0.1', ['form']],
  ])('%j: %j', (raw, flaws) => {
    expect(flawsOf('auth0-domain', raw)).toEqual(flaws)
  })
})
