import { appendFileSync, writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { instrument } from '../mutants/instrument.ts'
import { sweep } from '../mutants/sweep.ts'
import { sourceFiles } from '../support/source-files.ts'

interface Area {
  readonly sources: RegExp
  readonly tests: RegExp
}
const AREAS: Record<string, Area> = {
  verdict: {
    sources: /^src\/(gate|domain\/(verdict|report|doubts|run|waiver|parity))\.ts$/,
    tests: /^test\/(domain\/(?!mask|text|secret)|gate\/|checks\/(waivers|examine))/,
  },
  resolve: { sources: /^src\/resolve\/[^/]*\.ts$/, tests: /^test\/(resolve\/[^/]*$|gate\/)/ },
  examine: {
    sources: /^src\/checks\/(examine|scope|waivers)\.ts$/,
    tests:
      /^test\/(checks\/(examine|waivers|remarks|presence|rules|flaws|text-topics|stand-ins|strength)|gate\/)/,
  },
  manifests: { sources: /^src\/resolve\/manifests\//, tests: /^test\/resolve\/manifests\// },
  checks: {
    sources: /^src\/checks\/(?!(examine|scope|waivers)\.ts)/,
    tests: /^test\/checks\/(?!hostile|properties|examples)/,
  },
}
const asked = process.env.MUTANTS?.split(',') ?? ['verdict', 'resolve', 'examine']

it.each(asked)('%s', async (name) => {
  const { sources, tests: near } = AREAS[name] as Area
  fc.configureGlobal({ seed: 1 })
  const { mutants, texts } = await instrument((p) => sources.test(p))
  const tests = sourceFiles('test')
    .map(({ path }) => path)
    .filter((path) => path.endsWith('.test.ts') && near.test(path))
  const log = (line: string) =>
    appendFileSync(`.cache/mutants/${name}.log`, `${new Date().toISOString()} ${line}\n`)
  log(`start ${mutants.length}`)
  const found = await sweep(tests, texts, mutants, log)
  writeFileSync(`.cache/mutants/${name}.json`, JSON.stringify(found, null, 1))
  log(`end ${found.killed.length} ${found.survived.length} ${found.unreached.length}`)
  expect(1).toBe(1)
}, 6_000_000)
