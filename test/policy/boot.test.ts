import { describe, expect, it } from 'vitest'
import { readInputs } from '../../src/inputs/read.ts'
import { configure } from '../../src/policy/configure.ts'
import { one } from '../support/one.ts'

async function configured(boot: string, environment = 'prod') {
  const policy = `version: 1\nservice: demo\nenvironments: { prod: {}, dev: {} }\nvariables: { A: string }\n${boot}\n`
  const inputs = readInputs(
    { policy: 'deploy/bootgate.yml', environment: [environment] },
    'terminal',
  )
  return one(await configure(inputs.value, async () => policy))
}

describe('the key boot of a policy', () => {
  it('has safe defaults', async () => {
    const { value, failures } = await configured('boot: { command: [app] }')
    expect(failures).toEqual([])
    expect(value.boot).toMatchObject({
      applies: true,
      plan: {
        ...{ command: ['app'], directory: 'deploy', timeout: 60_000, expect: { kind: 'exit' } },
        ...{ keep: ['PATH', 'LANG'], network: 'none', memory: 1024 ** 3 },
      },
    })
  })

  it('reads what it says, with folders beside the policy', async () => {
    const { value } = await configured(
      'boot: { command: [a, b], directory: ../backend, timeout: 5, memory: 512MiB, keep: [], expect: { http: { port: 80 } }, environments: [dev] }',
    )
    expect(value.boot).toMatchObject({
      applies: false,
      plan: {
        ...{ directory: 'backend', timeout: 5000, memory: 512 * 1024 ** 2, keep: [] },
        expect: { kind: 'http', port: 80, path: '/', status: 200 },
        network: 'host',
      },
    })
  })

  it('starts an image, which has a PATH of its own, with or without words behind it', async () => {
    const { value, failures } = await configured('boot: { image: "backend:1.4.2" }')
    expect(failures).toEqual([])
    expect(value.boot?.plan).toMatchObject({ image: 'backend:1.4.2', command: [], keep: [] })
    const more = await configured(
      'boot: { image: "backend:1.4.2", command: [serve], keep: [LANG] }',
    )
    expect(more.value.boot?.plan).toMatchObject({ command: ['serve'], keep: ['LANG'] })
  })

  it.each([
    ['command: app', 'boot.command'],
    ['directory: backend', 'boot.command is missing'],
    ['image: --privileged', 'boot.image'],
    ['command: []', 'boot.command'],
    ['command: [app], directroy: x', 'directory'],
    ['command: [app], timeout: 0', 'boot.timeout'],
    ['command: [app], memory: much', '1GiB'],
    ['command: [app], expect: { http: { path: / } }', 'expect'],
    ['command: [app], expect: soon', 'expects exit'],
    ['command: [app], network: none, expect: { http: { port: 80 } }', 'use host'],
    ['directory: x', 'command'],
  ])('refuses { %s }, and says why', async (boot, words) => {
    const { failures } = await configured(`boot: { ${boot} }`)
    expect(failures.map(({ code }) => code)).toContain('POLICY_INVALID')
    expect(failures.map(({ message, fix }) => `${message} ${fix}`).join('\n')).toContain(words)
  })
})
