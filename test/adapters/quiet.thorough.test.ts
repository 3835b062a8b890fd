import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT, read } from '../support/source-files.ts'

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

describe('the AWS SDK', () => {
  it('announces nothing on standard error, whatever Node runs it', () => {
    const { stderr } = spawnSync(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        `import { quietLibraries } from './src/adapters/quiet.ts'
        quietLibraries(process.env)
        Object.defineProperty(process, 'version', { value: 'v20.20.2' })
        const { SecretsManagerClient } = await import('@aws-sdk/client-secrets-manager')
        new SecretsManagerClient({ region: 'eu-west-1' })`,
      ],
      { encoding: 'utf8', cwd: ROOT },
    )
    expect(stderr).toBe('')
  })
})
