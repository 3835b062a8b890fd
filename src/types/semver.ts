import * as z from 'zod/mini'
import { defineType } from './type.ts'

/** The grammar of semver.org, version 2.0.0. */
const NUMBER = '(?:0|[1-9]\\d*)'
const IDENTIFIER = `(?:${NUMBER}|\\d*[a-zA-Z-][0-9a-zA-Z-]*)`
const VERSION = new RegExp(
  `^${NUMBER}\\.${NUMBER}\\.${NUMBER}(?:-${IDENTIFIER}(?:\\.${IDENTIFIER})*)?(?:\\+[0-9a-zA-Z-]+(?:\\.[0-9a-zA-Z-]+)*)?$`,
)

export const semverType = defineType({
  name: 'semver',
  summary:
    'A semantic version (semver.org, 2.0.0) such as `1.4.0-rc.1`; `prefix` says whether it begins with `v`.',
  sensitive: false,
  options: {
    prefix: z
      ._default(z.enum(['never', 'allowed', 'required']), 'never')
      .register(z.globalRegistry, {
        description: 'Whether the version begins with v, as in Git tags and Go modules.',
      }),
  },
  examples: {
    good: ['1.4.0', '1.4.0-rc.1', '1.0.0+build.7'],
    bad: ['1.4', 'v1.4.0', '01.4.0', '^1.4.0', 'latest'],
  },
  flaws: {
    form: {
      says: 'is not a semantic version',
      fix: 'Write three numbers without leading zeros, such as 1.4.0, optionally followed by -rc.1 or +build.7.',
    },
    prefix: {
      says: ({ prefix }) =>
        prefix === 'required'
          ? 'has no v before the version'
          : 'has a v before the version, which a semantic version does not allow',
      fix: ({ prefix }) =>
        prefix === 'required'
          ? 'Write v before the version.'
          : 'Remove the v; if the service accepts it, set prefix: allowed in the policy.',
    },
  },
  judge: (raw, { prefix }) => {
    const prefixed = raw.startsWith('v')
    if (!VERSION.test(prefixed ? raw.slice(1) : raw)) return ['form']
    if (prefix === 'allowed') return []
    return prefixed === (prefix === 'required') ? [] : ['prefix']
  },
})
