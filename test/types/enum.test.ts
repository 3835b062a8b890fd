import { describe, expect, it } from 'vitest'
import { flawsOf } from '../support/variables.ts'

const options = { values: ['twilio', 'twilio_verify', 3, true] }

describe('enum', () => {
  it.each(['twilio', 'twilio_verify', '3', 'true'])('takes %j, quoted in YAML or not', (raw) => {
    expect(flawsOf('enum', raw, options)).toEqual([])
  })

  it.each(['Twilio', 'TWILIO_VERIFY', 'True'])('tells %j from a wrong word', (raw) => {
    expect(flawsOf('enum', raw, options)).toEqual(['case'])
  })

  it.each([
    ...['stub', 'twilio2', 'twili', 'twilio_', 'twilio|twilio_verify', '3.0', '03', '1'],
    ...[
      'twilio\n',
      ' twilio',
      'twilio ',
      '"twilio"',
      'twilio # sms',
      'twilio\u200b',
      'tw\u0131lio',
    ],
    ...['constructor', '__proto__', '.*'],
  ])('refuses %j', (raw) => {
    expect(flawsOf('enum', raw, options)).toEqual(['value'])
  })
})
