import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { read } from '../support/source-files.ts'

describe('the variables that have a library print what it reads', () => {
  it('print nothing of a policy', () => {
    const { stdout } = spawnSync(
      process.execPath,
      ['src/cli.ts', 'check', '--policy', 'examples/app-runner/bootgate.yml', '--format', 'json'],
      { encoding: 'utf8', env: { LOG_STREAM: 'backend', LOG_TOKENS: '1' } },
    )
    expect(JSON.parse(stdout)).toHaveProperty('result')
  })

  it('are all that the YAML library asks for', () => {
    const folder = dirname(createRequire(import.meta.url).resolve('yaml'))
    const asked = ['compose/composer.js', 'parse/parser.js'].flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(/process\.env\.(\w+)/g)].map(
        ([, name]) => name,
      ),
    )
    const quiet = read('src/adapters/quiet.ts')
    expect(asked.length).toBeGreaterThan(0)
    expect(asked.filter((name) => !quiet.includes(`'${name}'`))).toEqual([])
  })
})
