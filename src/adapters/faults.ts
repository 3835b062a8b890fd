/**
 * Makes any fault that reaches the top end as broken, in our own words. The text of a stranger's error
 * may quote a value, so only its kind and the places it passed are ever said, and these only on demand.
 */
export function endBrokenOnFault(write: (line: string) => void, debug: () => boolean): void {
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

function placesOf(thrown: unknown): readonly string[] {
  if (!(thrown instanceof Error)) return ['something that is not an Error was thrown']
  const kind = /^[A-Za-z]{1,60}$/.test(thrown.name) ? thrown.name : 'Error'
  const frames = (thrown.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return [kind, ...frames]
}
