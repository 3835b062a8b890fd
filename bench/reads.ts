/** What the recorders of `bootgate reads` add to a start of the examples, the median of starts that take turns: `npm run bench:reads`. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { processStarter } from '../src/adapters/boot/start.ts'
import { Secret } from '../src/domain/secret.ts'

const python = resolve('.cache/fastapi-startup/bin')
const modules = resolve('.cache/express-startup/node_modules')
if (existsSync(python) && existsSync(modules)) await benchReads()
else console.log('the services are not installed: .ci/startups')

async function benchReads(): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'bench-reads-'))
  mkdirSync(join(place, '.git'))
  cpSync('examples/fastapi-startup/backend', place, { recursive: true })
  cpSync('examples/express-startup/src/config.js', join(place, 'config.mjs'))
  symlinkSync(modules, join(place, 'node_modules'))
  const path = `${python}:${process.env.PATH}`
  const startHere = processStarter({ ...process.env, PATH: path }, place)
  const texts = {
    ...{
      JWT_SECRET: 'a',
      TOKEN_ENCRYPTION_KEY: `${'A'.repeat(43)}=`,
      DATABASE_URL: 'postgres://a:b@c/d',
    },
    ...{ SESSION_SECRET: 'a'.repeat(40), PUBLIC_URL: 'https://a.example' },
  }
  const given = new Map(Object.entries(texts).map(([name, text]) => [name, new Secret(text)]))
  const took = async (command: readonly string[], record: boolean) => {
    const { value } = await startHere({
      plan: {
        ...{ command, directory: place, timeout: 60_000, expect: { kind: 'exit' } },
        ...{ keep: ['PATH'], network: 'none', memory: 1024 ** 3 },
      },
      variables: { given, inherited: new Map(), without: [] },
      ...{ sensitive: [], record },
    })
    if (value?.end.kind !== 'started') throw new Error(`${command.join(' ')} did not end with 0`)
    return value.took
  }
  for (const [name, command] of [
    ['Python', ['python', '-c', 'import app.main']],
    ['Node', ['node', '-e', "import('express').then(() => import('./config.mjs'))"]],
  ] as const) {
    const pairs: (readonly [plain: number, recorded: number])[] = []
    await took(command, false)
    for (let round = 0; round < 9; round += 1)
      pairs.push([await took(command, false), await took(command, true)])
    const middle = (times: readonly number[]) =>
      times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
    const [plain, recorded] = [0, 1].map((at) => middle(pairs.map((pair) => pair[at] ?? 0)))
    const cost = (100 * ((recorded ?? 0) - (plain ?? 0))) / (plain || 1)
    console.log(
      `recording a start of ${name}: ${plain?.toFixed(0)} ms plain, ${recorded?.toFixed(0)} ms recorded, ${cost.toFixed(0)} % (limit 15 %)`,
    )
  }
  rmSync(place, { recursive: true })
}
