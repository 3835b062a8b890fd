import { isSayable } from '../domain/sayable.ts'
import type { Inputs } from '../inputs/read.ts'

export type NamedFiles = Pick<Inputs, 'policy' | 'manifest' | 'envFiles' | 'secretsFrom'>

/** What a message calls a file: its path, where that may be shown. */
export type PathWords = (path: string) => string

/** Where nobody knows who named it. */
export const anyPath: PathWords = (path) => (isSayable(path) ? path : 'the file that is named here')

/** A path may be a secret in the place of one: then the input is said that names it. */
export function pathWords({ policy, manifest, envFiles, secretsFrom }: NamedFiles): PathWords {
  const inputs = new Map<string | null, string>([
    ...envFiles.map((path) => [path, 'env-files'] as const),
    [secretsFrom, 'secrets-from'],
    [manifest, 'manifest'],
    [policy, 'policy'],
  ])
  return (path) => {
    const input = inputs.get(path)
    return isSayable(path) || input === undefined
      ? anyPath(path)
      : `the file that \`${input}\` names`
  }
}

/** The same at the beginning of a sentence. */
export function beginning(words: string): string {
  return words.replace(/^the file that/, 'The file that')
}
