import * as z from 'zod/mini'
import { defineType } from './type.ts'

/** From the root, or from a drive in a Windows container. */
const ABSOLUTE = /^(\/|[a-z]:[\\/]|\\\\)/i

/** NAME_MAX of Linux (limits.h), in bytes. */
const NAME_MAX = 255

/** JSON that begins with `{"`, `{ ` or `{` and a line end, or a PEM key, in base64. */
const BASE64_DOCUMENT = /^(?:ey[JAB]|ew[0o]|LS0tLS1CRUdJTi)[A-Za-z0-9+/_-]{40,}={0,2}\s*$/

export const pathType = defineType({
  name: 'path',
  summary:
    'A path of a file or folder in the container; `absolute: true` requires one from the root, `false` one below the working directory.',
  sensitive: false,
  options: {
    absolute: z.optional(z.boolean()).register(z.globalRegistry, {
      description: 'true: from the root; false: relative; either by default.',
    }),
  },
  examples: { good: ['/etc/app/config.yml', 'data/cache'], bad: ['~/data', 's3://bucket/key'] },
  flaws: {
    scheme: {
      says: 'is a URL, not a path',
      fix: 'Write the path of the file in the container, without a scheme.',
    },
    document: {
      says: 'is a document (JSON or a PEM key, perhaps in base64), not the path of a file',
      fix: 'Mount the document as a file, and set the path of that file.',
    },
    long: {
      says: 'has a part of more than 255 bytes, which no file system takes (ENAMETOOLONG)',
      fix: 'Set the path of the file, not its content.',
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
    if (/^\s*([[{]\s*["\]}{[]|-----BEGIN )/.test(raw) || BASE64_DOCUMENT.test(raw))
      return ['document']
    if (/\p{Cc}/u.test(raw)) return ['form']
    if (raw.split(/[\\/]/).some((part) => Buffer.byteLength(part) > NAME_MAX)) return ['long']
    if (/^[a-z][a-z0-9+.-]+:\/\//i.test(raw)) return ['scheme']
    if (/^(~|\$\w+|%\w+%)/.test(raw)) return ['shell']
    return absolute === undefined || ABSOLUTE.test(raw) === absolute ? [] : ['absolute']
  },
})
