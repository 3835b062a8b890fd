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

/** What an item may be, with the options that the type has when none are given. */
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

/** What JSON may write without quotes for an item: pydantic refuses the number 1 in a list of texts. */
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
    'A list in one text, as `format: csv` or `json` (which pydantic’s list fields want); either one when left out. `items` says of what.',
  sensitive: false,
  options: {
    format: listFormat,
    items: z._default(z.enum(NAMES), 'string').check(z.describe('The type of each item.')),
    separator: z
      ._default(z.string().check(z.minLength(1)), ',')
      .check(z.describe('What stands between the items of a csv list.')),
    'min-items': count.check(z.describe('The least number of items.')),
    'max-items': count.check(z.describe('The greatest number of items.')),
    unique: z._default(z.boolean(), false).check(z.describe('Whether no item may occur twice.')),
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
      fix: ({ items }) => `Write every item as the type ${items} says.`,
    },
    duplicate: {
      says: 'has the same item twice',
      fix: 'Remove the second one.',
    },
    few: {
      says: (options) =>
        `has fewer items than the ${options['min-items']} that the policy asks for`,
      fix: (options) => `Give it at least ${options['min-items']} items.`,
    },
    many: {
      says: (options) => `has more items than the ${options['max-items']} that the policy allows`,
      fix: (options) => `Give it at most ${options['max-items']} items.`,
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
