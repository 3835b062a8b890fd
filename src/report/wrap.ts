/** Words, and commands between backticks, which stay in one piece to be copied. */
const PIECE = /`[^`]*`[^\s`]*|\S+/g

/** A text in lines of at most `width` characters, but for a single piece that is longer. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const [piece] of text.matchAll(PIECE)) {
    if (line !== '' && line.length + 1 + piece.length > width) {
      lines.push(line)
      line = piece
    } else line = line === '' ? piece : `${line} ${piece}`
  }
  return line === '' ? lines : [...lines, line]
}
