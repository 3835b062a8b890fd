import * as z from 'zod/mini'
import { defineType } from './type.ts'

/** From the root, or from a drive in a Windows container. */
const ABSOLUTE = /^(\/|[a-z]:[\\/]|\\\\)/i

export const pathType = defineType({
  name: 'path',
  summary:
    'A path of a file or folder in the container; `absolute: true` asks for one from the root, `false` for one below the working directory.',
  sensitive: false,
  options: {
    absolute: z
      .optional(z.boolean())
      .check(z.describe('true: from the root; false: relative; either one when left out.')),
  },
  examples: { good: ['/etc/app/config.yml', 'data/cache'], bad: ['~/data', 's3://bucket/key'] },
  flaws: {
    scheme: {
      says: 'is a URL, not a path',
      fix: 'Write the path of the file in the container, without a scheme.',
    },
    shell: {
      says: 'begins with ~ or a shell variable, which only a shell puts a folder in for',
      fix: 'Write the path out, such as /home/app/data.',
    },
    form: {
      says: 'has a line end or a control character, which no path is meant to have',
      fix: 'Write one path alone.',
    },
    absolute: {
      says: ({ absolute }) =>
        absolute === true
          ? 'is relative, so it depends on the directory that the process is started in'
          : 'is absolute, and the service reads it below a directory of its own',
      fix: ({ absolute }) =>
        absolute === true ? 'Begin it with /.' : 'Leave out the / at the beginning.',
    },
  },
  judge: (raw, { absolute }) => {
    if (/\p{Cc}/u.test(raw)) return ['form']
    if (/^[a-z][a-z0-9+.-]+:\/\//i.test(raw)) return ['scheme']
    if (/^(~|\$\w+|%\w+%)/.test(raw)) return ['shell']
    return absolute === undefined || ABSOLUTE.test(raw) === absolute ? [] : ['absolute']
  },
})
