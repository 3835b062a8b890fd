import * as z from 'zod/mini'
import { ownIn } from '../algorithms/own.ts'
import { AMBIGUOUS, ENCODING_FIX, judgeAuthority, ONE_HOST } from './authority-rules.ts'
import { HOST_FLAWS, hostTopics } from './host-topics.ts'
import { defineType, oneOf } from './type.ts'
import { placeOfUrl, placeParts } from './url-parts.ts'
import { passwordOf, readUrl } from './url-text.ts'

/** How a scheme starts: with TLS at once, or in plain text that may be upgraded. */
type Start = 'tls' | 'plain'

interface SmtpDialect {
  readonly name: string
  readonly schemes: Readonly<Record<string, Start | 'either'>>
  readonly spoils: RegExp
}

const DIALECTS = {
  /** nodemailer, shared/index.js, parseConnectionUrl: `smtps` starts with TLS, on any port. */
  nodemailer: {
    name: 'nodemailer',
    schemes: { smtp: 'plain', smtps: 'tls' },
    spoils: /\p{Cc}|%00/u,
  },
  /** django-environ, environ.py, email_url_config: `smtps` is STARTTLS, `smtp+ssl` starts with TLS. */
  'django-environ': {
    name: 'django-environ',
    schemes: { smtp: 'plain', smtps: 'plain', 'smtp+tls': 'plain', 'smtp+ssl': 'tls' },
    spoils: /[[\]\p{Cc}]|%00/u,
  },
} as const satisfies Record<string, SmtpDialect>

/** What both read alike, with every scheme that one of them reads. */
const PORTABLE: SmtpDialect = {
  name: 'SMTP clients',
  schemes: { smtp: 'plain', smtps: 'either', 'smtp+tls': 'plain', 'smtp+ssl': 'tls' },
  spoils: AMBIGUOUS,
}

/** RFC 8314, 3.3 and 7.3: TLS at once on 465, STARTTLS on 587 and on relays' 25. */
const STARTS: Readonly<Record<string, Start>> = { 465: 'tls', 587: 'plain', 25: 'plain' }

/** django-environ's backends that send no mail. */
const STAND_INS = ['consolemail', 'filemail', 'memorymail', 'dummymail']

const DRIVERS = Object.keys(DIALECTS) as (keyof typeof DIALECTS)[]

function dialectOf(driver: keyof typeof DIALECTS | undefined): SmtpDialect {
  return driver === undefined ? PORTABLE : DIALECTS[driver]
}

function prefixes(driver: keyof typeof DIALECTS | undefined): string {
  return oneOf(Object.keys(dialectOf(driver).schemes).map((scheme) => `${scheme}://`))
}

export const smtpUrlType = defineType({
  name: 'smtp-url',
  summary:
    'A mail server’s URL as `driver` reads it, nodemailer or django-environ; without `driver`, as both do.',
  sensitive: true,
  options: {
    driver: z.optional(
      z
        .enum(DRIVERS)
        .register(z.globalRegistry, { description: 'The library that reads the URL.' }),
    ),
  },
  examples: {
    good: ['smtp://app:p%40ss@mail.example.com:587', 'smtps://app:p%40ss@mail.example.com:465'],
    bad: [
      'mail.example.com:587',
      'smtp://app:p/ss@mail.example.com',
      'smtp://mail.example.com:465',
    ],
  },
  flaws: {
    scheme: {
      says: ({ driver }) =>
        `does not begin with ${prefixes(driver)}, so ${dialectOf(driver).name} cannot read it`,
      fix: ({ driver }) => `Begin it with ${prefixes(driver)}.`,
    },
    standIn: {
      check: 'smtp-stand-in',
      says: 'selects a backend that sends no mail',
      fix: 'Set the URL of the mail server: smtp://user:password@host:587',
    },
    encoding: {
      says: ({ driver }) =>
        `has a character in its user or password that ${dialectOf(driver).name} cannot read unescaped`,
      fix: ENCODING_FIX,
    },
    form: {
      says: 'is not a mail server’s URL with one host',
      fix: 'Write smtp://user:password@host:587, without spaces or quotes.',
    },
    tlsPort: {
      check: 'smtp-tls-port',
      says: 'has a scheme that does not fit its port: 465 starts with TLS, 587 uses STARTTLS',
      fix: ({ driver }) =>
        `Write ${driver === 'nodemailer' ? 'smtps' : 'smtp+ssl'}:// with port 465, or smtp:// with port 587.`,
    },
    ...HOST_FLAWS,
  },
  judge: (raw, { driver }) => {
    const dialect = dialectOf(driver)
    const url = readUrl(raw)
    if (url === null) return ['scheme']
    if (STAND_INS.includes(url.scheme) && driver !== 'nodemailer') return ['standIn']
    const start = ownIn(dialect.schemes, url.scheme)
    if (start === undefined) return ['scheme']
    const wrong = judgeAuthority(url, { ...ONE_HOST, spoils: dialect.spoils })
    if (wrong !== null) return [wrong === 'encoding' ? 'encoding' : 'form']
    const topics = hostTopics(url.hosts.map(({ host }) => host))
    const expected = ownIn(STARTS, url.hosts[0]?.port ?? '')
    const differs = expected !== undefined && start !== 'either' && start !== expected
    return [...topics, ...(differs ? (['tlsPort'] as const) : [])]
  },
  secretPart: (raw) => passwordOf(readUrl(raw)),
  parts: placeParts<unknown>(placeOfUrl, () => null),
})
