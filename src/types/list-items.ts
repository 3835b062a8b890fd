import * as z from 'zod/mini'

/** How a list is written in one text. */
export const LIST_FORMATS = ['csv', 'json'] as const
type ListFormat = (typeof LIST_FORMATS)[number]

/** The option of every type that is a list. */
export const listFormat = z
  .optional(z.enum(LIST_FORMATS))
  .check(
    z.describe(
      'csv: items with commas between; json: as pydantic wants it; either one when left out.',
    ),
  )

/** The format that a text seems to be of, for a policy that names none. An IPv6 address may stand in brackets too. */
export function formatOf(raw: string): ListFormat {
  return /^\s*\[(?![\da-f]*:)/i.test(raw) ? 'json' : 'csv'
}

/** The items of a list without white space around them, or null when the text is no list of that format. */
export function itemsOf(
  raw: string,
  format: ListFormat,
  separator = ',',
): readonly unknown[] | null {
  if (format === 'csv')
    return formatOf(raw) === 'json' ? null : raw.split(separator).map((item) => item.trim())
  try {
    const list: unknown = JSON.parse(raw)
    return Array.isArray(list) ? list : null
  } catch {
    return null
  }
}

/** The items of a list of texts, or null when anything else is among them. */
export function textsOf(raw: string, format: ListFormat): readonly string[] | null {
  const items = itemsOf(raw, format)
  return items?.every((item) => typeof item === 'string') ? items : null
}

/** The words for a text that is no list of its format; `kind` is what it should be, `csv` and `json` show a good one. */
export function listWords(kind: 'list' | 'list of texts', csv: string, json: string) {
  return {
    says: ({ format }: { readonly format?: ListFormat | undefined }) =>
      `is not a ${format === 'csv' ? 'comma-separated' : 'JSON'} ${kind}${format === undefined ? '' : ', as the policy says it is'}`,
    fix: ({ format }: { readonly format?: ListFormat | undefined }) =>
      format === 'csv'
        ? `Write ${csv} without brackets or quotes.`
        : `Write ${json} with double quotes.`,
  }
}

/** The words for nothing between two separators, or after the last one. */
export const EMPTY_ITEM = {
  says: 'has an empty item in its list',
  fix: 'Remove the comma that is too much.',
} as const
