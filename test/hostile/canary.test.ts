import { describe, expect, it } from 'vitest'
import { types } from '../../src/types/index.ts'
import { MANIFEST_NAMES } from '../support/canary/manifests.ts'
import { RUNS, WAYS } from '../support/canary/processes.ts'
import { SHAPE_NAMES } from '../support/canary/shapes.ts'
import { sweep, WORLDS } from '../support/canary/sweep.ts'
import { CANARIES_IN_A_WORLD, FAULTS, SOURCE_NAMES, worldAt } from '../support/canary/world.ts'
import { expectPrinted, markdownTable } from '../support/printed.ts'
import { SEED, USUAL_SEED } from '../support/seed.ts'

describe('no value leaves', () => {
  it('through any command, type, source, shape, fault or format', async () => {
    expect(await sweep({ from: 0, to: WORLDS })).toEqual([])
  }, 900_000)

  it('and the page on security says what was tried', () => {
    const canaries = Array.from({ length: WORLDS }, (_, place) => worldAt(place, SEED)).flatMap(
      (world) => world.canaries,
    )
    const bySource = SOURCE_NAMES.map((source) => {
      const own = canaries.filter((canary) => canary.source === source)
      const of = (what: 'type' | 'shape') => `${new Set(own.map((canary) => canary[what])).size}`
      return [source, `${own.length}`, of('type'), of('shape')]
    })
    expect(canaries).toHaveLength(WORLDS * CANARIES_IN_A_WORLD)
    expect(canaries.length).toBeGreaterThanOrEqual(10_000)
    for (const [source, , ofTypes, ofShapes] of bySource)
      expect([source, ofTypes, ofShapes]).toEqual([
        source,
        `${types.length}`,
        `${SHAPE_NAMES.length}`,
      ])
    expectPrinted(
      'canary',
      `${canaries.length.toLocaleString('en')} random secrets, ${CANARIES_IN_A_WORLD} a run, of every type (${types.length}) in every shape (${SHAPE_NAMES.length}), through
\`check\`, \`explain\` and \`init\` in process, every format and every post to GitHub included. Then ${RUNS} runs of the
two built bundles, ${WAYS.length} ways. Leaks: 0. Looked for are six characters in a row, eight of base64 in each of its
three shifts and of base64url, twelve of hexadecimal, and digests (MD5, SHA-1, SHA-256, SHA-512), as they stand and with
the escapes of HTML, XML, JSON, URLs and workflow commands taken back.

${markdownTable(['where the secret comes from', 'secrets', 'types', 'shapes'], bySource)}

- Shapes: ${SHAPE_NAMES.join(', ')}.
- Manifests: ${MANIFEST_NAMES.join(', ')}. Two runs in five compare two environments.
- Faults: ${FAULTS.slice(1).join('; ')}.
- Processes: ${WAYS.map(({ name }) => name).join('; ')}. Looked at: both streams, the job summary, outputs, every
  file, every request to GitHub and to AWS, and the arguments and the environment of the program that the SDK starts
  for credentials.
- Another draw: \`BOOTGATE_SEED=7 npm run test:hostile\`; this one is ${USUAL_SEED}, and a leak names its seed and its place.`,
    )
  })
})
