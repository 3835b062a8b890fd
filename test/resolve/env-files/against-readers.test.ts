import { parseEnv } from 'node:util'
import { parse } from 'dotenv'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Outcome } from '../../../src/domain/errors.ts'
import { readDotenv } from '../../../src/resolve/env-files/dotenv.ts'
import { APPLICATION_NAME, type EnvFile } from '../../../src/resolve/env-files/env-file.ts'
import { readNodeEnvFile } from '../../../src/resolve/env-files/node.ts'

/** The readers that run in this process, and ours. */
const PAIRS: Readonly<
  Record<
    string,
    {
      readonly real: (text: string) => object
      readonly ours: (text: string, file: string) => Outcome<EnvFile>
    }
  >
> = {
  dotenv: { real: parse, ours: readDotenv },
  node: { real: parseEnv, ours: readNodeEnvFile },
}

/** Parts of lines in which readers of env files differ. */
const PARTS = [
  ...['A', 'B', 'C', 'a.b', 'export ', 'export', ' ', ' ', '\t', '\u00a0', '\v'],
  ...[
    '=',
    '=',
    '=',
    ':',
    ': ',
    '#',
    ' #',
    '"',
    '"',
    "'",
    "'",
    '`',
    '\\',
    '\\n',
    '\\r',
    '\\"',
    "\\'",
  ],
  ...['\n', '\n', '\n', '\r\n', '\r', '${A}', '$', 'x', 'y', '1', '{', '}', '\\t', ';', '\ufeff'],
]
const soup = fc.array(fc.constantFrom(...PARTS), { maxLength: 24 }).map((parts) => parts.join(''))
const assignment = fc
  .tuple(
    fc.constantFrom('', ' ', 'export '),
    fc.constantFrom('A', 'B'),
    fc.constantFrom('=', ' = ', '= ', ': '),
    fc.array(fc.constantFrom(...PARTS), { maxLength: 8 }).map((parts) => parts.join('')),
  )
  .map((parts) => parts.join(''))
const file = fc.oneof(
  soup,
  fc.array(fc.oneof(assignment, soup), { maxLength: 5 }).map((lines) => lines.join('\n')),
)

for (const [name, { real, ours }] of Object.entries(PAIRS))
  describe(`an env file of ${name}`, () => {
    it('has the values of the real reader, whatever stands in it, or is refused', () => {
      fc.assert(
        fc.property(file, (text) => {
          const { value, failures } = ours(text, '.env')
          if (failures.length > 0) return
          const read = value.entries.map(({ name, value }) => [name, value.reveal()])
          const names = Object.entries(real(text)).filter(([name]) => APPLICATION_NAME.test(name))
          expect(Object.fromEntries(read)).toEqual(Object.fromEntries(names))
        }),
        { numRuns: Number(process.env.ENV_FILE_RUNS ?? 2000) },
      )
    })
  })
