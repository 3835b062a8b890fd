import * as z from 'zod/mini'
import { Secret } from '../domain/secret.ts'
import { booleanType } from './boolean.ts'
import { cidrType } from './cidr.ts'
import { emailType } from './email.ts'
import { hostnameType } from './hostname.ts'
import { integerType } from './integer.ts'
import { ipType } from './ip.ts'
import { EMPTY_ITEM, formatOf, itemsOf, listFormat, listWords } from './list-items.ts'
import { LOOPBACK_FLAW } from './loopback.ts'
import { numberType } from './number.ts'
import { pathType } from './path.ts'
import { portType } from './port.ts'
import { stringType } from './string.ts'
import { defineType } from './type.ts'
import { urlType } from './url.ts'
import { uuidType } from './uuid.ts'

/** The possible types of items, with their default options. */
const ITEMS = {
  string: stringType.bind({}),
  integer: integerType.bind({}),
  number: numberType.bind({}),
  boolean: booleanType.bind({}),
  port: portType.bind({}),
  url: urlType.bind({}),
  hostname: hostnameType.bind({}),
  ip: ipType.bind({}),
  cidr: cidrType.bind({}),
  email: emailType.bind({}),
  uuid: uuidType.bind({}),
  path: pathType.bind({}),
} as const

type ItemName = keyof typeof ITEMS
const NAMES = Object.keys(ITEMS) as [ItemName, ...ItemName[]]

/** Items that JSON may write without quotes: pydantic refuses the number 1 in a list of strings. */
const BARE: Partial<Record<ItemName, 'number' | 'boolean'>> = {
  integer: 'number',
  number: 'number',
  port: 'number',
  boolean: 'boolean',
}

type ItemFlaw = 'empty' | 'item' | 'loopback'

function judgeItem(item: unknown, name: ItemName): ItemFlaw | null {
  if (typeof item !== 'string' && typeof item !== BARE[name]) return 'item'
  const text = String(item)
  if (text.trim() === '') return 'empty'
  const flaws = ITEMS[name].judge(new Secret(text))
  if (flaws.some(({ check }) => check === name)) return 'item'
  return flaws.some(({ check }) => check === LOOPBACK_FLAW.check) ? 'loopback' : null
}

const count = z.optional(z.int().check(z.nonnegative()))

export const listType = defineType({
  name: 'list',
  summary:
    'A list in one text, with `format: csv` or `json` (for pydantic’s list fields); either by default. `items` is the type of its items.',
  sensitive: false,
  options: {
    format: listFormat,
    items: z
      ._default(z.enum(NAMES), 'string')
      .register(z.globalRegistry, { description: 'The type of each item.' }),
    separator: z
      ._default(z.string().check(z.minLength(1)), ',')
      .register(z.globalRegistry, { description: 'The separator of a csv list.' }),
    'min-items': count.check(z.describe('The least number of items.')),
    'max-items': count.check(z.describe('The greatest number of items.')),
    unique: z
      ._default(z.boolean(), false)
      .register(z.globalRegistry, { description: 'Whether every item must be different.' }),
  },
  examples: {
    good: ['a,b', '["a","b"]', 'one'],
    bad: ['a,b,', 'a,,b', '["a",]', "['a','b']"],
  },
  flaws: {
    list: listWords('list', 'a,b,c', '["a","b"]'),
    empty: EMPTY_ITEM,
    item: {
      says: ({ items }) => `has an item that is not of the type ${items}`,
      fix: ({ items }) => `Write every item in the form of ${items}.`,
    },
    duplicate: {
      says: 'has the same item twice',
      fix: 'Remove the duplicate.',
    },
    few: {
      says: (options) =>
        `has fewer than the ${options['min-items']} items that the policy requires`,
      fix: (options) => `Add items: at least ${options['min-items']}.`,
    },
    many: {
      says: (options) => `has more than the ${options['max-items']} items that the policy allows`,
      fix: (options) => `Remove items: at most ${options['max-items']}.`,
    },
    loopback: LOOPBACK_FLAW,
  },
  judge: (raw, options) => {
    const { format = formatOf(raw), items: name, separator, unique } = options
    const items = itemsOf(raw, format, separator)
    if (items === null) return ['list']
    const distinct = new Set(items)
    const flaws = new Set(
      [...distinct].map((item) => judgeItem(item, name)).filter((flaw) => flaw !== null),
    )
    const { 'min-items': least = 0, 'max-items': most = items.length } = options
    return [
      ...flaws,
      ...(unique && distinct.size < items.length ? (['duplicate'] as const) : []),
      ...(items.length < least ? (['few'] as const) : []),
      ...(items.length > most ? (['many'] as const) : []),
    ]
  },
})
