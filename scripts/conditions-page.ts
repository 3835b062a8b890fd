/** Writes into `docs/policy.md` which functions conditions have, and where they differ from Kubernetes. */
import { readFileSync, writeFileSync } from 'node:fs'
import { Environment } from '@marcbachmann/cel-js'
import { DIFFERENCES } from '../test/oracles/condition-differences.ts'
import { verdictOf, verdictOfGate } from '../test/oracles/conditions.ts'
import { golden, textOf } from '../test/oracles/input.ts'

const file = new URL('../docs/policy.md', import.meta.url)
const kubernetes = new Map(
  golden('kubernetes-cel').map(({ input, answer }) => [textOf(input), verdictOf(answer)]),
)
const [, apiserver = ''] =
  /k8s\.io\/apiserver v(\S+)/.exec(
    readFileSync(new URL('../test/oracles/kubernetes-cel/go.mod', import.meta.url), 'utf8'),
  ) ?? []

/** Of optional values, which conditions do not have; and macros, which have a list of their own. */
const LEFT_OUT = ['none', 'of', 'or', 'orValue', 'hasValue', 'value', 'optional', 'bind']
const MACROS = ['all', 'exists', 'exists_one', 'map', 'filter', 'has', 'cel.bind']

const names = [...new Set(new Environment().getDefinitions().functions.map(({ name }) => name))]
  .filter((name) => !LEFT_OUT.includes(name) && !MACROS.includes(name))
  .toSorted()
const code = (text: string) => `\`${text.replaceAll('|', '\\|')}\``

const rows: string[] = []
for (const { why, conditions } of DIFFERENCES) {
  const cells: string[] = []
  for (const condition of conditions)
    cells.push(
      `${code(condition)} ${await verdictOfGate(condition)}, there ${kubernetes.get(condition)}`,
    )
  rows.push(`| ${why} | ${cells.join('<br>')} |`)
}

const page = `Functions: ${names.map(code).join(', ')}. Macros: ${MACROS.map(code).join(', ')}.

Of ${kubernetes.size} conditions that both were asked, ${DIFFERENCES.flatMap(({ conditions }) => conditions).length} have another answer than in Kubernetes (k8s.io/apiserver ${apiserver}):

| difference | condition, its answer here, and in Kubernetes |
|---|---|
${rows.join('\n')}
`

const [before = '', rest = ''] = readFileSync(file, 'utf8').split('<!-- conditions -->\n')
const [, after] = rest.split('<!-- /conditions -->')
if (after === undefined) throw new Error('docs/policy.md has no part <!-- conditions -->')
writeFileSync(file, `${before}<!-- conditions -->\n${page}<!-- /conditions -->${after}`)
