import { sourceFiles } from '../support/source-files.ts'

/** Tests of every check at once. */
const OF_ALL = /^test\/checks\/(told|names|examples|flaws)\.test/

/**
 * Says whether a test file is about a file of `checks`: it imports it or writes the id of a check of it. What
 * has no check of its own is for those that import it, and for the tests of their checks. Hundreds of mutants
 * survive: to ask all tests about each of them would take hours.
 */
export function aboutChecks(): (testFile: string, source: string) => boolean {
  const sources = sourceFiles('src/checks')
  const tests = new Map(sourceFiles('test/checks').map((test) => [test.path, test]))
  const idsOf = (path: string, seen: readonly string[] = []): readonly string[] => {
    const text = sources.find((source) => source.path === path)?.text ?? ''
    const own = [...text.matchAll(/\bid: '([a-z0-9-]+)'/g)].map(([, id = '']) => id)
    if (own.length > 0) return own
    return sources
      .filter(({ path: user, imports }) => imports.includes(path) && !seen.includes(user))
      .flatMap((user) => idsOf(user.path, [...seen, path]))
  }
  const known = new Map<string, RegExp>()
  return (testFile, source) => {
    const ids = known.get(source) ?? new RegExp(`(?<![\\w-])(${idsOf(source).join('|')})(?![\\w-])`)
    known.set(source, ids)
    const test = tests.get(testFile)
    if (test === undefined || OF_ALL.test(testFile)) return true
    return test.imports.includes(source) || ids.test(test.text)
  }
}
