/**
 * Makes any fault that reaches the top end as broken, in our own words. The text of a stranger's error
 * may quote a value, so only its kind and the places it passed are ever said, and these only on demand.
 */
export function endBrokenOnError(write: (line: string) => void, debug: () => boolean): void {
  const end = (thrown: unknown) => {
    write('Bootgate broke (INTERNAL): a fault of the gate itself. The deploy is blocked.\n')
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

/** What V8 calls the errors that it throws itself. Any other name may be made of anything. */
const KINDS = ['TypeError', 'RangeError', 'SyntaxError', 'ReferenceError', 'URIError', 'EvalError']

/** In a file of Node, or in the bundle and the pieces that it loads. */
const PLACE = /^\s+at .*?\b(node|(?:\d{1,4}\.)?index\.js):(?:.*:)?(\d{1,7}):\d{1,7}\)?$/

/**
 * Which places a fault passed, in words of ours and numbers of lines: a stack begins with the message, and
 * what the message quotes may look like a place.
 */
function placesOf(thrown: unknown): readonly string[] {
  if (!(thrown instanceof Error)) return ['something that is not an Error was thrown']
  const kind = KINDS.find((known) => known === thrown.name) ?? 'Error'
  const frames = String(thrown.stack).replace(String(thrown.message), '').split('\n')
  const places = frames.flatMap((line) => {
    const [, file, row] = PLACE.exec(line) ?? []
    return file === undefined ? [] : `    at line ${row} of ${file}`
  })
  return [kind, ...places]
}
