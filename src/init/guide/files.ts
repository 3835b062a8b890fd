import { type Ask, answerTo } from './question.ts'

/** What the guide knows of the folder that it runs in. */
export interface Files {
  /** Whether a file exists and can be read. */
  readonly isFile: (path: string) => Promise<boolean>
  /** A path as the policy writes it. */
  readonly beside: (path: string) => string
  /** The AWS region of the environment variables; null without one. */
  readonly region: string | null
}

/**
 * Asks for a file, until there is one.
 * @param usual the answer of an empty line; an empty text then means no file
 * @returns the path as the policy writes it; empty for no file
 * @throws GuideEnded
 */
export async function askFile(
  ask: Ask,
  says: string,
  usual: string,
  { isFile, beside }: Files,
): Promise<string> {
  for (let before = ''; ; ) {
    const question = { says: `${before}${says}`, fallback: usual }
    const file = await answerTo(ask, { ...question, read: (line) => ({ value: line }) })
    if (file === '') return ''
    if (await isFile(file)) return beside(file)
    before = '  There is no such file here.\n'
  }
}
