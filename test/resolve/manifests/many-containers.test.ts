import { expect, it } from 'vitest'
import { readManifest } from './read.ts'

const COUNT = 3000
const names = Array.from({ length: COUNT }, (_, index) => `c${index % 100}`)

/** Containers that share their names, so that each needs a longer one. */
it.each([
  {
    name: 'an object with many pod templates',
    given: {
      apiVersion: 'acme-co.com/v1',
      kind: 'Fleet',
      metadata: { name: 'x' },
      spec: names.map((name) => ({ template: { spec: { containers: [{ name }] } } })),
    },
  },
  {
    name: 'a job definition with many containers',
    given: {
      jobDefinitionName: 'x',
      ecsProperties: { taskProperties: [{ containers: names.map((name) => ({ name })) }] },
    },
  },
])('$name has a name for each', async ({ given }) => {
  const context = {
    ...{ container: null, region: null, variables: new Map() },
    readBeside: () => Promise.reject(new Error('no file is named')),
  }
  const { failures } = await readManifest(JSON.stringify(given), 'manifest.json', null, context)
  expect(failures).toMatchObject([{ code: 'CONTAINER_REQUIRED' }])
  expect(failures[0]?.choices).toHaveLength(COUNT)
})
