import * as z from 'zod/mini'

/** Text in YAML, where unquoted `3` and `true` also mean text. */
export const text = z.pipe(
  z.union([z.string(), z.number(), z.boolean()], { error: 'must be a text' }),
  z.transform(String),
)
