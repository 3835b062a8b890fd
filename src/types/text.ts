import * as z from 'zod/mini'

/** A text in YAML, where `3` and `true` without quotes are meant as text too. */
export const text = z.pipe(z.union([z.string(), z.number(), z.boolean()]), z.transform(String))
