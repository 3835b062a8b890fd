/** A block of a page: a file of the reader's project, commands to type, or what the commands above print. */
export type PageBlock =
  | { readonly kind: 'file'; readonly path: string; readonly text: string }
  | { readonly kind: 'commands'; readonly text: string; readonly code: number }
  | { readonly kind: 'output'; readonly text: string }

const FENCE = /^```(\w*)\n([\s\S]*?)^```$/gm

/**
 * The blocks of a page, from top to bottom. A block below a paragraph that ends with `` `path`: `` is that file; `sh` is
 * commands, which end with 0 or with the `# exit code N` that they say; a block without a language is output.
 * @throws Error for a block that is none of these
 */
export function blocksOf(page: string, name: string): readonly PageBlock[] {
  return [...page.matchAll(FENCE)].map(({ 1: language, 2: text = '', index }): PageBlock => {
    const [, path] = /`([^`\s]+)`:\s*$/.exec(page.slice(0, index)) ?? []
    if (path !== undefined) return { kind: 'file', path, text }
    if (language === 'sh') {
      const [, code = '0'] = /# exit code (\d)/.exec(text) ?? []
      return { kind: 'commands', text, code: Number(code) }
    }
    if (language === '') return { kind: 'output', text }
    throw new Error(`${name}: a block is no file, no command and no output: ${text.slice(0, 60)}`)
  })
}

/** Whether a text is what a page shows: a line `…` stands for any lines, a `…` inside a line for any characters. */
export function isAsShown(text: string, shown: string): boolean {
  const quoted = shown
    .trimEnd()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/^…\n/gm, '(?:.*\\n)*')
    .replace(/\n…$/, '(?:\\n.*)*')
    .replaceAll('…', '.*')
  return new RegExp(`^${quoted}$`).test(text.trimEnd())
}

/** What a page shows of a printed report: the headline and what was found, without the stand-in and the time it took. */
export function condensed(printed: string): string {
  const parts = printed.trimEnd().split('\n\n')
  const kept = parts.filter(
    (part, at) =>
      at === 0 ||
      (/^(error|failure|warning|info) /.test(part) && !part.includes('stand-in-secrets')),
  )
  return `${[...kept, '…'].join('\n\n')}\n`
}
