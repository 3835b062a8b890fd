import { describe, expect, it } from 'vitest'
import { textTopics } from '../../src/checks/text-topics.ts'
import { present } from '../support/variables.ts'
import { PASSPHRASES, randomSecrets, seeded } from './good-values.ts'
import { verdicts } from './run.ts'

const ids = textTopics.map(({ id }) => id)

describe('text that is meant', () => {
  it('is not looked for in passphrases and generated secrets, with signs or without', () => {
    const bytes = seeded(7)
    const signs = (length: number) =>
      [...bytes(length)].map((byte) => String.fromCharCode(33 + (byte % 94))).join('')
    const generated = Array.from({ length: 2000 }, () => signs(32))
    const alarms = [...PASSPHRASES, ...randomSecrets(100), ...generated].filter((raw) =>
      verdicts([present('V', 'secret', raw)]).some((verdict) =>
        ids.includes(verdict.split(' ')[1] ?? ''),
      ),
    )
    expect(alarms).toEqual([])
  })
})
