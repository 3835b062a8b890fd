import { describe, expect, it } from 'vitest'
import { sourceFiles } from '../support/source-files.ts'

/** A command with its own words: prose such as "kubectl refuses it" is none. */
const COMMAND =
  /\b(?:bootgate (?:init|check|boot|probe|reads|explain|audit)|openssl \w+|aws [a-z]+ [a-z]+-[a-z-]+|(?:npm|mix) (?:run|install|i|ci|phx)\b|kubectl (?:get|create)|terraform (?:apply|plan|show)|docker secret|fly (?:secrets|config)|gcloud \w+|copilot svc)/

/** Sentences in the texts of the source: they begin with a capital letter and hold a blank. */
const SENTENCE = /(?:'((?:[A-Z][^'\n]*? [^'\n]*))'|`([A-Z](?:[^`\n\\]|\\.)*)`)/g

/** Help of the command line shows its examples on lines of their own. */
const HELP =
  /^src\/adapters\/[a-z-]+-command\.ts$|^src\/adapters\/command-line\.ts$|^src\/init\/guide\//

const files = sourceFiles('src').filter(({ path }) => !HELP.test(path))

describe('a command in a sentence', () => {
  it.each(files)('stands between backticks, so that it can be pasted: $path', ({ text }) => {
    const code = text.replaceAll(/^\s*(?:\/\/|\/?\*).*$/gm, '')
    const sentences = [...code.matchAll(SENTENCE)].map(([, quoted, template]) =>
      (quoted ?? template?.replaceAll('\\`', '`') ?? '').replaceAll(/`[^`]*`/g, ''),
    )
    expect(sentences.filter((sentence) => COMMAND.test(sentence))).toEqual([])
  })
})
