import { describe, expect, it } from 'vitest'
import { ENV_FILE_FORMATS, type EnvFileFormat } from '../../../src/domain/env-file.ts'
import { Secret } from '../../../src/domain/secret.ts'
import { readInputs } from '../../../src/inputs/read.ts'
import { ENV_FILE_READERS } from '../../../src/resolve/env-files/readers.ts'
import { gateRun } from '../../support/gate-runs.ts'
import { one } from '../../support/one.ts'

const KNOWN = (name: string) => (name === 'HOST' ? new Secret('h.example') : undefined)

/** The values of a file, null where the gate does not know one; and the lines that were skipped or refused. */
function read(format: EnvFileFormat, text: string) {
  const known = { shell: KNOWN, process: KNOWN }
  const { value, failures } = ENV_FILE_READERS[format].read(text, 'a.env', known)
  return {
    given: Object.fromEntries(
      value.entries.map(({ name, given }) => [
        name,
        given.kind === 'plain' ? given.value.reveal() : null,
      ]),
    ),
    skipped: value.skipped.map(({ line }) => line),
    refused: failures.map(({ location }) => location?.line),
  }
}

const values = (given: Record<string, string | null>) => ({ given, skipped: [], refused: [] })
const skips = (...skipped: number[]) => ({ given: { B: '1' }, skipped, refused: [] })
const refuses = (...refused: number[]) => ({ given: { B: '1' }, skipped: [], refused })
const nothing = (...refused: number[]) => ({ given: {}, skipped: [], refused })

describe('a line of an env file', () => {
  it.each<[EnvFileFormat, string, string, ReturnType<typeof read>]>([
    ['python-dotenv', 'a # without a blank', 'A=a#b\n', values({ A: 'a#b' })],
    ['python-dotenv', 'a # behind a blank', 'A=a #b\n', values({ A: 'a' })],
    ['python-dotenv', 'escapes', 'A="{\\"a\\":\\t1}"\n', values({ A: '{"a":\t1}' })],
    ['python-dotenv', 'a known name', "A='${HOST}/x'\n", values({ A: 'h.example/x' })],
    ['python-dotenv', 'a name of a line before', 'B=1\nA=${B}2\n', values({ B: '1', A: '12' })],
    ['python-dotenv', 'a default', 'A=${UNSET:-d}\n', values({ A: 'd' })],
    ['python-dotenv', 'an unknown name', 'A=${UNSET}/x\n', values({ A: null })],
    ['python-dotenv', 'a name with $ alone', 'A=$HOST\n', values({ A: '$HOST' })],
    ['python-dotenv', 'a bare name', 'CI\nB=1\n', skips(1)],
    ['python-dotenv', 'a bare name that was set', 'A=1\nA\nB=1\n', skips(2)],
    ['python-dotenv', 'a colon', 'A: x\nB=1\n', skips(1)],
    ['python-dotenv', 'text behind a quote', "A='x'y\nB=1\n", skips(1)],
    ['python-dotenv', 'an open quote', 'A="x\nB=1\n', refuses(1)],
    ['node', 'a # without a blank', 'A=a#b\n', values({ A: 'a' })],
    ['node', 'a quote behind a backslash', 'A="{\\"a\\":1}"\n', values({ A: '{\\' })],
    ['node', 'a reference', 'A=${HOST}\n', values({ A: '${HOST}' })],
    ['node', 'a bare name', 'CI\nB=1\n', skips(1)],
    ['node', 'an open quote', 'A="x\nB=1\n', refuses(1)],
    ['dotenv', 'a colon', 'A: x\n', values({ A: 'x' })],
    [
      'dotenv',
      'a # without a blank',
      'A=https://h.example/#/x\n',
      values({ A: 'https://h.example/' }),
    ],
    ['compose', 'a # without a blank', 'A=a#b\n', values({ A: 'a#b' })],
    ['compose', 'a known name', 'A="${HOST}/x"\n', values({ A: 'h.example/x' })],
    ['compose', 'an unknown name', 'A=${UNSET}\n', values({ A: null })],
    ['compose', 'a bare name', 'HOST\nUNSET\n', values({ HOST: 'h.example', UNSET: null })],
    ['docker', 'quotes and #', 'A="x" # y\n', values({ A: '"x" # y' })],
    ['docker', 'a bare name', 'UNSET\n', values({ UNSET: null })],
    ['ecs', 'a bare name', 'CI\nB=1\n', skips(1)],
    ['kubectl', 'quotes and #', 'A="x" # y\n', values({ A: '"x" # y' })],
    ['kubectl', 'a bare name', 'UNSET\n', values({ UNSET: null })],
    ['kubectl', 'an indented line', '  A=x\n  # c\n', values({ A: 'x' })],
    ['kubectl', 'a name twice', 'B=1\nB=2\n', refuses(2)],
    ['kubectl', 'export', 'B=1\nexport A=1\n', refuses(2)],
    ['systemd', '# in a value', "A='x' # c\n", values({ A: 'x# c' })],
    ['systemd', 'parts in quotes', 'A="x" \'y\' z w \n', values({ A: 'xyz w' })],
    ['systemd', 'backslashes', 'A=C:\\new\\ \n', values({ A: 'C:new ' })],
    ['systemd', 'backslashes in quotes', 'A="\\"\\$\\n"\n', values({ A: '"$\\n' })],
    ['systemd', 'a line that continues', 'A=x\\\ny\n', values({ A: 'xy' })],
    ['systemd', 'comments', '# A=1\n; A=1\nB=1\n', skips()],
    ['systemd', 'Windows line ends', 'A="x"\r\nB=1\r\n', values({ A: 'x', B: '1' })],
    ['systemd', 'export, a dot and a bare name', 'export A=1\na.b=1\nCI\nB=1\n', skips(1, 2, 3)],
    ['systemd', 'a control character', 'A=x\u0001\nB=1\n', skips(1)],
    ['systemd', 'an open quote', "B=1\nA='x\n", refuses(2)],
    ['systemd', 'a NUL', 'B=1\nA=x\0y\n', nothing(1)],
  ])('is read as %s reads it: %s', (format, _, text, expected) => {
    expect(read(format, text)).toEqual(expected)
  })

  it('of more than 65,535 bytes is refused where the reader refuses or loses it', () => {
    const text = `B=1\nA=${'x'.repeat(70_000)}\nC=1\n`
    const takes = (format: EnvFileFormat) => read(format, text).refused.length === 0
    expect(ENV_FILE_FORMATS.filter((format) => !takes(format))).toEqual([
      'docker',
      'ecs',
      'kubectl',
    ])
  })

  it('is refused at its place, without its text', () => {
    for (const format of ENV_FILE_FORMATS) {
      const { failures } = ENV_FILE_READERS[format].read(
        'B=1\n1 canary=canary\nA="canary',
        '.env',
        {
          shell: KNOWN,
          process: KNOWN,
        },
      )
      expect(JSON.stringify(failures)).not.toContain('canary')
    }
  })
})

describe('the reader of env files', () => {
  it('that nobody knows is refused, with the nearest name', () => {
    const { failures } = readInputs({
      'env-files': [],
      variables: [],
      secrets: [],
      'env-file-format': 'python-dotnev',
    })
    expect(failures.map(({ message, fix }) => `${message} ${fix}`).join()).toContain(
      'python-dotenv',
    )
  })

  const compose = JSON.stringify({ services: { a: { image: 'x' } } })
  const result = async (text: string, inputs: object = {}) => {
    const run = await gateRun({
      policy: {
        version: 1,
        service: 'backend',
        environments: { prod: {} },
        variables: { REGION: { type: 'enum', values: ['eu-west-1'] } },
      },
      files: { 'a.env': 'PART=west\n', 'b.env': text, 'compose.yaml': compose },
      inputs: { manifest: ['compose.yaml'], 'env-files': ['a.env', 'b.env'], ...inputs },
    })
    return one(run.reports).result
  }

  it('beside a Compose file is Compose, with the values of the files before', async () => {
    const text = 'REGION="eu-${PART}-1"\n'
    expect(await result(text)).toBe('pass')
    expect(await result(text, { 'env-file-format': 'docker' })).toBe('blocked')
  })
})
