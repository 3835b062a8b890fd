import { execFileSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { parse } from 'yaml'
import {
  condensed,
  isAsShown,
  type PageBlock,
  blocksOf as pageBlocks,
} from '../support/page-blocks.ts'
import { filesEnding, ROOT, read } from '../support/source-files.ts'
import { fileOf, walk } from '../support/walk-page.ts'
import { auditOf } from '../support/workflows.ts'

/** Pages whose commands import a settings model, with packages that `.ci/startups` installs. */
const WITH_PYTHON = ['docs/start/fastapi.md']
const ACTIONLINT = join(ROOT, '.cache/go-path/bin/actionlint')

const pages = filesEnding('docs/start', '.md').filter((path) => basename(path) !== 'README.md')
const blocksOf = (path: string) => pageBlocks(read(path), path)
const workflowsOf = (path: string) =>
  blocksOf(path).flatMap((block) =>
    block.kind === 'file' && block.path.startsWith('.github/workflows/') ? [block] : [],
  )

/** Types the page. UPDATE_PAGES=1 writes what the commands print now: read the difference. */
async function typed(path: string) {
  const { steps } = await walk(blocksOf(path))
  if (process.env.UPDATE_PAGES === '1') {
    for (const { shown, printed } of steps)
      if (shown !== null)
        writeFileSync(
          join(ROOT, path),
          read(path).replace(`\`\`\`\n${shown}\`\`\``, () => `\`\`\`\n${condensed(printed)}\`\`\``),
        )
    return
  }
  for (const { text, code, expected, printed, shown } of steps) {
    expect([text, code, printed]).toEqual([text, expected, printed])
    if (shown !== null && !isAsShown(printed, shown)) expect(printed).toBe(shown)
  }
}

describe('the pages of docs/start', () => {
  it.each(pages)('%s is a screen or two, and says where the command comes from', (path) => {
    expect(read(path).split('\n').length).toBeLessThanOrEqual(140)
    expect(read(path)).toContain('(../install.md)')
  })

  it.each(pages)('%s checks a mistake and its repair, and shows the first verdict', (path) => {
    const codes = blocksOf(path).flatMap((block) =>
      block.kind === 'commands' && block.text.includes('bootgate check') ? [block.code] : [],
    )
    expect([codes[0], codes.at(-1)]).toEqual([1, 0])
    expect(blocksOf(path).some(({ kind }) => kind === 'output')).toBe(true)
  })

  it.skipIf(!inject('startups')).each(WITH_PYTHON)('%s can be walked, with Python', typed, 60_000)

  it.each(pages.filter((path) => !WITH_PYTHON.includes(path)))(
    '%s can be walked from top to bottom',
    typed,
    60_000,
  )

  it.each(pages)('%s has a workflow that passes the audit, warnings included', (path) => {
    const workflows = workflowsOf(path)
    for (const { path: file, text } of workflows) {
      const { findings, failures } = auditOf({ [file]: text })
      expect([findings, failures]).toEqual([[], []])
      expect(text.match(/\suses: .*/g)?.filter((one) => !/@[0-9a-f]{40} # v\d/.test(one))).toEqual(
        [],
      )
      expect(parse(text).permissions).toEqual({})
      if (existsSync(ACTIONLINT))
        execFileSync(ACTIONLINT, ['-shellcheck=', '-pyflakes=', '-'], { input: text })
    }
  })

  it('print a zod schema with the types of what transforms make, and the bounds of what they take', async () => {
    const printing = blocksOf('docs/start/node.md').flatMap((block): readonly PageBlock[] => {
      if (block.kind !== 'commands') return block.kind === 'file' ? [block] : []
      const [first = ''] = block.text.split('\n')
      return first.startsWith('node ') ? [{ ...block, text: first }] : []
    })
    const { properties, required } = JSON.parse(
      fileOf(await walk(printing), 'settings.schema.json'),
    )
    expect(properties).toMatchObject({
      PORT: { type: 'integer', minimum: 1, maximum: 65_535 },
      FEATURE_MAIL: { type: 'boolean' },
      ALLOWED_HOSTS: { type: 'string', minLength: 1 },
    })
    expect(required).toEqual(['NODE_ENV', 'DATABASE_URL', 'SESSION_SECRET', 'ALLOWED_HOSTS'])
  })

  it('are all in the index', () => {
    const index = read('docs/start/README.md')
    expect(pages.filter((path) => !index.includes(`](${basename(path)})`))).toEqual([])
  })
})
