import { expect, it } from 'vitest'
import { readManifest } from './read.ts'

const definition = (length: number) => [
  { name: 'app', environment: [{ name: 'A', value: 'x'.repeat(length) }] },
]

it.each([
  {
    name: 'a task definition',
    given: (length: number) => ({ containerDefinitions: definition(length) }),
  },
  {
    name: 'a plan with one',
    given: (length: number) => ({
      format_version: '1.2',
      resource_changes: [
        {
          address: 'aws_ecs_task_definition.app',
          mode: 'managed',
          type: 'aws_ecs_task_definition',
          change: {
            actions: ['create'],
            after: { container_definitions: JSON.stringify(definition(length)) },
            after_unknown: {},
          },
        },
      ],
    }),
  },
])('$name is remarked on where it is larger than ECS allows', async ({ given }) => {
  const context = {
    container: null,
    readBeside: async () => '',
    variables: new Map(),
    region: null,
  }
  const read = (length: number) =>
    readManifest(JSON.stringify(given(length)), 'manifest.json', null, context)
  expect(await read(65_536)).toMatchObject({
    value: { drafts: [{ check: 'size-limit', variable: null }] },
    failures: [],
  })
  expect(await read(65_000)).toMatchObject({ value: { drafts: [] }, failures: [] })
})
