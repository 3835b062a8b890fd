import { describe, expect, it } from 'vitest'
import { flawsOf } from '../support/variables.ts'

/** Bytes that a reader gave, or null for a refusal: asked of apimachinery 0.30, pydantic 2.13 and docker's go-units 0.5, read in Spring's source. Of npm's bytes 3.1 only what it has a unit for. */
const ASKED: Readonly<Record<string, readonly (readonly [string, number | null])[]>> = {
  bytes: [
    ['1048576', 1048576],
    ['0', 0],
    ['10MB', null],
    ['-1', null],
    ['1.5', null],
    ['1e6', null],
  ],
  kubernetes: [
    ...([
      ['1', 1],
      ['1Mi', 2 ** 20],
      ['1M', 1e6],
      ['1k', 1000],
      ['1Ki', 1024],
      ['1.5Gi', 1.5 * 2 ** 30],
    ] as const),
    ...([
      ['.5Gi', 2 ** 29],
      ['5.', 5],
      ['1e3', 1000],
      ['1E3', 1000],
      ['1E', 1e18],
      ['-1Gi', -(2 ** 30)],
    ] as const),
    ...([
      ['1K', null],
      ['1KiB', null],
      ['1MB', null],
      ['1 Gi', null],
      ['1gi', null],
      ['1e', null],
    ] as const),
    ...([
      ['1e3Mi', null],
      ['1.2.3', null],
      ['Mi', null],
      ['1mi', null],
    ] as const),
  ],
  pydantic: [
    ...([
      ['1', 1],
      ['1k', 1000],
      ['1KB', 1000],
      ['1KiB', 1024],
      ['1 MB', 1e6],
      ['1.5GB', 1.5e9],
    ] as const),
    ...([
      ['10M', 1e7],
      ['10m', 1e7],
      ['.5G', 5e8],
      ['1kib', 1024],
      [' 1mb', 1e6],
      ['1b', 1],
    ] as const),
    ...([
      ['10Mi', null],
      ['1e3', null],
      ['-1', null],
      ['1 000', null],
      ['1ki', null],
    ] as const),
  ],
  spring: [
    ['10MB', 10 * 2 ** 20],
    ['512', 512],
    ['1TB', 2 ** 40],
    ['10mb', null],
    ['10M', null],
    ['10 MB', 10 * 2 ** 20],
    ['10MiB', null],
  ],
  docker: [
    ['512m', 2 ** 29],
    ['1g', 2 ** 30],
    ['1 GB', 2 ** 30],
    ['1.5GiB', 1.5 * 2 ** 30],
    ['512x', null],
    ['-1m', null],
  ],
  node: [
    ['10mb', 10 * 2 ** 20],
    ['1.5 KB', 1536],
    ['100', 100],
    ['10m', null],
    ['10mib', null],
    ['mb', null],
  ],
}

describe('byte-size', () => {
  for (const [format, answers] of Object.entries(ASKED)) {
    it.each(answers)(`reads %j as ${format} does: %j`, (raw, bytes) => {
      const limits = bytes === null ? {} : { min: bytes, max: bytes }
      expect(flawsOf('byte-size', raw, { format, ...limits })).toEqual(
        bytes === null ? ['form'] : [],
      )
    })
  }

  it('says what Kubernetes makes of a small m', () => {
    expect(flawsOf('byte-size', '512m', { format: 'kubernetes' })).toEqual(['milli'])
  })

  it.each([
    '1048576',
    '10MB',
    '10 MiB',
    '512Mi',
    '1.5g',
    '64k',
    '0',
    '1B',
  ])('takes %j without a format', (raw) => {
    expect(flawsOf('byte-size', raw)).toEqual([])
  })

  it.each([
    '10 megabytes',
    '-1',
    '1e6',
    '10MB ',
    '10  MB',
    '10,5MB',
    'MB',
    '10bM',
    '1.MB',
    '\uff11MB',
    '10MB # ten',
  ])('refuses %j', (raw) => {
    expect(flawsOf('byte-size', raw)).toEqual(['form'])
  })
})
