import { describe, expect, it } from 'vitest'
import { GateError } from '../../../src/domain/errors.ts'
import { Secret } from '../../../src/domain/secret.ts'
import { readEnvFile, readRawEnvFile } from '../../../src/resolve/manifests/compose-env-file.ts'
import {
  type Interpolated,
  interpolate,
} from '../../../src/resolve/manifests/compose-interpolation.ts'
import { goScalar } from '../../../src/resolve/manifests/go-yaml.ts'
import type { Given } from '../../../src/resolve/manifests/manifest.ts'
import { readManifest } from './read.ts'

interface Beside {
  readonly container?: string
  readonly shell?: Readonly<Record<string, string>>
  readonly files?: Readonly<Record<string, string>>
  readonly file?: string
}

async function read(text: string, { container, shell = {}, files = {}, file }: Beside = {}) {
  const { value, failures } = await readManifest(text, file ?? 'compose.yaml', null, {
    container: container ?? null,
    variables: new Map(Object.entries(shell).map(([name, text]) => [name, new Secret(text)])),
    readBeside: async (name) => {
      const found = files[name]
      if (found !== undefined) return found
      throw new GateError({
        code: 'FILE_NOT_FOUND',
        message: `${name} is not there.`,
        fix: 'Add the file.',
      })
    },
  })
  const entries = value?.entries ?? []
  const shown = entries.map(({ name, given }) => [name, textOf(given)])
  return {
    platform: value?.platform,
    entries,
    shown: Object.fromEntries(shown),
    remarks: value?.remarks ?? [],
    failures,
    codes: failures.map(({ code }) => code),
  }
}

function textOf(given: Given): string {
  if (given.kind === 'filled') return given.value.reveal()
  if (given.kind === 'plain') return given.text
  return given.kind === 'unavailable' ? given.because : given.kind
}

/** The text that was made; all else as it is. */
const opened = (made: Interpolated | null) => (made?.kind === 'text' ? made.text.reveal() : made)

/** A shell that has these. */
const shellOf = (texts: Readonly<Record<string, string>>) => (name: string) => {
  const text = texts[name]
  return text === undefined ? undefined : new Secret(text)
}

const service = (body: string) => `services:\n  web:\n    image: backend\n${body}`
const environment = (body: string) => service(`    environment:\n${body}`)

// Every expectation about Compose below was asked of compose-go 2.16.2 itself.
describe('a Compose service', () => {
  it('gives its variables as a map, with the line of each', async () => {
    const { platform, shown, entries, codes } = await read(
      environment('      A: x\n      B: ""\n      C: "010"\n'),
    )
    expect([platform, codes, shown]).toEqual(['compose', [], { A: 'x', B: '', C: '010' }])
    expect(entries.map(({ location }) => location.line)).toEqual([5, 6, 7])
  })

  it('gives its variables as a list', async () => {
    const text = environment('      - A=true\n      - B=\n      - C=x=y\n      - "D= z "\n')
    expect((await read(text)).shown).toEqual({ A: 'true', B: '', C: 'x=y', D: ' z ' })
  })

  it('is read with CRLF, a BOM, and as JSON', async () => {
    const text = `\ufeff${environment('      A: x\n').replaceAll('\n', '\r\n')}`
    expect((await read(text)).shown).toEqual({ A: 'x' })
    const json = JSON.stringify({ services: { web: { environment: { A: 1e6, B: true } } } })
    expect((await read(json)).shown).toEqual({ A: '1000000', B: 'true' })
  })

  it('has numbers and booleans rewritten, as Go prints them', async () => {
    const text = environment(
      '      A: 8080\n      B: 010\n      C: 3.10\n      D: True\n      E: yes\n',
    )
    expect((await read(text)).shown).toEqual({ A: '8080', B: '8', C: '3.1', D: 'true', E: 'yes' })
  })

  it('takes names without a value from the shell, from .env, or nobody knows them', async () => {
    const text = environment('      - A\n      - B\n      - C\n')
    const { shown, codes } = await read(text, {
      shell: { A: 'x' },
      files: { '.env': 'A=y\nB=z\n' },
    })
    const because = 'is taken from the shell of Compose, and nobody gave it to the gate'
    expect([shown, codes]).toEqual([{ A: 'x', B: 'z', C: because }, []])
    expect((await read(environment('      C:\n'))).shown).toEqual({ C: because })
  })

  it('is interpolated; what the shell alone could have is unavailable', async () => {
    const text = environment(
      '      A: ${X}-$X\n      B: ${U:-d}\n      C: ${U}\n      D: ${U:?}\n      E: $$X\n      F: pa$word\n',
    )
    const { shown, entries } = await read(text, { shell: { X: 'xx' } })
    expect(shown).toEqual({
      A: 'xx-xx',
      B: 'd',
      C: 'is made from U, which nobody gave to the gate',
      D: 'is made from U, which nobody gave to the gate',
      E: '$X',
      F: expect.stringContaining('behind a $'),
    })
    expect(JSON.stringify(entries)).not.toContain('word')
  })

  it('may merge maps with <<, from one anchor or several, and its own keys win', async () => {
    const text =
      'x-a: &a {A: 1, B: 2}\nx-b: &b {B: 3, C: 4}\nservices:\n  web:\n    image: x\n    environment:\n      <<: [*a, *b]\n      A: 9\n'
    const { shown, entries } = await read(text)
    expect(shown).toEqual({ A: '9', B: '2', C: '4' })
    expect(Object.fromEntries(entries.map((one) => [one.name, one.location.line]))).toEqual({
      A: 8,
      B: 1,
      C: 2,
    })
  })

  it('may share a whole list or service by an alias', async () => {
    const list = 'x-e: &e\n  - A=1\nservices:\n  web:\n    image: x\n    environment: *e\n'
    expect((await read(list)).shown).toEqual({ A: '1' })
    const whole = `x-s: &s\n  image: x\n  environment: {A: 01}\nservices:\n  web:\n    <<: *s\n`
    expect((await read(whole)).shown).toEqual({ A: '1' })
  })

  it('extends another one, here or in a file with files of its own', async () => {
    const text =
      'services:\n  web:\n    extends: base\n    environment: {A: 1}\n  base:\n    extends: {file: sub/base.yaml, service: b}\n    environment: [A=0, B=2]\n'
    const files = {
      'sub/base.yaml': 'services:\n  b:\n    env_file: f\n    environment: {B: 0, C: 3}\n',
      'sub/f': 'D=4\nC=0\n',
    }
    const { shown, remarks, codes, entries } = await read(text, { container: 'web', files })
    expect([shown, remarks, codes]).toEqual([{ A: '1', B: '2', C: '3', D: '4' }, [], []])
    expect(entries.find(({ name }) => name === 'D')?.location.file).toBe('sub/f')
  })

  it('takes files: a later one wins, and environment wins over all', async () => {
    const files = {
      one: 'A=1\nB=1\nC=1\nE=$X/${A}\n',
      two: 'B=2\nF=$C$D\nG\n',
      raw: 'H="q" # $X\n',
    }
    const text = service(
      '    env_file:\n      - one\n      - path: two\n      - { path: raw, format: raw }\n      - { path: gone, required: false }\n    environment: { C: env, D: $$ }\n',
    )
    const { shown, codes, remarks } = await read(text, { files, shell: { X: 'xx', G: 'g' } })
    expect([codes, remarks]).toEqual([[], []])
    expect(shown).toEqual({
      A: '1',
      B: '2',
      C: 'env',
      D: '$',
      E: 'xx/1',
      F: 'env$',
      G: 'g',
      H: '"q" # $X',
    })
  })

  it('has the place of a variable in its file, beside the manifest', async () => {
    const { entries } = await read(service('    env_file: ./env/web.env\n'), {
      file: 'deploy/compose.yaml',
      files: { 'env/web.env': '# x\nA=1\n' },
    })
    expect(entries[0]?.location).toEqual({ file: 'deploy/env/web.env', line: 2, column: 1 })
  })

  it('is the only one, or the one that is named', async () => {
    const two = 'services:\n  web: {environment: {A: 1}}\n  job: {environment: {A: 2}}\n'
    expect((await read(two)).failures).toMatchObject([
      { code: 'CONTAINER_REQUIRED', message: expect.stringContaining('web, job') },
    ])
    expect((await read(two, { container: 'job' })).shown).toEqual({ A: '2' })
    expect((await read(two, { container: 'wep' })).failures).toMatchObject([
      { code: 'CONTAINER_UNKNOWN', message: expect.stringContaining('Did you mean web?') },
    ])
  })

  it('keeps strange names, and says that few can read them', async () => {
    const { shown, remarks } = await read(environment('      a.b: x\n      __proto__: y\n'))
    expect(Object.keys(shown).sort()).toEqual(['__proto__', 'a.b'])
    expect(remarks).toMatchObject([{ check: 'key-name', variable: 'a.b' }])
  })

  it('with a name twice in its list is told so', async () => {
    const { remarks } = await read(environment('      - A=1\n      - A=2\n'))
    expect(remarks).toMatchObject([
      { check: 'duplicate-name', variable: 'A', location: { line: 6 } },
    ])
  })
})

// Of these three compose-go was not asked: they hold what the gate reads today.
describe('files behind env_file, one after the other', () => {
  const two = service('    env_file: [a, b]\n')

  it('build on those before them, and the shell wins', async () => {
    const files = { a: 'A=1\nB=$A\nU=own\n', b: 'C=$A$B\nD=$U\nA=2\n' }
    expect((await read(two, { files })).shown).toEqual({
      A: '2',
      B: '1',
      U: 'own',
      C: '11',
      D: 'own',
    })
    expect((await read(two, { files, shell: { U: 'shell', A: 's' } })).shown).toEqual({
      ...{ A: '2', B: 's', U: 'own', C: 'ss', D: 'shell' },
    })
  })

  it('leave an earlier line where a name stands alone, unless the shell has it', async () => {
    const files = { a: 'A=1\n', b: 'A\nB\n' }
    expect((await read(two, { files })).shown).toMatchObject({ A: '1' })
    expect((await read(two, { files, shell: { A: 's' } })).shown).toMatchObject({ A: 's' })
  })

  it('see the variables of the service', async () => {
    const text = service('    env_file: a\n    environment: {X: own, Y: $GONE}\n')
    const { shown } = await read(text, { files: { a: 'A=$X\nB=${Y}z\n' } })
    expect([shown.A, shown.X]).toEqual(['own', 'own'])
    expect(shown.B).not.toBe('z')
  })

  it('may be absent where they are not required, and never where they are', async () => {
    const optional = (required: string) =>
      service(`    env_file: [{path: gone, required: ${required}}]\n`)
    expect((await read(optional('false'))).codes).toEqual([])
    expect((await read(optional('true'))).codes).toEqual(['FILE_NOT_FOUND'])
  })

  it('have a path that Compose can read', async () => {
    for (const path of ['3', 'true', '{}', '[[x]]'])
      expect((await read(service(`    env_file: ${path}\n`))).failures[0]?.message).toBe(
        'env_file has a path that is not a text.',
      )
    expect((await read(service('    env_file: "3"\n'), { files: { 3: 'A=1\n' } })).shown).toEqual({
      A: '1',
    })
    expect((await read(service('    env_file: a${\n'))).failures[0]?.message).toBe(
      'The path of env_file is made from a variable (a${), and the gate opens no such file.',
    )
  })
})

describe('the file .env beside a Compose file', () => {
  const text = environment('      A: $X\n')

  it('is what marks are filled in with, behind the shell', async () => {
    const files = { '.env': 'X=file\n' }
    expect((await read(text, { files })).shown).toEqual({ A: 'file' })
    expect((await read(text, { files, shell: { X: 'shell' } })).shown).toEqual({ A: 'shell' })
  })

  it('is named where it stands', async () => {
    const { failures } = await read(text, {
      file: 'deploy/compose.yaml',
      files: { '.env': 'X="open' },
    })
    expect(failures.map(({ code, message }) => [code, message])).toEqual([
      ['ENV_FILE_SYNTAX', 'Line 1 of deploy/.env opens a quote that is never closed.'],
    ])
  })
})

describe('a Compose file that includes others', () => {
  const text = 'include: [b.yaml]\nservices:\n  web: {environment: {A: x}}\n'

  it('is read for a service of its own, and no other', async () => {
    expect((await read(text)).shown).toEqual({ A: 'x' })
    expect((await read(text, { container: 'web' })).shown).toEqual({ A: 'x' })
    expect((await read(text, { container: 'job' })).codes).toEqual(['MANIFEST_UNSUPPORTED'])
    expect((await read(text.replace('include', 'x-more'), { container: 'job' })).codes).toEqual([
      'CONTAINER_UNKNOWN',
    ])
  })
})

describe('a Compose file that cannot be told', () => {
  it.each<[string, string, string]>([
    ['a list in the map', environment('      A: [canary]\n'), 'MANIFEST_INVALID'],
    ['an endless number', environment('      A: .inf\n'), 'MANIFEST_INVALID'],
    ['a number in the list', environment('      - 1\n'), 'MANIFEST_INVALID'],
    ['a map in the list', environment('      - A: canary\n'), 'MANIFEST_INVALID'],
    ['a text for environment', service('    environment: canary\n'), 'MANIFEST_INVALID'],
    ['null for environment', service('    environment:\n'), 'MANIFEST_INVALID'],
    ['a blank behind the name', environment('      - A =canary\n'), 'MANIFEST_INVALID'],
    ['no name', environment('      - =canary\n'), 'MANIFEST_INVALID'],
    ['a broken mark', environment('      A: canary${1}\n'), 'MANIFEST_INVALID'],
    ['a name out of the shell', environment('      - ${U}=canary\n'), 'VARIABLE_UNAVAILABLE'],
    ['a key twice', environment('      A: canary\n      A: 2\n'), 'MANIFEST_SYNTAX'],
    ['a merge of a list', 'x: &l [canary]\nservices: {a: {<<: *l}}\n', 'MANIFEST_SYNTAX'],
    ['an empty service', 'services:\n  web:\n', 'MANIFEST_INVALID'],
    ['no service', 'services: {}\n', 'MANIFEST_INVALID'],
    ['services in a list', 'services: [web]\n', 'MANIFEST_UNSUPPORTED'],
    ['services elsewhere', 'include: [a.yaml]\nservices: {}\n', 'MANIFEST_UNSUPPORTED'],
    ['two documents', `${environment('      A: 1\n')}---\nservices: {}\n`, 'MANIFEST_UNSUPPORTED'],
    ['a circle', service('    extends: web\n'), 'MANIFEST_INVALID'],
    ['a base that is not there', service('    extends: {service: x}\n'), 'MANIFEST_INVALID'],
    [
      'a base file that is not there',
      service('    extends: {service: x, file: y}\n'),
      'FILE_NOT_FOUND',
    ],
    ['a file that is not there', service('    env_file: gone\n'), 'FILE_NOT_FOUND'],
    ['a number for a file', service('    env_file: 3\n'), 'MANIFEST_INVALID'],
    ['a map for a file', service('    env_file: {path: x}\n'), 'MANIFEST_INVALID'],
    ['an unknown format', service('    env_file: [{path: x, format: y}]\n'), 'MANIFEST_INVALID'],
    ['a file out of the shell', service('    env_file: ${U}\n'), 'VARIABLE_UNAVAILABLE'],
    ['a file with a broken line', service('    env_file: bad\n'), 'ENV_FILE_SYNTAX'],
    ['an empty file', '', 'MANIFEST_UNSUPPORTED'],
  ])('because of %s is broken', async (_, text, code) => {
    const { codes, failures, remarks } = await read(text, { files: { bad: 'A="canary\n' } })
    expect(codes).toEqual([code])
    expect(JSON.stringify([failures, remarks])).not.toContain('canary')
  })

  it.each([
    '{"apiVersion":"v1","kind":"Pod","services":{}}',
    '{"Resources":{},"services":{}}',
    '{"services":{"a":"text"}}',
  ])('%s is of another kind', async (text) => {
    expect((await read(text)).platform).not.toBe('compose')
  })
})

describe('interpolation', () => {
  const set: Readonly<Record<string, string>> = { X: 'xx', E: '' }

  it.each([
    ['${E-d}', ''],
    ['${E:-d}', 'd'],
    ['${X:+y}z', 'yz'],
    ['${U+y}', ''],
    ['${E+y}', 'y'],
    ['${E:+y}', ''],
    ['${E?no}', ''],
    ['${U:-${X:-q}}', 'xx'],
    ['${U:-a$$b}', 'a$b'],
    ['${U:-a?b}', 'a?b'],
    ['{"a": "${X}", "b": "${U:-{}}"}', '{"a": "xx", "b": "{}}"'],
    ['${U:-1}${U:-2}', '12'],
    ['$$${X}', '$xx'],
    ['a$-b $1 $', 'a$-b $1 $'],
  ])('makes %s into %s', (template, text) => {
    expect(opened(interpolate(template, shellOf(set)))).toBe(text)
  })

  it.each([
    ['${U}', 'missing'],
    ['${E:?no}', 'missing'],
    ['${U:-${V}}', 'missing'],
    ['${', 'invalid'],
    ['${1}', 'invalid'],
    ['${U}${', 'invalid'],
  ])('cannot make %s: %s', (template, kind) => {
    expect(interpolate(template, shellOf(set)).kind).toBe(kind)
  })

  it.each([
    ['variables in a row', '$X'.repeat(50_000), 'text'],
    ['variables in braces in a row', '${X}'.repeat(50_000), 'text'],
    ['defaults that are never closed', '${U:-'.repeat(100_000), 'invalid'],
    ['defaults inside defaults', '${U:-'.repeat(100_000).concat('}'.repeat(100_000)), 'invalid'],
    ['more text than a process can be given', '${X}'.repeat(100_000), 'invalid'],
  ])('ends with %s', (_, template, kind) => {
    expect(interpolate(template, shellOf(set)).kind).toBe(kind)
  })
})

describe('a file behind env_file', () => {
  it('is read in the time of its length, and every line is where it stands', () => {
    const text = Array.from({ length: 20_000 }, (_, number) => `N${number}=\n`).join('')
    const { value } = readEnvFile(text, '.env', () => undefined)
    expect(value).toHaveLength(20_000)
    expect(value.at(-1)).toMatchObject({ name: 'N19999', location: { line: 20_000, column: 1 } })
  })

  it('does not grow without end where each line doubles the one before', () => {
    const lines = Array.from({ length: 99 }, (_, n) => `N${n + 1}=\${N${n}}\${N${n}}\n`).join('')
    const { failures } = readEnvFile(`N0=x\n${lines}`, '.env', () => undefined)
    expect(failures[0]).toMatchObject({ code: 'ENV_FILE_SYNTAX', location: { line: 19 } })
  })

  const values = (text: string) =>
    readEnvFile(text, '.env', () => undefined).value.map(({ name, value }) => [name, opened(value)])

  it.each([
    ['A=b # c', 'b'],
    ['A=b#c', 'b#c'],
    ['A="b" # c', 'b'],
    ["A='it\\'s $X'", "it's $X"],
    ['A="a\\\\\\$b"', 'a\\$b'],
    ['A="a\\tb\\0101\\061"', 'a\tbA\\61'],
    ['A=a\\nb', 'a\\nb'],
    ['A=`b`', '`b`'],
    ['A: yaml', 'yaml'],
    ['export  A=b', 'b'],
    ['A="multi\nline"', 'multi\nline'],
    ['A=b\r', 'b'],
    ['\ufeffA=b', 'b'],
    ['A=', ''],
    ['A=1\nA=2', '2'],
    ['A=1\nA\n', '1'],
    // Of these compose-go was not asked.
    ['A="\\a\\b\\f\\n\\r\\v\\c\\\\"', '\u0007\b\f\n\r\v\\c\\'],
    ['A="\\0400\\0777\\01234"', '\\400\\777S4'],
    ["A='\\\n'", '\\\n'],
    ['# one\n\n  # two\n \tA=b', 'b'],
  ])('%j', (text, value) => {
    expect(values(text)).toEqual([['A', value]])
  })

  it.each([
    'A B=canary',
    '=canary',
    'A!=canary',
    'A="canary',
    'A=canary${',
  ])('%j is refused', (text) => {
    const { failures } = readEnvFile(text, '.env', () => undefined)
    expect(failures).toMatchObject([{ code: 'ENV_FILE_SYNTAX', location: { line: 1 } }])
    expect(JSON.stringify(failures)).not.toContain('canary')
  })

  it('in the raw format keeps quotes, marks and trailing blanks', () => {
    const { value, failures } = readRawEnvFile(
      '# x\n  A="b" $X \r\nB\nC D=1\n',
      'raw',
      () => new Secret(''),
    )
    expect(
      value.map(({ name, value: text, location }) => [name, opened(text), location.line]),
    ).toEqual([
      ['A', '"b" $X ', 2],
      ['B', null, 3],
    ])
    expect(failures).toMatchObject([{ location: { line: 4 } }])
  })

  it.each([
    ['A B', 'Line 1 of .env is not NAME=value.'],
    ['A="b', 'Line 1 of .env opens a quote that is never closed.'],
    [
      'A=${',
      'Line 1 of .env has a $ that Compose cannot read; a $ that means itself is written $$.',
    ],
  ])('says what is wrong with %j', (text, message) => {
    const { value, failures } = readEnvFile(`${text}\n`, '.env', () => undefined)
    expect([value, failures.map((failure) => failure.message)]).toEqual([[], [message]])
  })

  it('keeps what stands before a quote that is never closed', () => {
    const { value } = readEnvFile('A=1\nB="x', '.env', () => undefined)
    expect(value.map(({ name }) => name)).toEqual(['A'])
  })

  it('lets the shell win over earlier lines, and fills in those that it lacks', () => {
    const shell: Readonly<Record<string, string>> = { A: 'shell' }
    const { value } = readEnvFile('A=own\nB=$A\nC=$B\nD\nA\n', '.env', shellOf(shell))
    expect(value.map(({ name, value: read }) => [name, opened(read)])).toEqual([
      ['A', null],
      ['B', 'shell'],
      ['C', 'shell'],
      ['D', null],
    ])
  })

  it('in the raw format says where, and knows a byte order mark at its beginning alone', () => {
    const { value, failures } = readRawEnvFile(
      '\ufeffA=1\n  B=\ufeff2\nC\tD=1\n',
      'raw',
      () => new Secret(''),
    )
    expect(
      value.map(({ name, value: text, location }) => [name, opened(text), location.column]),
    ).toEqual([
      ['A', '1', 1],
      ['B', '\ufeff2', 3],
    ])
    expect(failures.map(({ message }) => message)).toEqual(['Line 3 of raw is not NAME=value.'])
  })

  // The lines of a key that nobody has put in quotes: what would be names are parts of a value.
  it.each([
    'KEY=-----BEGIN KEY-----\nc4nary/AAAA+\nc4naryA=\nc4naryAAAA==\n-----END KEY-----\n',
    'KEY=first\nc4nary|second\nc4nary-third\n',
  ])('shows no line of %j, whichever way it is read', (text) => {
    for (const read of [readEnvFile, readRawEnvFile]) {
      const { value, failures } = read(text, '.env', () => undefined)
      expect(value.map(({ name }) => name)).toEqual(['KEY'])
      expect(failures.length).toBeGreaterThan(0)
      expect(JSON.stringify(failures)).not.toContain('c4nary')
    }
  })
})

describe('a text without quotes', () => {
  it.each([
    ['0x1F', '31'],
    ['0o17', '15'],
    ['-010', '-8'],
    ['08', '8'],
    ['1_000', '1000'],
    ['1e6', '1e+06'],
    ['1234567.5', '1.2345675e+06'],
    ['12345678901234567890', '12345678901234567890'],
    ['18446744073709551616', '1.8446744073709552e+19'],
    ['1e400', '1e400'],
    ['2020-1-1', '2020-01-01 00:00:00 +0000 UTC'],
    ['2021-02-29', '2021-02-29'],
    ['1:30', '1:30'],
    ['FALSE', 'false'],
  ])('%s is printed as %s', (source, text) => {
    expect(goScalar(source)).toMatchObject({ text })
  })
})
