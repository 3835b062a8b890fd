import * as z from 'zod/mini'
import { isLoopback, LOOPBACK_FLAW } from './loopback.ts'
import { defineType, oneOf } from './type.ts'
import { readersAgree } from './url-readers.ts'
import {
  hasSpace,
  isHostText,
  isPort,
  lastAt,
  passwordOf,
  splitAuthority,
  splitScheme,
} from './url-text.ts'

export const urlType = defineType({
  name: 'url',
  summary:
    'An absolute URL with a host; `schemes` says which schemes, http and https when left out.',
  sensitive: false,
  options: { schemes: z._default(z.array(z.string()).check(z.minLength(1)), ['https', 'http']) },
  examples: {
    good: ['https://api.example.com/v1'],
    bad: ['localhost:6379', 'javascript:1', 'http://127.1/'],
  },
  flaws: {
    form: {
      says: 'is not an absolute URL with a host',
      fix: ({ schemes }) =>
        `Write ${oneOf(schemes.map((scheme) => `${scheme}://host`))}, without spaces.`,
    },
    scheme: {
      says: ({ schemes }) =>
        `does not begin with ${oneOf(schemes.map((scheme) => `${scheme}://`))}`,
      fix: ({ schemes }) => `Begin it with ${oneOf(schemes.map((scheme) => `${scheme}://`))}.`,
    },
    loopback: LOOPBACK_FLAW,
  },
  judge: (raw, { schemes }) => {
    const url = splitScheme(raw)
    if (url === null || hasSpace(raw)) return ['form']
    if (!schemes.includes(url.scheme)) return ['scheme']
    const authority = splitAuthority(url.rest, lastAt(url.rest))
    const { hosts } = authority
    const [only] = hosts
    if (hosts.length !== 1 || only === undefined || only.host === '' || !isHostText(only.host))
      return ['form']
    if (only.port !== null && only.port !== '' && !isPort(only.port)) return ['form']
    if (isLoopback(only.host)) return ['loopback']
    return readersAgree(authority) ? [] : ['form']
  },
  secretPart: (raw) => {
    const url = splitScheme(raw)
    return url === null ? null : passwordOf(splitAuthority(url.rest, lastAt(url.rest)))
  },
})
