import * as z from 'zod/mini'
import { defineType } from './type.ts'

const FORM = /^[0-9a-f]{8}-[0-9a-f]{4}-([0-9a-f])[0-9a-f]{3}-([0-9a-f])[0-9a-f]{3}-[0-9a-f]{12}$/i

export const uuidType = defineType({
  name: 'uuid',
  summary:
    'A UUID of 8-4-4-4-12 hexadecimal digits (RFC 9562), of any version unless `version` is set.',
  sensitive: false,
  options: {
    version: z
      .optional(z.union([1, 2, 3, 4, 5, 6, 7, 8].map((version) => z.literal(version))))
      .register(z.globalRegistry, {
        description: 'The required version: 4 is random, 7 begins with the time.',
      }),
  },
  examples: {
    good: ['6ecd8c99-4036-403d-bf84-cf8400f67836'],
    bad: ['6ecd8c994036403dbf84cf8400f67836', '{6ecd8c99-4036-403d-bf84-cf8400f67836}', '42'],
  },
  flaws: {
    form: {
      says: 'is not a UUID of 8-4-4-4-12 hexadecimal digits',
      fix: 'Write 32 hexadecimal digits with four hyphens, without braces or urn:uuid: before them.',
    },
    version: {
      says: ({ version }) => `is a UUID, but not of version ${version}`,
      fix: ({ version }) =>
        version === 4 ? 'Generate a new one: `uuidgen`' : `Use a UUID of version ${version}.`,
    },
  },
  judge: (raw, { version }) => {
    const [all, digit, variant] = FORM.exec(raw) ?? []
    if (all === undefined) return ['form']
    const right = digit === String(version) && /[89ab]/i.test(variant ?? '')
    return version === undefined || right ? [] : ['version']
  },
})
