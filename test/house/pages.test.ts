import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { ownPins, PINNED } from '../../scripts/pinned.ts'
import { auditRules } from '../../src/audit/rules/index.ts'
import { suite } from '../../src/checks/index.ts'
import { FAILURE_CODES } from '../../src/domain/errors.ts'
import { readInputs } from '../../src/inputs/read.ts'
import { configure } from '../../src/policy/configure.ts'
import { presets } from '../../src/policy/presets/index.ts'
import { filesEnding, ROOT, read } from '../support/source-files.ts'

const pages = [
  'README.md',
  'SECURITY.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...filesEnding('docs', '.md'),
]

/** A page without its blocks and code, where a link is only text. */
const proseOf = (page: string) =>
  read(page)
    .replace(/^ *```[\s\S]*?^ *```/gm, '')
    .replace(/`[^`\n]*`/g, (code) => (/^`\[/.test(code) ? '' : code))

/** The anchors of a page, as GitHub makes them: those of its headings, and its own. */
function anchorsOf(page: string): readonly string[] {
  const headings = read(page)
    .replace(/^```[\s\S]*?^```/gm, '')
    .matchAll(/^#+ (.+)$/gm)
  const seen = new Map<string, number>()
  const made = [...headings].map(([, heading = '']) => {
    const slug = heading
      .toLowerCase()
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-')
    const count = seen.get(slug) ?? 0
    seen.set(slug, count + 1)
    return count === 0 ? slug : `${slug}-${count}`
  })
  return [...made, ...[...read(page).matchAll(/<a id="([^"]+)">/g)].map(([, id = '']) => id)]
}

const links = pages.flatMap((page) =>
  [...proseOf(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => ({ page, target })),
)
const relative = links.filter(({ target }) => !/^[a-z]+:/.test(target))

/** Where a relative link of a page leads to. */
function placeOf({ page, target }: { readonly page: string; readonly target: string }) {
  const [path = '', anchor] = target.split('#')
  return { file: path === '' ? page : join(dirname(page), path), anchor }
}

describe('the links of the pages', () => {
  it('are many', () => {
    expect(relative.length).toBeGreaterThan(200)
  })

  it('lead to files and folders that are there', () => {
    const dead = relative.filter((link) => !existsSync(join(ROOT, placeOf(link).file)))
    expect(dead).toEqual([])
  })

  it('lead to headings and anchors that are there', () => {
    const dead = relative.filter((link) => {
      const { file, anchor } = placeOf(link)
      if (anchor === undefined || !file.endsWith('.md')) return false
      return !anchorsOf(file).includes(anchor)
    })
    expect(dead).toEqual([])
  })

  it('to other sites are secure, and none leads to this repository', () => {
    const others = links.filter(({ target }) => /^[a-z]+:/.test(target))
    expect(
      others.filter(
        ({ target }) =>
          !target.startsWith('https://') || target.includes('github.com/bootgate/bootgate/blob'),
      ),
    ).toEqual([])
  })

  it('reach every page from the README', () => {
    const reached = new Set(['README.md'])
    for (const page of reached)
      for (const link of relative.filter((one) => one.page === page)) {
        const { file } = placeOf(link)
        const isFolder = existsSync(join(ROOT, file)) && statSync(join(ROOT, file)).isDirectory()
        for (const to of isFolder ? pages.filter((one) => one.startsWith(`${file}/`)) : [file])
          if (pages.includes(to)) reached.add(to)
      }
    expect(pages.filter((page) => !reached.has(page))).toEqual([])
  })
})

describe('the names in the pages', () => {
  const ids = [...suite, ...auditRules].map(({ id }) => id)

  it('in code that have the form of a failure code of ours are codes', () => {
    const families = new Set(Object.keys(FAILURE_CODES).map((code) => code.split('_')[0]))
    const ours = ['INPUT', 'POLICY', 'ENVIRONMENT', 'FILE', 'MANIFEST', 'SECRETS', 'PARAMETER']
    const wrong = pages.flatMap((page) =>
      [...read(page).matchAll(/`([A-Z]+(?:_[A-Z]+)+)`/g)].flatMap(([, name = '']) => {
        const [family = ''] = name.split('_')
        const mayBe = families.has(family) && ours.includes(family)
        return mayBe && !Object.hasOwn(FAILURE_CODES, name) && !VARIABLES.includes(name)
          ? [`${page}: ${name}`]
          : []
      }),
    )
    expect(wrong).toEqual([])
  })

  it('after an output of the command are ids and codes', () => {
    const shown = pages.flatMap((page) =>
      [...read(page).matchAll(/^ {9}(?!fix:).* · ([a-z-]+|[A-Z_]+)$/gm)].map(([, id = '']) => ({
        page,
        id,
      })),
    )
    expect(shown.length).toBeGreaterThan(30)
    const known = [...ids, ...Object.keys(FAILURE_CODES), ...presetRules]
    expect(shown.filter(({ id }) => !known.includes(id))).toEqual([])
  })
})

/** Rules of the presets, which are checks under their own ids. */
const presetRules = Object.values(presets).flatMap(({ rules = [] }) => rules.map(({ id }) => id))

/** Variables of other programs that begin as a code does. */
const VARIABLES: readonly string[] = []

describe('the YAML of the pages', () => {
  it('can be read', () => {
    const blocks = pages.flatMap((page) =>
      [...read(page).matchAll(/^( *)```ya?ml\n([\s\S]*?)^ *```/gm)].map(([, , text = '']) => ({
        page,
        text,
        problems: parseAllDocuments(text, { merge: true }).flatMap(({ errors }) => errors),
      })),
    )
    expect(blocks.length).toBeGreaterThan(40)
    expect(blocks.filter(({ problems }) => problems.length > 0)).toEqual([])
  })
})

describe('the policies of the pages', () => {
  const policies = pages.flatMap((page) =>
    [...read(page).matchAll(/^```ya?ml\n((?:#.*\n)*version: 1\n[\s\S]*?)^```/gm)].map(
      ([, text = '']) => ({ page, text }),
    ),
  )

  it('are in the README, the page of the policy and the pages of the stacks', () => {
    expect(policies.map(({ page }) => page)).toEqual(
      expect.arrayContaining(['README.md', 'docs/policy.md', 'docs/start/rails.md']),
    )
  })

  it.each(policies)('$page: a policy is one', async ({ text }) => {
    const readText = async (path: string) =>
      path === 'bootgate.yml' ? text : '{ "properties": {}, "type": "object" }'
    const raw = { environment: ['all'], 'env-files': [], variables: [], secrets: [] }
    const configs = await configure(readInputs(raw, 'terminal').value, readText)
    expect(configs.flatMap(({ failures }) => failures)).toEqual([])
  })

  it('pin this action to one commit, and every other action too', () => {
    expect(new Set(PINNED.flatMap((file) => ownPins(read(file)))).size).toBe(1)
    const texts = [...pages, ...filesEnding('.github/workflows', '.yml')].map(read)
    const pins = new Set(
      texts.flatMap((text) => text.match(/[\w.-]+\/[\w.-]+@[0-9a-f]{40} # v[\d.]+/g) ?? []),
    )
    const names = new Set([...pins].map((pin) => pin.replace(/@.*/, '')))
    expect([...pins].length).toBe(names.size)
  })
})
