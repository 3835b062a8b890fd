/**
 * Reduces GitHub's OpenAPI document (@octokit/openapi 23.0.2, MIT) to the operations that the adapters use.
 * Run it by hand after you add an operation: `npm pack @octokit/openapi@23.0.2`, unpack it, and pass the path
 * of its generated/api.github.com.json.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { isMap, valueAt } from '../src/text/data.ts'

const OPERATIONS: readonly (readonly [path: string, method: string])[] = [
  ['/repos/{owner}/{repo}/contents/{path}', 'get'],
  ['/repos/{owner}/{repo}/statuses/{sha}', 'post'],
  ['/repos/{owner}/{repo}/check-runs', 'post'],
  ['/repos/{owner}/{repo}/check-runs/{check_run_id}', 'patch'],
  ['/repos/{owner}/{repo}/issues/{issue_number}/comments', 'get'],
  ['/repos/{owner}/{repo}/issues/{issue_number}/comments', 'post'],
  ['/repos/{owner}/{repo}/issues/comments/{comment_id}', 'patch'],
]

const [source = ''] = process.argv.slice(2)
const whole: unknown = JSON.parse(readFileSync(source, 'utf8'))
const kept: Record<string, Record<string, unknown>> = {}
const components: Record<string, Record<string, unknown>> = {}

/** A part of the document without GitHub's extensions. Keeps every component that the part refers to. */
function cut(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(cut)
  if (!isMap(part)) return part
  const reference = part.$ref
  if (typeof reference === 'string') keep(reference)
  return Object.fromEntries(
    Object.entries(part)
      .filter(([key]) => !key.startsWith('x-'))
      .map(([key, value]) => [key, cut(value)]),
  )
}

function keep(reference: string): void {
  const [, , kind = '', name = ''] = reference.split('/')
  components[kind] ??= {}
  const group = components[kind]
  if (name in group) return
  group[name] = null
  group[name] = cut(valueAt(whole, ['components', kind, name]))
}

for (const [path, method] of OPERATIONS) {
  const operation = cut(valueAt(whole, ['paths', path, method]))
  kept[path] = { ...kept[path], [method]: operation }
}
const { openapi, info } = isMap(whole) ? whole : {}
const text = JSON.stringify({ openapi, info, paths: kept, components }, null, 1)
writeFileSync(new URL('../test/support/github-api.openapi.json', import.meta.url), `${text}\n`)
