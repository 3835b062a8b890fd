import { describe, expect, it } from 'vitest'
import { scriptIn } from '../../src/audit/shell.ts'
import { commandsIn } from '../../src/audit/shell-nodes.ts'

const words = (script: string) =>
  commandsIn(scriptIn(script)).map((command) => command.words.join(' '))

describe('the commands of a script', () => {
  it.each([
    { given: 'kubectl apply -f a.yaml', expected: ['kubectl apply -f a.yaml'] },
    { given: "echo 'kubectl apply' # helm upgrade", expected: ['echo kubectl apply'] },
    {
      given: 'helm template . | kubectl apply -f -',
      expected: ['helm template .', 'kubectl apply -f -'],
    },
    { given: 'A=1 sudo npx cdk deploy', expected: ['cdk deploy'] },
    { given: 'if ! bootgate check; then exit 1; fi', expected: ['bootgate check', 'exit 1'] },
    { given: 'aws ecs \\\n  update-service', expected: ['aws ecs update-service'] },
    { given: 'x ${{ a && b }} y', expected: ['x ${{ a && b }} y'] },
    { given: 'a 2>&1 | tee b', expected: ['a 2>&1', 'tee b'] },
    // Every object has properties of these names.
    { given: 'constructor x; __proto__', expected: ['constructor x', '__proto__'] },
  ])('$given', ({ given, expected }) => {
    expect(words(given)).toEqual(expected)
  })

  it.each([
    { given: 'OUT="$(aws ecs update-service)"', expected: ['aws ecs update-service'] },
    { given: 'FILES=(\n  docs/deploy.md\n)', expected: [] },
    { given: 'timeout 600 helm upgrade a b', expected: ['helm upgrade a b'] },
    { given: 'timeout -k 5 600 helm upgrade', expected: ['helm upgrade'] },
    { given: 'ls | xargs -n 1 kubectl apply -f', expected: ['ls', 'kubectl apply -f'] },
    { given: 'doppler run --project x -- cdk deploy', expected: ['cdk deploy'] },
    { given: 'mise exec node@22 -- cdk deploy', expected: ['cdk deploy'] },
    { given: 'npx --yes aws-cdk@2.1 deploy', expected: ['cdk deploy'] },
    { given: './node_modules/.bin/cdk deploy', expected: ['cdk deploy'] },
    { given: 'aws-vault exec prod -- sam deploy', expected: ['sam deploy'] },
    {
      given: "ssh -p 22 a@b 'cd x && docker compose up -d'",
      expected: ['cd x', 'docker compose up -d', 'ssh -p 22 a@b cd x && docker compose up -d'],
    },
    { given: 'ssh a@b <<EOF\nkamal deploy\nEOF', expected: ['kamal deploy', 'ssh a@b <<'] },
    { given: 'cat > f <<EOF\ncdk deploy\nEOF', expected: ['cat > f <<'] },
    { given: 'f() { cdk deploy; }\nf', expected: ['cdk deploy', 'f'] },
    { given: 'for a in b; do cdk deploy; done', expected: ['cdk deploy'] },
    { given: 'case $a in b|c) cdk deploy;; *) ls;; esac', expected: ['cdk deploy', 'ls'] },
    { given: '[[ a == b && -n c ]] && cdk deploy', expected: ['[[ a == b -n c ]]', 'cdk deploy'] },
  ])('in $given', ({ given, expected }) => {
    expect(words(given)).toEqual(expected)
  })

  it('know their line', () => {
    const script = 'a\nb || c\nD=$(\n  e\n)\nf "\n$(g)"'
    expect(commandsIn(scriptIn(script)).map(({ words: [word], line }) => [word, line])).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 1],
      ['e', 3],
      ['g', 6],
      ['f', 5],
    ])
  })
})
