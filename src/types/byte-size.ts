import * as z from 'zod/mini'
import { BYTE_SIZES, type ByteSizeFormat, bytesOf } from './byte-size-formats.ts'
import { isWithin, limitOptions, limitWords } from './number-limits.ts'
import { isPrintedNumber, PRINTED_FLAW } from './printed-number.ts'
import { defineType } from './type.ts'

const FORMATS = Object.keys(BYTE_SIZES) as [ByteSizeFormat, ...ByteSizeFormat[]]

export const byteSizeType = defineType({
  name: 'byte-size',
  summary:
    'A number of bytes in `format`; without `format`: `512`, `10MB`, `10 MiB` or `10M`. `min` and `max` are in bytes.',
  sensitive: false,
  options: {
    ...limitOptions,
    format: z.optional(z.enum(FORMATS)).register(z.globalRegistry, {
      description:
        'bytes: a bare number; kubernetes: quantities; pydantic: ByteSize; spring: DataSize; docker: memory limits; node: the npm package bytes (Express).',
    }),
  },
  examples: { good: ['1048576', '10MB', '1.5 GiB', '512Mi'], bad: ['10 megabytes', '-1', '1e6'] },
  flaws: {
    exponent: PRINTED_FLAW,
    form: {
      says: ({ format }) =>
        format === undefined ? 'is not a size in bytes' : `is not a size that ${format} accepts`,
      fix: ({ format }) =>
        `Write it like ${format === undefined ? '10MB, 512Mi or 1048576' : BYTE_SIZES[format].like}.`,
    },
    milli: {
      says: 'ends in m, which Kubernetes reads as thousandths of a byte',
      fix: 'Write Mi for mebibytes or M for megabytes, such as 512Mi.',
    },
    limits: limitWords('bytes'),
  },
  judge: (raw, options) => {
    const bytes = bytesOf(raw, options.format)
    if (bytes === null) return [isPrintedNumber(raw) ? 'exponent' : 'form']
    if (options.format === 'kubernetes' && raw.endsWith('m')) return ['milli']
    return isWithin(bytes, options) ? [] : ['limits']
  },
})
