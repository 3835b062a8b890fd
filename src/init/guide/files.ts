import type { SeveralContainers } from '../manifest-names.ts'
import { type Ask, answerTo } from './question.ts'

/** What the guide knows of the folder that it runs in. */
export interface Files {
  /** Whether a file exists and can be read. */
  readonly isFile: (path: string) => Promise<boolean>
  /** The containers of a manifest that has several; null for any other file. */
  readonly containersOf: (path: string) => Promise<SeveralContainers | null>
  /** A path as the policy writes it. */
  readonly beside: (path: string) => string
  /** The AWS region of the environment variables; null without one. */
  readonly region: string | null
}

/** Ends the question for a file that is on another machine. */
const NONE = '-'

/**
 * Asks for a file, until there is one.
 * @param usual the answer of an empty line; an empty text then means no file
 * @returns the path as it was typed; empty for no file
 * @throws GuideEnded
 */
export async function askFile(
  ask: Ask,
  says: string,
  usual: string,
  { isFile }: Pick<Files, 'isFile'>,
): Promise<string> {
  for (let before = ''; ; ) {
    const question = { says: `${before}${says}`, fallback: usual }
    const file = await answerTo(ask, { ...question, read: (line) => ({ value: line }) })
    if (file === '' || file === NONE) return ''
    if (await isFile(file)) return file
    before = `  There is no such file here. Type ${NONE} to leave it out.\n`
  }
}
