import * as z from 'zod/mini'

/** How a list is written as text. */
export const LIST_FORMATS = ['csv', 'json'] as const
type ListFormat = (typeof LIST_FORMATS)[number]

/** The option of every list type. */
export const listFormat = z.optional(z.enum(LIST_FORMATS)).register(z.globalRegistry, {
  description: 'csv: items separated by commas; json: as pydantic expects; either by default.',
})

/** The apparent format of a text, when the policy sets none. An IPv6 address may also begin with a bracket. */
export function formatOf(raw: string): ListFormat {
  return /^\s*\[(?![\da-f]*:)/i.test(raw) ? 'json' : 'csv'
}

/** The trimmed items of a list, or null when the text is not a list of that format. */
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

/** The items of a list of strings, or null when another kind of item is in it. */
export function textsOf(raw: string, format: ListFormat): readonly string[] | null {
  const items = itemsOf(raw, format)
  return items?.every((item) => typeof item === 'string') ? items : null
}

/** The words for a text that is not a list of its format; `kind` names the expected list, `csv` and `json` are good ones. */
export function listWords(kind: 'list' | 'list of texts', csv: string, json: string) {
  return {
    says: ({ format }: { readonly format?: ListFormat | undefined }) =>
      `is not a ${format === 'csv' ? 'comma-separated' : 'JSON'} ${kind}${format === undefined ? '' : ', as the policy requires'}`,
    fix: ({ format }: { readonly format?: ListFormat | undefined }) =>
      format === 'csv'
        ? `Write ${csv} without brackets or quotes.`
        : `Write ${json} with double quotes.`,
  }
}

/** The words for an empty item. */
export const EMPTY_ITEM = {
  says: 'has an empty item in its list',
  fix: 'Remove the extra comma.',
} as const
