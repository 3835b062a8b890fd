import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { watched } from '../../src/adapters/progress.ts'

const request = {
  id: 'backend/prod',
  name: 'backend/prod',
  region: null,
  stage: null,
  versionId: null,
}
const answer = { text: null, versionId: null, stages: [] }

/** Stores that answer after so many milliseconds, watched by somebody who waits 20. */
function watching(...waits: readonly number[]) {
  const written: string[] = []
  const left = [...waits]
  const fetch = async (_: unknown) => {
    await sleep(left.shift())
    return answer
  }
  const { stores, end } = watched(
    { fetchSecret: fetch, fetchParameter: fetch },
    { write: (text) => written.push(text), after: 20, every: 10 },
  )
  return { stores, end, written }
}

describe('progress', () => {
  it('is silent when all is quick', async () => {
    const { stores, written } = watching(0, 0)
    await Promise.all([stores.fetchSecret(request), stores.fetchParameter(request)])
    await sleep(40)
    expect(written).toEqual([])
  })

  it('counts what is fetched of all, names nothing, and is gone at the end', async () => {
    const { stores, written } = watching(0, 5, 90)
    await Promise.all([1, 2, 3].map(() => stores.fetchSecret(request)))
    expect(written[0]).toBe('\r\u001b[Ksecrets: 2 of 3 fetched')
    expect(written.at(-1)).toBe('\r\u001b[K')
    expect(written.join('')).not.toContain('backend')
  })

  it('is gone for good when the report comes first', async () => {
    const { stores, end, written } = watching(80)
    const late = stores.fetchSecret(request)
    await sleep(50)
    end()
    const before = written.length
    await late
    await sleep(40)
    expect(written.at(-1)).toBe('\r\u001b[K')
    expect(written).toHaveLength(before)
  })

  it('counts a call that fails, and passes the failure on', async () => {
    const refuse = (_: unknown) => Promise.reject(new Error('refused'))
    const { stores } = watched({ fetchSecret: refuse, fetchParameter: refuse }, { write: () => {} })
    await expect(stores.fetchSecret(request)).rejects.toThrow('refused')
  })
})
