import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { eventPayload } from '../../src/adapters/event-file.ts'
import { textReader, writeFirst } from '../../src/adapters/files.ts'
import { GateError } from '../../src/domain/errors.ts'
import type { RunEnding } from '../../src/domain/run-ending.ts'

const folder = mkdtempSync(join(tmpdir(), 'bootgate-'))
const NEVER = new Promise<RunEnding>(() => {})
let made = 0
const file = (text: string | Buffer) => {
  const path = join(folder, `file-${made++}`)
  writeFileSync(path, text)
  return path
}
const fifo = () => {
  const path = join(folder, `fifo-${made++}`)
  execFileSync('mkfifo', [path])
  return path
}
const codeOf = (reading: Promise<unknown>) =>
  reading.then(
    () => 'read',
    (thrown: unknown) => (thrown instanceof GateError ? thrown.failure.code : 'a stranger'),
  )

describe('reading a text', () => {
  it('takes as many bytes as allowed, and not one more', async () => {
    const read = textReader(NEVER, 10)
    expect(await read(file('0123456789'))).toBe('0123456789')
    expect(await codeOf(read(file('0123456789a')))).toBe('FILE_TOO_LARGE')
  })

  it('keeps a byte order mark, which is for the reader of the format to strip', async () => {
    expect(await textReader(NEVER)(file('\ufeffA=1'))).toBe('\ufeffA=1')
    expect(await codeOf(textReader(NEVER)(file('\ufeff\n')))).toBe('FILE_EMPTY')
    const event = await eventPayload(file('\ufeff{"a":1}'), NEVER)
    expect(event).toEqual({ value: { a: 1 }, failures: [] })
  })

  it('takes a pipe to its end, and no further than a file', async () => {
    const text = `A=1\n${'# a line of a comment\n'.repeat(10_000)}`
    const [whole, long] = [fifo(), fifo()]
    const reading = textReader(NEVER)(whole)
    await writeFile(whole, text)
    expect(await reading).toBe(text)
    const tooLong = codeOf(textReader(NEVER, 1000)(long))
    await writeFile(long, text).catch(() => {})
    expect(await tooLong).toBe('FILE_TOO_LARGE')
  })

  it.each([
    'TIMEOUT',
    'CANCELLED',
  ] as const)('of a pipe without a writer ends with %s', async (end) => {
    const soon = new Promise<RunEnding>((done) => setTimeout(done, 30, end))
    expect(await codeOf(textReader(soon)(fifo()))).toBe(end)
  })

  it('never begins with a device that never ends', async () => {
    const link = join(folder, 'zero')
    symlinkSync('/dev/zero', link)
    expect(await codeOf(textReader(NEVER)(link))).toBe('FILE_NOT_A_FILE')
  })
})

describe('the event', () => {
  it.each([
    ['an object', '{"number":1}', { number: 1 }, []],
    ['no JSON', '{"number":', null, ['EVENT_INVALID']],
    ['no object', '[]', null, ['EVENT_INVALID']],
    ['no text', Buffer.from([0xff, 0x7b]), null, ['FILE_NOT_TEXT']],
  ])('that is %s', async (_, text, value, codes) => {
    const event = await eventPayload(file(text), NEVER)
    expect([event.value, event.failures.map(({ code }) => code)]).toEqual([value, codes])
  })

  it('is none where no runner says so, and missing where one does', async () => {
    expect(await eventPayload(undefined, NEVER)).toEqual({ value: null, failures: [] })
    const { failures } = await eventPayload(join(folder, 'gone'), NEVER)
    expect(failures.map(({ code }) => code)).toEqual(['FILE_NOT_FOUND'])
  })
})

describe('a file of our own', () => {
  it('is for this user alone', async () => {
    const path = join(folder, 'own')
    await writeFirst(path, 'text')
    expect([statSync(path).mode & 0o777, readFileSync(path, 'utf8')]).toEqual([0o600, 'text'])
  })

  it('is never written through a link, nor over what is there', async () => {
    const [there, link] = [file('before'), join(folder, 'link')]
    symlinkSync(there, link)
    for (const path of [there, link])
      await expect(writeFirst(path, 'text')).rejects.toThrow('EEXIST')
    expect(readFileSync(there, 'utf8')).toBe('before')
  })
})
