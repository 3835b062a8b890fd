import * as z from 'zod/mini'
import { defineType } from './type.ts'

/** From the root, or from a drive in a Windows container. */
const ABSOLUTE = /^(\/|[a-z]:[\\/]|\\\\)/i

export const pathType = defineType({
  name: 'path',
  summary:
    'A path of a file or folder in the container; `absolute: true` requires one from the root, `false` one below the working directory.',
  sensitive: false,
  options: {
    absolute: z
      .optional(z.boolean())
      .check(z.describe('true: from the root; false: relative; either by default.')),
  },
  examples: { good: ['/etc/app/config.yml', 'data/cache'], bad: ['~/data', 's3://bucket/key'] },
  flaws: {
    scheme: {
      says: 'is a URL, not a path',
      fix: 'Write the path of the file in the container, without a scheme.',
    },
    shell: {
      says: 'begins with ~ or a shell variable, which only a shell expands',
      fix: 'Write the full path, such as /home/app/data.',
    },
    form: {
      says: 'has a newline or a control character',
      fix: 'Write a single path.',
    },
    absolute: {
      says: ({ absolute }) =>
        absolute === true
          ? 'is relative, so it depends on the working directory of the process'
          : 'is absolute, but the service reads it below its own directory',
      fix: ({ absolute }) => (absolute === true ? 'Begin it with /.' : 'Remove the leading /.'),
    },
  },
  judge: (raw, { absolute }) => {
    if (/\p{Cc}/u.test(raw)) return ['form']
    if (/^[a-z][a-z0-9+.-]+:\/\//i.test(raw)) return ['scheme']
    if (/^(~|\$\w+|%\w+%)/.test(raw)) return ['shell']
    return absolute === undefined || ABSOLUTE.test(raw) === absolute ? [] : ['absolute']
  },
})
