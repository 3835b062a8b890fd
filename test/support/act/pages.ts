import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { blocksOf, type PageBlock } from '../page-blocks.ts'
import { filesEnding, read } from '../source-files.ts'
import { walk } from '../walk-page.ts'
import { WORKFLOW } from './examples.ts'
import type { Files } from './repository.ts'

/** What a reader of a page has at the end of a part of it. */
export interface PageTree {
  /** What the reader commits. */
  readonly files: Files
  /** The secrets, by variable: the file that the page tells to keep out, or an env file. */
  readonly secrets: Readonly<Record<string, string>>
}

/** What stays out of the repository. */
const KEPT_OUT: readonly string[] = ['secrets.local.json', '.env', 'prod.env', 'plan.json']

/** The pages of docs/start that have a workflow. */
export function pagesWithWorkflow(): readonly string[] {
  return filesEnding('docs/start', '.md').filter((path) =>
    blocksOf(read(path), path).some(isWorkflow),
  )
}

const isWorkflow = (block: PageBlock) => block.kind === 'file' && block.path === WORKFLOW

/** A project as a reader of the page has it before the first check, with the mistake, and at the end, repaired. */
export async function readersOf(
  page: string,
): Promise<{ readonly mistaken: PageTree; readonly repaired: PageTree }> {
  const blocks = blocksOf(read(page), page)
  const check = blocks.findIndex(
    (block) => block.kind === 'commands' && block.text.includes('bootgate check'),
  )
  const mistaken = await walk([...blocks.slice(0, check), ...blocks.filter(isWorkflow)])
  const repaired = await walk(blocks)
  return { mistaken: treeOf(mistaken.folder), repaired: treeOf(repaired.folder) }
}

function treeOf(folder: string): PageTree {
  const files: Record<string, string> = {}
  const kept: Record<string, string> = {}
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (path.startsWith('.git/') || !statSync(join(folder, path)).isFile()) continue
    const into = KEPT_OUT.includes(basename(path)) ? kept : files
    into[path] = readFileSync(join(folder, path), 'utf8')
  }
  return { files, secrets: { ...valuesOfStore(kept), ...valuesOfEnvFile(kept) } }
}

function valuesOfStore(kept: Files): Readonly<Record<string, string>> {
  const stores: Readonly<Record<string, Readonly<Record<string, string>>>> = JSON.parse(
    kept['secrets.local.json'] ?? '{}',
  )
  return Object.assign({}, ...Object.values(stores))
}

function valuesOfEnvFile(kept: Files): Readonly<Record<string, string>> {
  const lines = [kept['.env'], kept['prod.env']].join('\n').matchAll(/^(\w+)=(.*)$/gm)
  return Object.fromEntries([...lines].map(([, name, value]) => [name, value]))
}
