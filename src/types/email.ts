import * as z from 'zod/mini'
import { defineType } from './type.ts'

/** The dot-atom of RFC 5322, 3.4.1. Settings need no quoted form, and most libraries refuse it. */
const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i
const LABEL = /^[\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u
const NAMED = /^(?:"[^"<>\r\n]*"|[^"<>\r\n]*) ?<([^<>]*)>$/

/** What email-validator (pydantic's EmailStr), Django and the HTML form field all accept. Lengths: RFC 5321, 4.5.3.1. */
function isAddress(text: string): boolean {
  if (text.length > 254) return false
  const at = text.lastIndexOf('@')
  const labels = text.slice(at + 1).split('.')
  return (
    at > 0 &&
    at <= 64 &&
    LOCAL.test(text.slice(0, at)) &&
    labels.length > 1 &&
    labels.every((label) => LABEL.test(label)) &&
    !/^\d+$/.test(labels.at(-1) ?? '')
  )
}

export const emailType = defineType({
  name: 'email',
  summary:
    'One e-mail address whose domain has a dot; `Name <address>` only with `display-name: true`.',
  sensitive: false,
  options: {
    'display-name': z._default(z.boolean(), false).register(z.globalRegistry, {
      description: 'Whether a name may precede the address: App <noreply@example.com>.',
    }),
  },
  examples: {
    good: ['noreply@example.com', 'a.b+tag@mail.example.com'],
    bad: [
      'noreply',
      'noreply@localhost',
      'App <noreply@example.com>',
      'a@example.com,b@example.com',
    ],
  },
  flaws: {
    name: {
      says: 'has a name before the e-mail address, which most readers refuse',
      fix: 'Write only the address; if the service accepts a name too, set display-name: true in the policy.',
    },
    form: {
      says: 'is not an e-mail address that all mail libraries accept',
      fix: 'Write one address such as noreply@example.com.',
    },
  },
  judge: (raw, options) => {
    const address = NAMED.exec(raw)?.[1]
    if (!isAddress(address ?? raw)) return ['form']
    return address === undefined || options['display-name'] ? [] : ['name']
  },
})
