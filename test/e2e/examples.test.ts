import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/domain/finding.ts'
import { checkOut, exampleTree, jobEnv, runAction, runCommand, SHA } from '../support/bundles.ts'
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
    const checks = findings.map(({ check, severity }: Finding) => `${check} ${severity}`)
    const others = checks.filter((each: string) => each !== 'stand-in-secrets warning')
    expect([ran.code, code === 0 ? others : []]).toEqual([code, []])
    expect(checks).toContain('stand-in-secrets warning')
  })

  it.each(
    folders,
  )('%s lets no workflow deploy on its stand-ins, by the action or the command', async (folder) => {
    const policy = `examples/${folder}/bootgate.yml`
    const action = await runAction({ inputs: { policy, environment: 'prod', 'fail-on': 'never' } })
    expect([action.code, action.outputs.result]).toEqual([1, 'blocked'])
    expect(action.summary).toContain('blocked on local stand-ins')
    const asked = ['check', '--policy', policy, '--environment', 'prod', '--fail-on', 'never']
    const command = await runCommand(asked, jobEnv(), { cwd: checkOut(exampleTree(), SHA) })
    expect([command.code, command.stdout.split('\n')[0]]).toEqual([
      1,
      expect.stringContaining('blocked on local stand-ins'),
    ])
  })
})
