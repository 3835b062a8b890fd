import { isSafeToShow } from '../domain/safe-text.ts'
import type { Inputs } from '../inputs/read.ts'

export type NamedFiles = Pick<
  Inputs,
  'policy' | 'manifest' | 'envFiles' | 'secretsFrom' | 'parameters' | 'live'
>

/** Each file that the inputs name, with its input. */
export function filesNamed({
  policy,
  manifest,
  envFiles,
  secretsFrom,
  parameters,
  live,
}: NamedFiles): readonly (readonly [path: string, input: string])[] {
  const all = [
    ...envFiles.map((path) => [path, 'env-files'] as const),
    [secretsFrom, 'secrets-from'] as const,
    [parameters, 'parameters'] as const,
    [live, 'live'] as const,
    ...manifest.map((path) => [path, 'manifest'] as const),
    [policy, 'policy'] as const,
  ]
  return all.flatMap(([path, input]) => (path === null ? [] : [[path, input] as const]))
}

/** Names a file in a message: by its path, when that is safe to show. */
export type PathWords = (path: string) => string

/** For a file whose input is unknown. */
export const anyPath: PathWords = (path) =>
  isSafeToShow(path) ? path : 'the file that is named here'

/** A user may paste a secret in place of a path: then the message names the input instead. */
export function pathWords(named: NamedFiles): PathWords {
  const inputs = new Map<string, string>(filesNamed(named))
  return (path) => {
    const input = inputs.get(path)
    return isSafeToShow(path) || input === undefined
      ? anyPath(path)
      : `the file that \`${input}\` names`
  }
}

/** The same at the beginning of a sentence. */
export function beginning(words: string): string {
  return words.replace(/^the file that/, 'The file that')
}
