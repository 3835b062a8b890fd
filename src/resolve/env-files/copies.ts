import type { SourceDraft } from '../../domain/draft.ts'

/**
 * The drafts without those whose env file the gate is given. A file counts as given when an env file has its name, with
 * or without `.env` at the end; folders do not matter. A file without a known name counts as given when an env file is
 * left that no known name takes.
 */
export function withoutGivenFiles(
  drafts: readonly SourceDraft[],
  envFiles: readonly string[],
): readonly SourceDraft[] {
  const wanted = new Set(
    drafts.flatMap(({ voidWith }) => (voidWith ? withoutEnding(voidWith) : [])),
  )
  const given = new Set(envFiles.map((path) => withoutEnding(baseName(path))))
  const isSpare = [...given].some((name) => !wanted.has(name))
  return drafts.filter(({ voidWith }) => {
    if (voidWith === undefined) return true
    return voidWith === null ? !isSpare : !given.has(withoutEnding(voidWith))
  })
}

/** The last part of a path or an ARN. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function withoutEnding(name: string): string {
  return name.replace(/\.env$/, '')
}
