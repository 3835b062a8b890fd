import { describe, expect, it } from 'vitest'
import { readYamlStream } from '../../src/text/yaml.ts'

const problemsOf = (text: string) =>
  readYamlStream(text, 'm.yaml', 'merged').flatMap((reading) =>
    reading.ok ? [] : reading.problems.map(({ says }) => says),
  )

describe('a text that ends with a colon, without quotes', () => {
  const arn = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:app-AbCdEf:KEY::'

  it.each([
    `A: ${arn}\nB: c\n`,
    `A: ${arn}`,
    `A: ${arn}\r\nB: c\r\n`,
    `- A: ${arn}  \n  B: c\n`,
    'A: text:\nB: c\n',
  ])('is told as what it is: %j', (text) => {
    expect(problemsOf(text)[0]).toContain('ends with a colon')
  })

  it.each([`A: "${arn}"\nB: c\n`, `A: '${arn}'\n`, 'A:\n  B: c\n'])('is none in %j', (text) => {
    expect(problemsOf(text)).toEqual([])
  })
})
