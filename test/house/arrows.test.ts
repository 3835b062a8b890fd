import { describe, expect, it } from 'vitest'
import { read, sourceFiles } from '../support/source-files.ts'

const src = sourceFiles('src')
/** The two entries, and what they run. */
const ENTRIES = [
  ...['src/action.ts', 'src/run-action.ts', 'src/cli.ts', 'src/run-command.ts'],
  'src/run-starts.ts',
  'src/run-guide.ts',
  'src/run-audit.ts',
]
const room = (path: string) => path.split('/')[1] ?? ''

/** What each room may import from: itself, and the rooms that the story has passed before it. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  algorithms: [],
  domain: ['algorithms'],
  text: ['algorithms', 'domain'],
  inputs: ['algorithms', 'domain', 'text'],
  types: ['algorithms', 'domain', 'text'],
  checks: ['algorithms', 'domain', 'text', 'types'],
  policy: ['algorithms', 'domain', 'text', 'inputs', 'types', 'checks'],
  resolve: ['algorithms', 'domain', 'text', 'policy'],
  boot: ['algorithms', 'domain', 'inputs', 'policy', 'resolve'],
  probe: [
    'algorithms',
    ...['domain', 'text', 'inputs', 'types', 'checks', 'policy', 'init', 'resolve', 'boot'],
  ],
  reads: [
    'algorithms',
    ...[
      'domain',
      'text',
      'inputs',
      'types',
      'checks',
      'policy',
      'init',
      'resolve',
      'boot',
      'probe',
    ],
  ],
  init: ['algorithms', 'domain', 'text', 'inputs', 'types', 'policy', 'resolve', 'report'],
  explain: [
    'algorithms',
    'domain',
    'text',
    'inputs',
    'types',
    'checks',
    'policy',
    'resolve',
    'audit',
    'report',
  ],
  audit: ['algorithms', 'domain', 'text'],
  report: ['algorithms', 'domain', 'inputs'],
  completion: [],
  adapters: [
    'algorithms',
    'domain',
    'text',
    'inputs',
    'policy',
    'resolve',
    'boot',
    'report',
    'completion',
  ],
}

/** The packages that each room may use. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  // Node's crypto is loaded on first use.
  algorithms: ['node:crypto', 'node:module'],
  domain: [],
  text: ['yaml', 'smol-toml', 'fastest-levenshtein'],
  types: ['zod/mini', 'ipaddr.js', 'node:crypto'],
  checks: [],
  policy: ['zod/mini', '@marcbachmann/cel-js', 're2js', 'node:path', 'node:path/posix'],
  resolve: ['node:path/posix'],
  boot: [],
  // A digest stands for a drawn secret.
  probe: ['node:crypto'],
  reads: ['yaml', 'node:path/posix'],
  init: ['yaml', 'node:path/posix'],
  explain: ['zod/mini'],
  completion: [],
  audit: ['@actions/expressions', '@actions/expressions/ast', '@actions/expressions/result'],
  report: [],
}

describe('the house', () => {
  it.each(
    src.filter(({ path }) => path.split('/').length > 2).map((file) => [file.path, file] as const),
  )('%s looks only where its room may look', (path, { imports }) => {
    const own = room(path)
    const rooms = imports.filter((target) => target.startsWith('src/')).map(room)
    const allowed = [own, ...(ARROWS[own] ?? [])]
    expect(rooms.filter((other) => !allowed.includes(other))).toEqual([])
    const packages = imports.filter((target) => !target.startsWith('src/'))
    if (own !== 'adapters')
      expect(packages.filter((name) => !PACKAGES[own]?.includes(name))).toEqual([])
  })

  it('has no room without walls', () => {
    const rooms = new Set(src.map(({ path }) => room(path)).filter((name) => !name.endsWith('.ts')))
    expect([...rooms].sort()).toEqual(Object.keys(ARROWS).sort())
  })

  it('lets a check see check.ts, its neighbours’ words and the domain, and never the list of checks', () => {
    const checks = src.filter(
      ({ path }) => path.startsWith('src/checks/') && !path.endsWith('/index.ts'),
    )
    for (const { path, imports } of checks) {
      expect(
        imports.filter((target) => /^src\/types\/|checks\/index\.ts$/.test(target)),
        path,
      ).toEqual([])
    }
  })

  it('does no I/O outside the adapters and the two entries', () => {
    const pure = src.filter(
      ({ path }) => !path.startsWith('src/adapters/') && !ENTRIES.includes(path),
    )
    for (const { path, text } of pure) {
      expect(text, path).not.toMatch(
        /\bprocess\.\w|\bconsole\.|\bfetch\(|\bsetTimeout\(|\bDate\.now|new Date\(\)|Math\.random/,
      )
    }
  })

  it('keeps the story in a few lines', () => {
    expect(read('src/gate.ts').split('\n').length).toBeLessThan(50)
  })

  it('has no file that is two things', () => {
    expect(src.filter(({ text }) => text.split('\n').length > 250).map(({ path }) => path)).toEqual(
      [],
    )
  })

  it('exports by name only, and has no drawer for odds and ends', () => {
    for (const { path, text } of src) {
      expect(text, path).not.toMatch(/export default/)
      expect(path).not.toMatch(/utils|helpers|common|misc|\/manager\.ts/)
    }
  })

  it('imports nothing that package.json does not name', () => {
    const { devDependencies } = JSON.parse(read('package.json'))
    const names = src
      .flatMap(({ imports }) => imports)
      .filter((name) => !/^(src\/|node:)|^package\.json$/.test(name))
      .map((name) => name.match(/^(@[^/]+\/)?[^/]+/)?.[0])
    expect([...new Set(names)].filter((name) => !(name ?? '' in devDependencies))).toEqual([])
  })
})
