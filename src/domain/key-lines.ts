/** Whether a line begins a key (PEM) that continues: every line up to its end belongs to it. */
export function beginsKey(line: string): boolean {
  return /-----BEGIN /.test(line) && !endsKey(line.slice(line.lastIndexOf('-----BEGIN ')))
}

/** Whether a line ends a key. */
export function endsKey(line: string): boolean {
  return line.includes('-----END ')
}

/** For each line in turn: whether it belongs to a key that began on an earlier line. */
export function keyLines(): (line: string) => boolean {
  let open = false
  return (line) => {
    const within = open
    open = within ? !endsKey(line) : beginsKey(line)
    return within
  }
}
