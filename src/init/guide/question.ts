import { plainLine } from '../../report/escape.ts'
import { nearest } from '../../text/nearest.ts'

/**
 * Shows a text and gives the line that a person types: the port of the guided init. Null at the end of the input.
 * @param text ends where the person types
 */
export type Ask = (text: string) => Promise<string | null>

/** The person ended the input before the policy was written. */
export class GuideEnded extends Error {}

/** One question. */
export interface GuideQuestion<T> {
  /** Without its default, such as `Which service is it?`. */
  readonly says: string
  /** What an empty line means; an empty text needs no answer. */
  readonly fallback: string
  /** Why an answer is not taken, or what it means. */
  read(line: string): GuideAnswer<T>
}

export type GuideAnswer<T> = { readonly value: T } | { readonly wrong: string }

/** Asks until the answer can be taken. @throws GuideEnded at the end of the input */
export async function answerTo<T>(ask: Ask, question: GuideQuestion<T>): Promise<T> {
  const { says, fallback, read } = question
  const shown = `${says}${fallback === '' ? '' : ` [${plainLine(fallback)}]`} `
  for (let before = ''; ; ) {
    const line = await ask(`${before}${shown}`)
    if (line === null) throw new GuideEnded('The input ended.')
    const answer = read(line.trim() === '' ? fallback : line.trim())
    if ('value' in answer) return answer.value
    before = `  ${answer.wrong}\n`
  }
}

/** One of the answers to a choice. */
export interface Choice<Word extends string> {
  readonly word: Word
  readonly says: string
}

/** A question with a list of answers: a person types a number or a word. */
export function choiceOf<Word extends string>(
  says: string,
  choices: readonly Choice<Word>[],
  fallback: Word,
): GuideQuestion<Word> {
  const width = Math.max(...choices.map(({ word }) => word.length))
  const list = choices.map(({ word, says: meaning }, index) =>
    `  ${index + 1}  ${word.padEnd(width)}  ${meaning}`.trimEnd(),
  )
  return {
    says: `${says}\n${list.join('\n')}\nA number or a word`,
    fallback,
    read: (line) => {
      const found =
        choices.find(({ word }) => word.toLowerCase() === line.toLowerCase()) ??
        choices[Number(line) - 1]
      if (found !== undefined) return { value: found.word }
      const near = nearest(
        line,
        choices.map(({ word }) => word),
      )
      return { wrong: near === null ? 'Type a number of the list.' : `Did you mean ${near}?` }
    },
  }
}

/** A question to which y and n are the answers. */
export function yesOrNo(says: string, fallback: boolean): GuideQuestion<boolean> {
  return {
    says: `${says} (y/n)`,
    fallback: fallback ? 'y' : 'n',
    read: (line) => {
      if (/^y(es)?$/i.test(line)) return { value: true }
      return /^no?$/i.test(line) ? { value: false } : { wrong: 'Type y or n.' }
    },
  }
}
