import { describe, expect, it } from 'vitest'
import { standInsOf } from '../support/act/stand-ins.ts'

const workflow = (uses: string, permissions: object = {}) =>
  JSON.stringify({ jobs: { deploy: { permissions, steps: [uses].map((one) => ({ uses: one })) } } })

describe('the actions of a workflow', () => {
  it('stand for themselves only if they are ours', () => {
    const of = (text: string) => Object.fromEntries(standInsOf(text, { gate: '/gate' }))
    expect(of(workflow('bootgate/bootgate@v1'))).toEqual({ 'bootgate/bootgate@v1': '/gate' })
    expect(of(workflow('aws-actions/setup-sam@v2'))).toEqual({
      'aws-actions/setup-sam@v2': expect.stringMatching(
        /test\/act\/actions\/aws-actions\/setup-sam$/,
      ),
    })
    expect(of(workflow('actions/checkout@v7', { contents: 'read' }))).toEqual({})
  })

  it.each([
    ['an action without a stand-in', workflow('acme/deploy@v1'), 'No stand-in for acme/deploy'],
    [
      'a permission that the job does not ask for',
      workflow('actions/checkout@v7'),
      'uses actions/checkout without the permission contents: read',
    ],
    [
      'a required input',
      workflow('aws-actions/configure-aws-credentials@v6', { 'id-token': 'write' }),
      'aws-actions/configure-aws-credentials needs the input role-to-assume',
    ],
    [
      'a permission that a called workflow asks for',
      JSON.stringify({
        jobs: { a: { uses: 'bootgate/bootgate/.github/workflows/gate.yml@v1' } },
      }),
      'The job a uses the job gate without the permission contents: read',
    ],
    [
      'a workflow of another repository',
      JSON.stringify({ jobs: { a: { uses: 'acme/w/.github/workflows/run.yml@v1' } } }),
      'No stand-in for the workflow acme/w/.github/workflows/run.yml@v1',
    ],
    [
      'an unknown input',
      JSON.stringify({
        jobs: { a: { steps: [{ uses: 'aws-actions/setup-sam@v2', with: { versoin: 1 } }] } },
      }),
      'The stand-in for aws-actions/setup-sam knows no input versoin',
    ],
  ])('fail by name: %s', (_, text, message) => {
    expect(() => standInsOf(text, { gate: '/gate' })).toThrow(message)
  })
})
