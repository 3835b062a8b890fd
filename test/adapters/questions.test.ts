import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { questionsOn } from '../../src/adapters/questions.ts'

function terminal() {
  const [input, output] = [new PassThrough(), new PassThrough()]
  let shown = ''
  output.on('data', (chunk) => {
    shown += String(chunk)
  })
  return { input, questions: questionsOn(input, output), shown: () => shown }
}

describe('questions on a terminal', () => {
  it('shows the whole text and gives the line', async () => {
    const { input, questions, shown } = terminal()
    const answer = questions.ask('a list\n  1 x\nWhich? ')
    input.write('one\r')
    expect(await answer).toBe('one')
    expect(shown()).toContain('a list\n  1 x\n')
    expect(shown()).toContain('Which? ')
    questions.close()
  })

  it('takes lines that were typed before the question', async () => {
    const { input, questions } = terminal()
    const first = questions.ask('1? ')
    input.write('a\rb\rc\r')
    expect([await first, await questions.ask('2? '), await questions.ask('3? ')]).toEqual([
      'a',
      'b',
      'c',
    ])
    questions.close()
  })

  it.each([
    ['Ctrl-C', '\u0003'],
    ['Ctrl-D', '\u0004'],
  ])('gives null after %s, now and later', async (_, key) => {
    const { input, questions } = terminal()
    const answer = questions.ask('1? ')
    input.write(key)
    expect([await answer, await questions.ask('2? ')]).toEqual([null, null])
  })

  it('gives null when the terminal goes away', async () => {
    const { input, questions } = terminal()
    const answer = questions.ask('1? ')
    input.end()
    expect(await answer).toBeNull()
  })
})
