import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { marked } from 'marked'
import type { View } from './browser.ts'

const css = (theme: View['theme']) =>
  readFileSync(
    fileURLToPath(import.meta.resolve(`github-markdown-css/github-markdown-${theme}.css`)),
    'utf8',
  )

const FRAMES = {
  light: { page: '#f6f8fa', card: '#ffffff', line: '#d1d9e0', ink: '#1f2328' },
  dark: { page: '#010409', card: '#0d1117', line: '#3d444d', ink: '#f0f6fc' },
} as const

/** A job summary about as GitHub shows it: its Markdown, its stylesheet, its card. */
export function githubPage(markdown: string, { theme }: Pick<View, 'theme'>): string {
  const { page, card, line, ink } = FRAMES[theme]
  return `<!doctype html><html lang="en"><meta charset="utf-8">
    <meta name="viewport" content="width=device-width"><title>summary</title><style>${css(theme)}
    body { margin: 0; padding: 24px; box-sizing: border-box; background: ${page} }
    .card { border: 1px solid ${line}; border-radius: 6px; background: ${card}; overflow: hidden }
    .bar { padding: 12px 24px; border-bottom: 1px solid ${line}; color: ${ink};
      font: 600 14px/21px -apple-system, 'Segoe UI', 'Noto Sans', Helvetica, Arial, sans-serif }
    .markdown-body { padding: 24px }
    @media (max-width: 600px) { body { padding: 8px } .markdown-body { padding: 16px } }
    </style><body><div class="card"><div class="bar">gate summary</div>
    <article class="markdown-body">${marked.parse(markdown, { gfm: true, async: false })}</article></div>`
}
