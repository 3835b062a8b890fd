import { describe, expect, it } from 'vitest'
import type { EnvFileFormat } from '../../../src/domain/env-file.ts'
import { Secret } from '../../../src/domain/secret.ts'
import { APPLICATION_NAME } from '../../../src/resolve/env-files/env-file.ts'
import { ENV_FILE_READERS } from '../../../src/resolve/env-files/readers.ts'
import { withoutMark } from '../../../src/text/files.ts'
import { golden, textOf } from '../../oracles/input.ts'

/** The readers that are asked. The agent of ECS and `EnvironmentFile=` of systemd are not. */
const ASKED = ['dotenv', 'node', 'python-dotenv', 'compose', 'docker', 'kubectl'] as const

const SHELL = new Map([
  ['HOME', new Secret('/home/u')],
  ['SHELLVAR', new Secret('fromshell')],
])
const known = (name: string) => SHELL.get(name)
const KNOWN = { shell: known, process: known }

/** Whether an application reads the name. */
function isRead([name]: readonly [string, unknown]): boolean {
  return APPLICATION_NAME.test(name)
}

/** The values that the gate takes; null where it does not know one. */
function taken(format: EnvFileFormat, text: string) {
  const { value, failures } = ENV_FILE_READERS[format].read(text, '.env', KNOWN)
  const values = value.entries.map(({ name, given }): [string, string | null] => {
    const raw = given.kind === 'plain' ? given.value.reveal() : null
    return [name, raw !== null && raw.length > 200 ? `${raw.length} characters` : raw]
  })
  return { values: new Map(values.filter(isRead)), refused: failures.length > 0 }
}

for (const format of ASKED)
  describe(`an env file of ${format}`, () => {
    it.each(
      golden(`env-${format}`).map(({ input, answer }) => [textOf(input), answer] as const),
    )('has the values that the reader gives, or is refused: %j', (text, answer) => {
      const marked = withoutMark(text) !== text && ENV_FILE_READERS[format].keepsMark
      const { values, refused } = taken(format, marked ? text : withoutMark(text))
      // The gate refuses more: open quotes, lines of keys, names that no application reads.
      if (refused) return
      expect(answer.ok).toBe(true)
      const real = Object.entries((answer.values ?? {}) as Record<string, string>)
      const read = new Map(real.filter(isRead))
      const unknown = [...values].flatMap(([name, value]) => (value === null ? name : []))
      for (const name of unknown) {
        // The reader fills in an empty text, or leaves the name out; the shell of the deploy may know better.
        values.delete(name)
        read.delete(name)
      }
      expect(Object.fromEntries(values)).toEqual(Object.fromEntries(read))
    })

    it('is refused for few of the texts', () => {
      const texts = golden(`env-${format}`).map(({ input }) => textOf(input))
      const refused = texts.filter((text) => taken(format, withoutMark(text)).refused)
      expect(refused.length).toBeLessThan(texts.length / 6)
    })
  })
