/** How a process ends that does not end by itself, once it holds values. */
export type Ending = 'uncaught' | 'rejection' | 'killed' | 'aborted' | 'cancelled'

/** A stranger's error that quotes what it has read, in its message, in its name and in what looks like its places. */
const QUOTING = `
const quoting = (read) => {
  const text = String(read)
  const error = new SyntaxError('Unexpected token in ' + text + '\\n    at ' + text + '\\n    at x (index.js:' + text + ':1)')
  error.name = text.replace(/[^A-Za-z]/g, '')
  error.detail = text
  return error
}`

const ENDINGS: Readonly<Record<Ending, string>> = {
  uncaught: 'setImmediate(() => { throw quoting(text) })',
  rejection: 'Promise.reject(quoting(text))',
  killed: "process.kill(process.pid, 'SIGKILL')",
  aborted: "process.kill(process.pid, 'SIGABRT')",
  cancelled: "process.kill(process.pid, 'SIGTERM')",
}

/**
 * The environment in which a process comes to such an end, as soon as a text with values is read: the local
 * secrets, or an answer of AWS. With it goes whatever Node has to leave dumps behind.
 */
export function preload(ending: Ending | undefined): Readonly<Record<string, string>> {
  if (ending === undefined) return {}
  const code = `${QUOTING}
const parse = JSON.parse
JSON.parse = (text, ...more) => {
  const value = parse(text, ...more)
  if (/"SecretString":|"app\\//.test(text)) {
    JSON.parse = parse
    ${ENDINGS[ending]}
  }
  return value
}`
  const dumps = [
    ...['--report-uncaught-exception', '--report-on-fatalerror', '--report-on-signal'],
    ...['--heapsnapshot-signal=SIGUSR2', '--abort-on-uncaught-exception'],
  ]
  const imported = `--import=data:text/javascript,${encodeURIComponent(code)}`
  return { NODE_OPTIONS: [...dumps, imported].join(' ') }
}
