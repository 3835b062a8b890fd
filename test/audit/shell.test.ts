import { describe, expect, it } from 'vitest'
import { commandsIn } from '../../src/audit/shell.ts'

const words = (script: string) => commandsIn(script).map((command) => command.words.join(' '))

describe('the commands of a script', () => {
  it.each([
    { given: 'kubectl apply -f a.yaml', expected: ['kubectl apply -f a.yaml'] },
    { given: "echo 'kubectl apply' # helm upgrade", expected: ['echo kubectl apply'] },
    {
      given: 'helm template . | kubectl apply -f -',
      expected: ['helm template .', 'kubectl apply -f -'],
    },
    { given: 'A=1 sudo npx cdk deploy', expected: ['cdk deploy'] },
    { given: 'if ! bootgate check; then exit 1; fi', expected: ['bootgate check', 'exit 1', 'fi'] },
    { given: 'aws ecs \\\n  update-service', expected: ['aws ecs update-service'] },
    { given: 'x ${{ a && b }} y', expected: ['x ${{ a && b }} y'] },
    { given: 'a 2>&1 | tee b', expected: ['a 2>&1', 'tee b'] },
    // Every object has properties of these names.
    { given: 'constructor x; __proto__', expected: ['constructor x', '__proto__'] },
  ])('$given', ({ given, expected }) => {
    expect(words(given)).toEqual(expected)
  })

  it('know their line and what ends them', () => {
    expect(commandsIn('a\nbootgate check || true')).toMatchObject([
      { line: 0, end: '\n' },
      { line: 1, end: '||' },
      { line: 1, before: '||' },
    ])
  })
})
