import { describe, expect, it } from 'vitest'
import { readDotenvExample } from '../../src/init/dotenv-example.ts'

const read = (text: string) =>
  Object.fromEntries(
    readDotenvExample(text, '.env.example').variables.map(({ name, required, description }) => [
      name,
      description === undefined ? required : [required, description],
    ]),
  )

describe('a dotenv example', () => {
  it.each<{ name: string; given: string; expected: Record<string, unknown> }>([
    {
      name: 'an empty value is not required',
      given: 'A=\nB=""\nC=1\n',
      expected: { A: false, B: false, C: true },
    },
    {
      name: 'an export in a comment is optional',
      given: "#export A=1\n# export B='x y'\n#C=2 # why\nexport D=3\n",
      expected: { A: false, B: false, C: [false, 'why'], D: true },
    },
    {
      name: 'a group below the word is optional, up to the blank line',
      given: '# Optional: mail\nA=1\nB=1\n\nC=1\n',
      expected: { A: false, B: false, C: true },
    },
    {
      name: 'a heading lasts to the next heading',
      given: '# --- Optional ---\n\nA=1\n\n# of A\nB=1\n\n# --- Needed ---\nC=1\n',
      expected: { A: false, B: [false, 'of A'], C: true },
    },
    {
      name: 'a variable may differ from its heading',
      given: '#### optional ####\nA=1\nB=1 # required\n# always required\nC=\n',
      expected: { A: false, B: [true, 'required'], C: [true, 'always required'] },
    },
    {
      name: 'a word behind the value is about this variable alone',
      given: 'A=1 # optional, for tests\nB=1\n',
      expected: { A: [false, 'optional, for tests'], B: true },
    },
    {
      name: 'lines of a comment are one description',
      given: '# Where the\n#  queue is\nA=redis://queue\n# Port\nB=1',
      expected: { A: [true, 'Where the queue is'], B: [true, 'Port'] },
    },
    {
      name: 'a comment above several variables describes none of them',
      given: '# Database\nA=1\nB=2\n',
      expected: { A: true, B: true },
    },
    {
      name: 'a # in quotes or in a word is no comment',
      given: 'A="x # y"\nB=x#y\n',
      expected: { A: true, B: true },
    },
  ])('$name', ({ given, expected }) => {
    expect(read(given)).toEqual(expected)
  })

  it('does not copy a value or a token from a comment', () => {
    const token = ['ghp', 'a8Kd02mZpQ71LsXvB93nTyR4cWe5FgH6'].join('_')
    expect(
      read(`# such as canary-one\nA=canary-one\n# old: ${token}\nB=1\n# 'quoted'\nC=2\n`),
    ).toEqual({
      A: true,
      B: [true, 'old: …'],
      C: [true, "'…'"],
    })
  })
})
