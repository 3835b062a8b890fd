import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import type { Check } from '../../src/checks/check.ts'
import { examine } from '../../src/checks/examine.ts'
import { suite } from '../../src/checks/index.ts'
import { examplesOfTypes } from '../support/type-examples.ts'
import { scopeOf } from '../support/variables.ts'
import { exampleVariables } from './example-variables.ts'

/**
 * Each fix of a check, done to the letter on its bad example: the finding goes, no other error comes instead, and a
 * form that the sentence only shows (`user:password@host`, example.com) does not pass.
 */

/** The texts of a scenario by name; null for a variable that is removed. */
type Texts = Readonly<Record<string, string | null>>
type Deed = (asked: {
  readonly raw: string
  readonly name: string
  readonly texts: Texts
  readonly found: RegExpMatchArray
}) => Texts | string

const encoded = (raw: string, table: string) => {
  const escapes = [...table.matchAll(/(\S|a space) is (%[0-9A-F]{2})/g)]
  return raw.replace(/(:\/\/[^:]*:)(.*)(@)/, (_, before: string, password: string, at: string) =>
    [...password]
      .map((sign) => {
        const [, , code = sign] =
          escapes.find(([, of]) => (of === 'a space' ? ' ' : of) === sign) ?? []
        return code
      })
      .join('')
      .replace(/^/, before)
      .concat(at),
  )
}

/** How a reader does what a sentence says. The first that matches counts. */
const DEEDS: readonly (readonly [sentence: RegExp, deed: Deed])[] = [
  [/`((?:openssl (?:rand|genpkey)|node -p) [^`]*)`/, ({ found }) => printed(found[1] ?? '')],
  [/, or (openssl rand -base64 \d+)$/, ({ found }) => printed(found[1] ?? '')],
  [/^Store it without the newline/, ({ raw }) => raw.replace(/\n+$/, '')],
  [/^Store it without the surrounding space/, ({ raw }) => raw.trim()],
  [/^Remove the quotes/, ({ raw }) => raw.replace(/^(["'])(.*)\1$/, '$2')],
  [/^Put the comment on its own line/, ({ raw }) => raw.replace(/\s+#.*$/, '')],
  [/^Store the plain value/, ({ raw }) => Buffer.from(raw, 'base64').toString('utf8').trim()],
  [/^Percent-encode the password: (.*)/, ({ raw, found }) => encoded(raw, found[1] ?? '')],
  [
    /^Begin it with (\S+:\/\/)/,
    ({ raw, found }) => raw.replace(/^([\w+.-]+:\/\/)?/, found[1] ?? ''),
  ],
  [/^Require TLS: (\?\S+)\.$/, ({ raw, found }) => raw.replace(/\?.*|$/, found[1] ?? '')],
  [
    /^Write (\w+:\/\/) instead of (\w+:\/\/)/,
    ({ raw, found: [, to = '', from = ''] }) => raw.replace(from, to),
  ],
  [/^Put a slash before the \?/, ({ raw }) => raw.replace('?', '/?')],
  [/^Write %2F for a slash/, ({ raw }) => raw.replace(/\/\/$/, '/%2F')],
  [
    /^Write (\S+:\/\/) with port (\d+)/,
    ({ raw, found: [, scheme = '', port = ''] }) =>
      raw.replace(/^\S+?:\/\//, scheme).replace(/:\d+$/, `:${port}`),
  ],
  [/^End the path with the database name/, ({ raw }) => `${raw}/orders`],
  [/^Write https:\/\/ \(or/, ({ raw }) => raw.replace('http:', 'https:')],
  [/^Write the origin with https/, ({ raw }) => raw.replace('http:', 'https:')],
  [/^Remove the slash from the end/, ({ raw }) => raw.replace(/\/$/, '')],
  [/^Remove one of the two slashes/, ({ raw }) => raw.replace(/(?<!:)\/\//, '/')],
  [/^Remove the # and what follows/, ({ raw }) => raw.replace(/#.*/, '')],
  [/^Remove the (extra )?comma/, ({ raw }) => raw.replace(/,(?=,|$)/g, '')],
  [/^Remove the v;/, ({ raw }) => raw.replace(/^v/, '')],
  [/^Remove https:\/\/ and everything/, ({ raw }) => raw.replace(/^https:\/\/|\/.*$/g, '')],
  [/^Remove the origins of developer/, ({ raw }) => raw.replace(/,http:\/\/localhost:\d+/, '')],
  [/^Keep only the part between :\/\//, ({ raw }) => raw.replace(/^.*:\/\/([^:/]*).*$/, '$1')],
  [/^Write only the host name; set/, ({ raw }) => raw.replace(/:\d+$/, '')],
  [/^Write only the address;/, ({ raw }) => raw.replace(/^.*<(.*)>$/, '$1')],
  [/^Add a prefix length: (\/\d+)/, ({ raw, found }) => `${raw}${found[1]}`],
  [/^Encode the object once/, ({ raw }) => String(JSON.parse(raw))],
  [/^Write it with json.dumps/, ({ raw }) => raw.replaceAll("'", '"')],
  [/^Use 0 to (\d+)/, ({ raw, found }) => raw.replace(/\d+$/, found[1] ?? '')],
  [/^Listen on (\S+)/, ({ found }) => found[1] ?? ''],
  [/, or set ([A-Z_]+) to (\w+)\.$/, ({ found: [, other = '', text = ''] }) => ({ [other]: text })],
  [/^Remove ([A-Z_]+), and fix/, ({ found }) => ({ [found[1] ?? '']: null })],
  [
    /^Lower (\w+) or raise (\w+)\.$/,
    ({ texts, found: [, low = '', high = ''] }) => ({ [low]: texts[high] ?? '' }),
  ],
  [/^Keep one of them/, ({ name }) => ({ [name]: null })],
  [/^Set it to (\w+)[,.: ]/, ({ found }) => found[1] ?? ''],
  [/^Write (true) or false|^Use (\w+) or \w+\.$/, ({ found }) => found[1] ?? found[2] ?? ''],
  [/^Write it as the policy does: (\w+)/, ({ found }) => found[1] ?? ''],
  [/^Write (\["a","b"\]) with/, ({ found }) => found[1] ?? ''],
  [/^Write it like (\S+?)[,.;]*(?: |$)/, ({ found }) => found[1] ?? ''],
  [
    /\bsuch as (\{[^}]*\}|(?:[\d*]+ ){4}[\d*]+|(?!the |Bearer)\S+?)[,.;:]*(?= |$)/,
    ({ found }) => found[1] ?? '',
  ],
  [/^Write https:\/\/host or/, () => 'https://host'],
  [/((?:postgresql|rediss?|amqps?|smtp):\/\/[\w:@]*host[:\w/]*)/, ({ found }) => found[1] ?? ''],
]

/** A form that a sentence shows: it names no server and no secret of the reader. */
const ONLY_SHOWN = /\bexample\.(com|org|net)\b|\/\/user:password@/

function printed(command: string): string {
  return execFileSync('sh', ['-c', command], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim()
}

const textsOf = (lines: readonly string[]): Texts =>
  Object.fromEntries(
    lines.map((line) => {
      const at = line.indexOf('=')
      return [line.slice(0, at), line.slice(at + 1)]
    }),
  )

const variablesOf = (check: Check, texts: Texts) =>
  exampleVariables(
    check,
    Object.entries(texts).flatMap(([name, text]) => (text === null ? [] : `${name}=${text}`)),
  )

const told = (check: Check, texts: Texts) =>
  examine(suite, scopeOf('production', variablesOf(check, texts)), new Map()).value

/** Each bad example alone: those of types have one text a flaw, under one name. */
const scenarios = suite.flatMap((check) => {
  const bad = check.example?.bad ?? []
  const names = bad.map((line) => line.split('=', 1)[0])
  const groups = new Set(names).size === names.length ? [bad] : bad.map((line) => [line])
  return groups.map((lines) => ({ check, texts: textsOf(lines) }))
})

const done = [...scenarios, ...examplesOfTypes(suite)].flatMap(({ check, texts }) =>
  told(check, texts)
    .filter((finding) => finding.check === check.id)
    .flatMap(({ fix, variable }) => {
      const raw = variable === null ? undefined : texts[variable]
      if (variable === null || typeof raw !== 'string') return []
      const [sentence, deed] = DEEDS.find(([one]) => one.test(fix)) ?? []
      if (sentence === undefined || deed === undefined) return []
      const found = fix.match(sentence)
      if (found === null) return []
      const made = deed({ raw, name: variable, texts, found })
      const after: Texts = { ...texts, ...(typeof made === 'string' ? { [variable]: made } : made) }
      return { name: `${check.id} ${variable}: ${fix}`, check, variable, before: texts, after, fix }
    }),
)

describe('the fix of a finding, done to the letter', () => {
  it('is one for many checks', () => {
    expect(new Set(done.map(({ check }) => check.id)).size).toBeGreaterThan(60)
  })

  it.each(done)('$name', ({ check, variable, before, after, fix }) => {
    const errorsOf = (texts: Texts) =>
      told(check, texts)
        .filter(({ severity }) => severity === 'error')
        .map((one) => `${one.variable} ${one.check}`)
    const left = told(check, after).filter(
      (one) => one.check === check.id && one.variable === variable && one.fix === fix,
    )
    expect(left).toEqual([])
    const made = after[variable] ?? ''
    // What the sentence only shows is no value: the reader has to fill it in, and is told so.
    if (ONLY_SHOWN.test(made) && fix.includes(made))
      expect(told(check, after).length, 'a form that is only shown passes').toBeGreaterThan(0)
    // A repaired value may show what the flaw hid, such as a short password; a new value has no fault.
    else if (fix.includes(made) || /openssl|node -p/.test(fix))
      expect(errorsOf(after).filter((one) => !errorsOf(before).includes(one))).toEqual([])
  })
})
