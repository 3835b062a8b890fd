/**
 * Ends the run as broken on any uncaught error. The text of a library's error may quote a value, so
 * the message gives only its kind and stack lines, and these only with debug.
 */
export function endBrokenOnError(write: (line: string) => void, debug: () => boolean): void {
  const end = (thrown: unknown) => {
    write('Bootgate broke (INTERNAL): an error inside the gate. The deploy is blocked.\n')
    write(
      debug()
        ? `${placesOf(thrown).join('\n')}\n`
        : 'fix: run again with --debug (or the runner with debug logging) and report it as a bug.\n',
    )
    process.exit(2)
  }
  process.on('uncaughtException', end)
  process.on('unhandledRejection', end)
}

/** Names of V8's own errors. Any other name may hold text of a value. */
const KINDS = ['TypeError', 'RangeError', 'SyntaxError', 'ReferenceError', 'URIError', 'EvalError']

/** A stack line in a file of Node, or in the bundle and its chunks. */
const PLACE = /^\s+at .*?\b(node|(?:\d{1,4}\.)?index\.js):(?:.*:)?(\d{1,7}):(\d{1,7})\)?$/

/**
 * The stack as lines and columns (a minified bundle has few lines), in our own words. A stack begins with the message, and text that the message quotes may look
 * like a stack line, so the message is cut out first.
 */
function placesOf(thrown: unknown): readonly string[] {
  if (!(thrown instanceof Error)) return ['something that is not an Error was thrown']
  const kind = KINDS.find((known) => known === thrown.name) ?? 'Error'
  const frames = String(thrown.stack).replace(String(thrown.message), '').split('\n')
  const places = frames.flatMap((line) => {
    const [, file, row, column] = PLACE.exec(line) ?? []
    return file === undefined ? [] : `    at line ${row}, column ${column}, of ${file}`
  })
  return [kind, ...places]
}
