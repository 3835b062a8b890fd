import { describe, expect, it } from 'vitest'
import { readCommandLine } from '../../src/adapters/command-line.ts'
import { filesEnding, read } from '../support/source-files.ts'

const pages = [...filesEnding('docs', '.md'), 'README.md', 'SECURITY.md', 'CHANGELOG.md']
const INSTALL = 'npm install --global ./bootgate'

/** The lines of shell blocks that run the command, without what follows a pipe or a comment. */
function commandsOf(page: string): readonly string[] {
  const blocks = [...read(page).matchAll(/```sh\n([\s\S]*?)```/g)].map(([, text = '']) => text)
  return blocks
    .join('\n')
    .split('\n')
    .flatMap((line) => /(?:^|\(|"\s)bootgate ([^|)]*)/.exec(line.replace(/\s#.*/, ''))?.[1] ?? [])
}

/** The words of a command, as a shell splits them. */
const wordsOf = (command: string) =>
  (command.match(/(?:[^\s'"]|"[^"]*"|'[^']*')+/g) ?? []).map((word) => word.replace(/['"]/g, ''))

const commands = pages.flatMap((page) =>
  commandsOf(page).map((command) => [page, command] as const),
)

describe('the commands of the pages', () => {
  it('are many', () => {
    expect(commands.length).toBeGreaterThan(10)
  })

  it.each(commands)('%s: bootgate %s', (_, command) => {
    let told = ''
    const stream = { write: (text: string) => (told += text) }
    const asked = readCommandLine(wordsOf(command), { env: {}, stdout: stream, stderr: stream })
    expect(told).toBe('')
    expect('failures' in asked ? asked.failures : []).toEqual([])
  })

  it('stand below a line that installs the command, or a link to it', () => {
    const without = pages.filter((page) => {
      const [before] = read(page).split(/^bootgate /m)
      const all = before !== read(page)
      return all && !before?.includes('install.md') && !before?.includes(INSTALL)
    })
    expect(without).toEqual([])
  })
})
