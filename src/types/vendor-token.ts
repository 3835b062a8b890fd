import * as z from 'zod/mini'
import { tokensOfType } from '../domain/vendors/index.ts'
import { isToken, modeOf, showsMode } from '../domain/vendors/token.ts'
import { defineType, type Examples, type TypeDefinition } from './type.ts'

/** What the table of tokens does not contain about a type. */
interface TokenWords {
  readonly summary: string
  /** The kind when the policy sets none; any kind by default. */
  readonly usual?: string
  /** A shell command that generates a text of this form. */
  readonly make: string
  readonly bad: Examples['bad']
}

/** The type of one vendor's token. The kinds are in the shared table, because checks use them too. */
export function tokenType(name: string, { summary, usual, make, bad }: TokenWords): TypeDefinition {
  const tokens = tokensOfType(name)
  const kinds = tokens.map(({ kind }) => kind)
  const { any = '', where = '' } = tokens[0] ?? {}
  const choice = z
    .enum(kinds)
    .register(z.globalRegistry, { description: `Which kind; by default ${usual ?? 'any'}.` })
  const modes = z
    .enum(['test', 'live'])
    .register(z.globalRegistry, { description: 'The required mode of the key; either by default.' })
  const hasModes = tokens.some(showsMode)
  const options: Readonly<Record<string, z.ZodMiniType>> = {
    ...(kinds.length > 1 && {
      kind: usual === undefined ? z.optional(choice) : z._default(choice, usual),
    }),
    ...(hasModes && { mode: z.optional(modes) }),
  }
  return defineType({
    name,
    summary,
    sensitive: tokens.some(({ role }) => role === 'secret'),
    options,
    examples: { good: [], bad, make },
    ...(where !== '' && { renewal: `Copy a new one from ${where}.` }),
    flaws: {
      shape: {
        says: `is not ${any}: its prefix, characters or length differ`,
        fix: `Copy it again, as a whole, from ${where}.`,
      },
      kind: {
        says: (asked) => `is ${any} of another kind than ${asked.kind}`,
        fix: (asked) => `Use one of the kind ${asked.kind}, from ${where}.`,
      },
      mode: {
        says: (asked) => `is ${any} of the other mode than ${asked.mode}`,
        fix: (asked) => `Copy the ${asked.mode} key from ${where}.`,
      },
    },
    judge: (raw, asked) => {
      const found = tokens.filter((token) => isToken(token, raw))
      const meant = found.find((token) => asked.kind === undefined || token.kind === asked.kind)
      if (meant === undefined) return [found.length === 0 ? 'shape' : 'kind']
      const mode = modeOf(meant, raw)
      return asked.mode === undefined || mode === null || mode === asked.mode ? [] : ['mode']
    },
  })
}
