import { describe, expect, it } from 'vitest'
import { frameworkKey } from '../../src/checks/framework-key.ts'
import { token } from '../support/tokens.ts'
import { present } from '../support/variables.ts'
import { hits } from './run.ts'

const key = (bytes: number) => present('SECRET_KEY_BASE', 'signing-secret', token('', bytes))
const host = present('PHX_HOST', 'hostname', 'app.quillfern.net')
const server = present('PHX_SERVER', 'string', 'true')

// managoat/fountain#36, sergiotapia/magnetissimo#155: the platform's generator gave 44 bytes.
describe('the key of a framework', () => {
  it.each([1, 32, 44, 63])('is refused at %i bytes', (bytes) => {
    expect(hits(frameworkKey, [key(bytes), host])).toEqual(['SECRET_KEY_BASE'])
    expect(hits(frameworkKey, [key(bytes), server])).toEqual(['SECRET_KEY_BASE'])
  })

  it.each([64, 86, 128])('passes at %i bytes', (bytes) => {
    expect(hits(frameworkKey, [key(bytes), host])).toEqual([])
  })

  it('says nothing of a service that may be of another framework', () => {
    expect(hits(frameworkKey, [key(44)])).toEqual([])
  })
})
