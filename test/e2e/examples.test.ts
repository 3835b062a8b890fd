import { describe, expect, it } from 'vitest'
import { runCommand } from '../support/bundles.ts'
import { exampleFolders } from '../support/example-runs.ts'

const folders = exampleFolders()

describe('the examples', () => {
  it.each(
    folders.flatMap((folder) => [[folder, 'incident', 1] as const, [folder, 'prod', 0] as const]),
  )('%s, %s exits %i', async (folder, environment, code) => {
    const policy = `examples/${folder}/bootgate.yml`
    const ran = await runCommand([
      'check',
      '--policy',
      policy,
      '--environment',
      environment,
      '--format',
      'json',
    ])
    const { failures, findings } = JSON.parse(ran.stdout)
    expect(failures).toEqual([])
    expect([ran.code, code === 0 ? findings : []]).toEqual([code, []])
  })
})
