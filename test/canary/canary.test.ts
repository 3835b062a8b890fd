import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Secret } from '../../src/domain/secret.ts'
import { runGate } from '../../src/gate.ts'
import { readInputs } from '../../src/policy/inputs.ts'
import { annotationsOf } from '../../src/report/annotations.ts'
import { checkRunOf } from '../../src/report/check-run.ts'
import { commentOf } from '../../src/report/comment.ts'
import { FORMATS, renderAs } from '../../src/report/formats.ts'
import { statusOf } from '../../src/report/status.ts'
import { types } from '../../src/types/index.ts'
import { around } from '../support/reports.ts'

/** No window of this many characters of a value may be in anything that is shown. */
const WINDOW = 6

/** Letters that no text of ours strings together. A line that begins `NAME=` gives a name, which is shown by right. */
const canary = fc
  .string({
    unit: fc.constantFrom(...'QZXJKVWqzxjkvw0123456789@#%:/?$"\'\\{}[]=,.-_ \n\r\té😀'),
    minLength: WINDOW,
    maxLength: 80,
  })
  .filter((text) => !new RegExp(`^\\s*[^\\s=]{${WINDOW},}\\s*=`, 'm').test(text))

/** The forms in which values meet the gate. */
const shaped = fc.tuple(
  canary,
  fc.constantFrom<(text: string) => string>(
    (text) => text,
    (text) => `postgresql://u:${text}@h/db`,
    (text) => `postgresql://u:${encodeURIComponent(text)}@h/db`,
    (text) => `redis://:${text}@localhost`,
    (text) => `https://${text}`,
    (text) => JSON.stringify({ nested: [text] }),
    (text) => Buffer.from(text).toString('base64url'),
    (text) => `["${text}", "*"]`,
    (text) => `-----BEGIN PRIVATE KEY-----\n${text}\n-----END PRIVATE KEY-----`,
    (text) => `changeme ${text}`,
  ),
)

const POLICY = JSON.stringify({
  version: 1,
  service: 's',
  environments: { prod: { 'env-files': ['.env'], manifest: 'm.json' } },
  variables: Object.fromEntries(
    types.flatMap(({ name }) => {
      const options = name === 'enum' ? { values: ['a'] } : {}
      const variable = `V_${name.toUpperCase().replaceAll('-', '_')}`
      return ['PLAIN', 'SECRET', 'KEY'].map((from) => [
        `${from}_${variable}`,
        { type: name, ...options },
      ])
    }),
  ),
  rules: [
    { id: 'compares', assert: 'PLAIN_V_STRING != SECRET_V_STRING', message: 'm' },
    { id: 'matches', assert: 'PLAIN_V_STRING.matches("^a$")', message: 'm' },
    { id: 'breaks', assert: 'PLAIN_V_STRING > 3', message: 'm' },
  ],
})

/** Everything that a run shows of one value, given plainly, as a secret and as a key of a JSON secret. */
async function shownOf(raw: string): Promise<string> {
  const names = types.map(({ name }) => `V_${name.toUpperCase().replaceAll('-', '_')}`)
  const inputs = readInputs({
    'env-files': [],
    variables: [...names.map((name) => `PLAIN_${name}=${raw}`), raw],
    secrets: [
      ...names.map((name) => `SECRET_${name}=whole`),
      ...names.map((name) => `KEY_${name}=json#k`),
      `PARAMETER=ssm:/whole`,
      `ALL_*=json`,
      `PASTED=${raw}`,
      `MISSING_KEY=json#other`,
      `NOT_JSON=whole#k`,
    ],
  })
  const files: Readonly<Record<string, string>> = {
    'bootgate.yml': POLICY,
    '.env': `SKIP_STARTUP_VALIDATION=${raw}\n${raw}`,
    'm.json': `{"SourceConfiguration": ${raw}`,
  }
  const run = await runGate(inputs, {
    readText: async (path) => files[path] ?? '',
    fetchSecret: async ({ id }) => {
      if (id === 'whole') return { text: new Secret(raw), versionId: 'v', stages: [] }
      if (id === 'json')
        return { text: new Secret(JSON.stringify({ k: raw })), versionId: 'v', stages: [] }
      throw new Error(`a library quotes ${raw}`)
    },
    fetchParameter: async () => ({ text: new Secret(raw), versionId: null, stages: [] }),
    expired: new Promise(() => {}),
    mask: () => {},
    now: 0,
    keep: [],
    publish: async () => {},
  })
  return [
    ...FORMATS.map((format) => renderAs(format, run, around).replaceAll('<wbr>', '')),
    JSON.stringify(annotationsOf(run)),
    ...run.reports.map((report) => JSON.stringify(statusOf(report))),
    ...run.reports.flatMap((report) =>
      [
        checkRunOf(report, { linkTo: () => null, pathOf: (file) => file }),
        commentOf(report, () => null),
      ].map((shown) => JSON.stringify(shown).replaceAll('<wbr>', '')),
    ),
  ].join('\n')
}

describe('no value leaves', () => {
  it('through any type, source, rule, failure or report', async () => {
    const baseline = await shownOf('')
    await fc.assert(
      fc.asyncProperty(shaped, async ([text, shape]) => {
        const shown = await shownOf(shape(text))
        const windows = Array.from({ length: text.length - WINDOW + 1 }, (_, at) =>
          text.slice(at, at + WINDOW),
        )
        expect(
          windows.filter(
            (window) =>
              /\S{3}/.test(window) && shown.includes(window) && !baseline.includes(window),
          ),
        ).toEqual([])
      }),
      { numRuns: 300 },
    )
  }, 120_000)
})
