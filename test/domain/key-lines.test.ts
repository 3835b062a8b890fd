import { describe, expect, it } from 'vitest'
import { readDotenvExample } from '../../src/init/dotenv-example.ts'
import { readSchemaItems } from '../../src/init/env-schema-items.ts'
import { readInputs } from '../../src/inputs/read.ts'
import { readDotenv } from '../../src/resolve/env-files/dotenv.ts'
import { readKubectlEnvFile } from '../../src/resolve/env-files/kubectl.ts'
import { readNodeEnvFile } from '../../src/resolve/env-files/node.ts'
import { readPythonDotenv } from '../../src/resolve/env-files/python-dotenv.ts'
import { readSystemdEnvFile } from '../../src/resolve/env-files/systemd.ts'
import { readEnvFile, readRawEnvFile } from '../../src/resolve/manifests/compose-env-file.ts'

/** Last lines of keys as base64 ends them, and what people put between. */
const LINES = [
  'ekAemhSvRIuHXvg=',
  'abcdEFGHijkl==',
  'abcdefgh',
  'NAMED=c4lue',
  '# x=1',
  'A: b',
  'Zq7v=',
]
const KINDS = ['RSA PRIVATE KEY', 'OPENSSH PRIVATE KEY', 'CERTIFICATE', 'PGP MESSAGE']
const names = (read: readonly { readonly name: string }[]) => read.map(({ name }) => name)

/** Each way in which lines come to the gate, as the names that it makes of them and what it says. */
const READERS: Readonly<
  Record<string, (lines: readonly string[]) => readonly [readonly string[], unknown]>
> = {
  dotenv: (lines) => {
    const { value, failures } = readDotenv(lines.join('\n'), '.env')
    return [names(value.entries), [failures, value.skipped]]
  },
  'python-dotenv': (lines) => {
    const { value, failures } = readPythonDotenv(lines.join('\n'), '.env')
    return [names(value.entries), [failures, value.skipped]]
  },
  node: (lines) => {
    const { value, failures } = readNodeEnvFile(lines.join('\n'), '.env')
    return [names(value.entries), [failures, value.skipped]]
  },
  systemd: (lines) => {
    const { value, failures } = readSystemdEnvFile(lines.join('\n'), '.env')
    return [names(value.entries), [failures, value.skipped]]
  },
  kubectl: (lines) => {
    const { value, failures } = readKubectlEnvFile(lines.join('\n'), '.env')
    return [names(value), failures]
  },
  compose: (lines) => {
    const { value, failures } = readEnvFile(lines.join('\n'), '.env', () => undefined)
    return [names(value), failures]
  },
  raw: (lines) => {
    const { value, failures } = readRawEnvFile(lines.join('\n'), '.env', () => undefined)
    return [names(value), failures]
  },
  'input `variables`': (lines) => {
    const { value, failures } = readInputs({ 'env-files': [], variables: lines, secrets: [] })
    return [names(value.variables), failures]
  },
  'dotenv example': (lines) => {
    const { variables, leftOut } = readDotenvExample(lines.join('\n'), '.env.example')
    return [names(variables), leftOut]
  },
  'commented example': (lines) => {
    const { variables, leftOut } = readDotenvExample(
      ['A=1', ...lines.map((line) => `# ${line}`), 'B=2'].join('\n'),
      '.env.example',
    )
    return [['A', ...names(variables).slice(1, -1), 'B'], leftOut]
  },
  'env schema': (lines) => {
    const { items, unread } = readSchemaItems(lines.join('\n'))
    return [names(items), unread]
  },
}

describe('a key over several lines without quotes', () => {
  for (const [reader, read] of Object.entries(READERS))
    for (const kind of KINDS)
      it.each(LINES)(`is no name, whatever it ends with (${reader}, ${kind}): %s`, (line) => {
        const key = [`KEY=-----BEGIN ${kind}-----`, 'c4nary/AAAA+', line, `-----END ${kind}-----`]
        const [found, said] = read(['A=1', ...key, 'B=2'])
        expect(found.filter((name) => name !== 'KEY')).toEqual(['A', 'B'])
        expect(JSON.stringify(said)).not.toContain(line)
      })

  it('in quotes is a value like any other', () => {
    const text = 'K="-----BEGIN KEY-----\nA=1\n-----END KEY-----"\nB=2\n'
    expect(names(readDotenv(text, '.env').value.entries)).toEqual(['K', 'B'])
    expect(names(readEnvFile(text, '.env', () => undefined).value)).toEqual(['K', 'B'])
  })
})
