import { describe, expect, it } from 'vitest'
import { commandsIn } from '../../src/audit/shell.ts'

const words = (script: string) => commandsIn(script).map((command) => command.words.join(' '))

describe('the commands of a script', () => {
  it.each<[string, readonly string[]]>([
    ['kubectl apply -f a.yaml', ['kubectl apply -f a.yaml']],
    ["echo 'kubectl apply' # helm upgrade", ['echo kubectl apply']],
    ['helm template . | kubectl apply -f -', ['helm template .', 'kubectl apply -f -']],
    ['A=1 sudo npx cdk deploy', ['cdk deploy']],
    ['if ! bootgate check; then exit 1; fi', ['bootgate check', 'exit 1', 'fi']],
    ['aws ecs \\\n  update-service', ['aws ecs update-service']],
    ['x ${{ a && b }} y', ['x ${{ a && b }} y']],
    ['a 2>&1 | tee b', ['a 2>&1', 'tee b']],
    // Every object has such properties.
    ['constructor x; __proto__', ['constructor x', '__proto__']],
  ])('%s', (script, expected) => {
    expect(words(script)).toEqual(expected)
  })

  it('know their line and what ends them', () => {
    expect(commandsIn('a\nbootgate check || true')).toMatchObject([
      { line: 0, end: '\n' },
      { line: 1, end: '||' },
      { line: 1, before: '||' },
    ])
  })
})
