import { largeTexts } from './large-texts.ts'
import { readers, readOrRefuse } from './readers.ts'

/**
 * Run as a process of its own, `node read-large.ts SIZE READER`: reads each large text, and prints a line of
 * JSON for each. A text that is too much for the memory ends the process.
 */
const [size = '', name = ''] = process.argv.slice(2)
const read = readers[name]
if (read === undefined) throw new Error(`There is no reader ${name}.`)
for (const [shape, text] of largeTexts(Number(size))) {
  const begun = process.cpuUsage().user
  const says = await readOrRefuse(read, text).then(
    () => 'ends',
    (thrown: unknown) => `crashes: ${thrown instanceof Error ? thrown.message : 'a stranger'}`,
  )
  const seconds = (process.cpuUsage().user - begun) / 1e6
  console.log(JSON.stringify({ shape, says: says.slice(0, 200), seconds }))
  globalThis.gc?.()
}
