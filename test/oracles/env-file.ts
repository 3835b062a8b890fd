// Says what a reader of env files that runs in Node takes from a text: the package dotenv, or Node itself.
import { parseEnv } from 'node:util'
import { parse } from 'dotenv'
import { answer, brief } from './answers.ts'

const READERS = { dotenv: parse, node: (text: string) => parseEnv(text) }
const read = READERS[process.argv[2] === 'node' ? 'node' : 'dotenv']

await answer((text) => ({
  values: Object.fromEntries(
    Object.entries(read(text)).map(([name, value]) => [name, brief(value) ?? '']),
  ),
}))
