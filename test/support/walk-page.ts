import { execFile } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import type { PageBlock } from './page-blocks.ts'
import { ROOT } from './source-files.ts'

/** The command as the install page gives it: the bundle, or the entry that BOOTGATE_ENTRY names. */
const ENTRY = join(ROOT, process.env.BOOTGATE_ENTRY ?? 'dist/cli/index.js')

/** Python with the libraries of the settings models (`.ci/startups`). */
const PYTHON = join(ROOT, '.cache/fastapi-startup/bin')

const commands = mkdtempSync(join(tmpdir(), 'bootgate-command-'))
writeFileSync(join(commands, 'bootgate'), `#!/bin/sh\nexec "${process.execPath}" "${ENTRY}" "$@"\n`)
chmodSync(join(commands, 'bootgate'), 0o755)

/** One step of a walk: commands, and what they printed on both streams. */
export interface PageStep {
  readonly text: string
  readonly expected: number
  readonly code: number
  readonly printed: string
  /** The output that the page shows below the commands; null for none. */
  readonly shown: string | null
}

/** A project that a reader made from a page, and what the commands did. */
export interface Walk {
  readonly folder: string
  readonly steps: readonly PageStep[]
}

/** Does what a page says, from top to bottom, in an empty folder. */
export async function walk(blocks: readonly PageBlock[]): Promise<Walk> {
  const folder = mkdtempSync(join(tmpdir(), 'bootgate-page-'))
  mkdirSync(join(folder, '.git'))
  const steps: PageStep[] = []
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'file') {
      mkdirSync(join(folder, dirname(block.path)), { recursive: true })
      writeFileSync(join(folder, block.path), block.text)
      // The page does not say how packages of npm are installed.
      if (block.path === 'package.json')
        symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
    } else if (block.kind === 'commands') {
      const next = blocks[at + 1]
      const shown = next?.kind === 'output' ? next.text : null
      steps.push({
        text: block.text,
        expected: block.code,
        ...(await shell(block.text, folder)),
        shown,
      })
    }
  }
  return { folder, steps }
}

function shell(text: string, cwd: string): Promise<{ code: number; printed: string }> {
  const env = {
    PATH: [commands, PYTHON, process.env.PATH].join(delimiter),
    HOME: join(tmpdir(), 'bootgate-no-home'),
    AWS_EC2_METADATA_DISABLED: 'true',
    PYTHONDONTWRITEBYTECODE: '1',
  }
  return new Promise((done) => {
    execFile('bash', ['-euc', `exec 2>&1\n${text}`], { cwd, env }, (error, stdout) => {
      done({ code: error === null ? 0 : Number(error.code ?? 1), printed: stdout })
    })
  })
}

/** A file of a walked project. @throws Error when there is none */
export const fileOf = ({ folder }: Walk, path: string) => readFileSync(join(folder, path), 'utf8')
