/** Whether a line begins a key (PEM) that goes on: every line up to its end belongs to it, whatever it looks like. */
export function beginsKey(line: string): boolean {
  return /-----BEGIN /.test(line) && !endsKey(line.slice(line.lastIndexOf('-----BEGIN ')))
}

/** Whether a line is the last one of a key. */
export function endsKey(line: string): boolean {
  return line.includes('-----END ')
}

/** Tells of lines, one after the other, whether they belong to a key that began on an earlier one. */
export function keyLines(): (line: string) => boolean {
  let open = false
  return (line) => {
    const within = open
    open = within ? !endsKey(line) : beginsKey(line)
    return within
  }
}
