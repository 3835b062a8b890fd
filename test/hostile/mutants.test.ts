import { appendFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { instrument } from '../mutants/instrument.ts'
import { sweep } from '../mutants/sweep.ts'
import { sourceFiles } from '../support/source-files.ts'

const CORE =
  /^src\/(gate|domain\/(verdict|report|doubts|run|waiver|parity)|resolve\/[^/]*|checks\/(examine|scope|waivers))\.ts$/
const pattern = process.env.MUTANTS ? new RegExp(process.env.MUTANTS) : CORE
const TESTS = /^test\/(domain|checks|resolve|gate|policy|types)\//
const TIMED = [
  'hostile-values',
  'properties',
  'oracles',
  'text-search',
  'examples',
  'hostile-numbers',
  'presets',
  'editor-schema',
]
it('x', async () => {
  fc.configureGlobal({ seed: 1 })
  const { mutants, texts } = await instrument((p) => pattern.test(p))
  const tests = sourceFiles('test')
    .map(({ path }) => path)
    .filter(
      (path) =>
        path.endsWith('.test.ts') &&
        TESTS.test(path) &&
        !TIMED.includes(basename(path, '.test.ts')),
    )
  const log = (line: string) =>
    appendFileSync('.cache/mutants/log', `${new Date().toISOString()} ${line}\n`)
  log('start ' + mutants.length)
  const found = await sweep(tests, texts, mutants, log)
  writeFileSync('.cache/mutants/found.json', JSON.stringify(found, null, 1))
  log(`end ${found.killed.length} ${found.survived.length} ${found.unreached.length}`)
  expect(1).toBe(1)
}, 6_000_000)
