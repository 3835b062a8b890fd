import { FAILURE_CODES } from '../domain/errors.ts'
import type { PageOf } from './links.ts'

/** The project's page. */
export const HOME = 'https://github.com/bootgate/bootgate'

/** The folder of the docs. */
export const DOCS = docsAt('main')

/** The folder of the docs at a commit, a tag or a branch. */
export function docsAt(ref: string): string {
  return `${HOME}/blob/${ref}/docs`
}

/** The part of `docs/checks.md` about a check, a rule of the audit, or the code of a failure. */
export function checkPage(id: string, docs = DOCS): string {
  return `${docs}/checks.md#${id}`
}

/** What docs/policy.md says about rules of a policy. */
export function rulePage(docs = DOCS): string {
  return `${docs}/policy.md#rules`
}

/**
 * Finds the pages of a report. An id that is neither a rule nor a code is a rule of the policy.
 * @param rules the checks of the suite, or the rules of the audit
 */
export function pagesOf(rules: readonly { readonly id: string }[], docs = DOCS): PageOf {
  const known = new Set([...rules.map(({ id }) => id), ...Object.keys(FAILURE_CODES)])
  return (id) => (known.has(id) ? checkPage(id, docs) : rulePage(docs))
}
