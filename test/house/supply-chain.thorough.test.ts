import { describe, expect, it } from 'vitest'
import { packagesOf } from '../../scripts/bundled.ts'
import { read, sourceFiles } from '../support/source-files.ts'

interface Locked {
  readonly version: string
  readonly integrity?: string
  readonly hasInstallScript?: boolean
  readonly link?: boolean
}

const packageJson = JSON.parse(read('package.json'))
const locked: Readonly<Record<string, Locked>> = JSON.parse(read('package-lock.json')).packages
const installed = Object.entries(locked).filter(([path]) => path !== '')

const ENTRIES = [
  ['src/action.ts', 'dist/action/licenses.txt'],
  ['src/cli.ts', 'dist/cli/licenses.txt'],
] as const

describe('the dependencies', () => {
  it('are bundled, every one, at an exact version', () => {
    expect(packageJson.dependencies).toBeUndefined()
    const versions: readonly string[] = Object.values(packageJson.devDependencies)
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
  })

  it('are locked to the versions of package.json, and all that they need to a digest', () => {
    for (const [name, version] of Object.entries(packageJson.devDependencies))
      expect([name, locked[`node_modules/${name}`]?.version]).toEqual([name, version])
    const loose = installed.filter(([, one]) => !one.integrity?.startsWith('sha512-'))
    expect(loose.map(([path]) => path)).toEqual([])
  })

  it.each(ENTRIES)(
    '%s bundles none with a script of its own, and all are in the licences',
    async (entry, licences) => {
      const bundled = await packagesOf(entry)
      expect(bundled.length).toBeGreaterThan(10)
      const scripted = installed
        .filter(([, { hasInstallScript }]) => hasInstallScript)
        .map(([path]) => path.replace(/.*node_modules\//, ''))
      expect(bundled.filter((name) => scripted.includes(name))).toEqual([])
      const listed = read(licences).split('\n')
      expect(bundled.filter((name) => !listed.includes(name))).toEqual([])
    },
    120_000,
  )
})

describe('the source', () => {
  it('starts no process but the application that the policy names, and what sets it apart', () => {
    const starts =
      /child_process|node:worker_threads|node:cluster|(?<![.\s])\beval\(|new Function\b/
    const found = sourceFiles('src').filter(({ text }) => starts.test(text))
    expect(found.map(({ path }) => path).sort()).toEqual([
      // Docker's client, if the policy names an image.
      'src/adapters/boot/container.ts',
      'src/adapters/boot/isolation.ts',
      'src/adapters/boot/start.ts',
    ])
    for (const { path, text } of found) expect(text, path).not.toMatch(/shell:|\bexec(Sync)?\(/)
  })

  it('has one script, of its own words alone, with which the watchdog ends what runs too long', () => {
    const scripts = sourceFiles('src').filter(({ text }) => /node:vm|new Script\b/.test(text))
    expect(scripts.map(({ path }) => path)).toEqual(['src/adapters/watchdog.ts'])
    const made = scripts.flatMap(({ text }) => text.match(/new Script\(.*\)/g) ?? [])
    expect(made).toEqual([`new Script('globalThis[Symbol.for("bootgate.work")]()')`])
  })
})

describe('the policy to copy', () => {
  const [, text = ''] = /```json\n([\s\S]*?)```/.exec(read('SECURITY.md')) ?? []
  const { Statement } = JSON.parse(text)
  const actions: readonly string[] = Statement.map(({ Action }: { Action: string }) => Action)

  it('allows what the code calls, with the key behind it, and nothing more', () => {
    const calls = sourceFiles('src/adapters').flatMap(({ text, imports }) => {
      const service = imports
        .map((name) => /^@aws-sdk\/client-(.*)/.exec(name)?.[1])
        .find((name) => name !== undefined)
      return [...text.matchAll(/new (\w+)Command\(/g)].flatMap(([, call]) =>
        service === undefined ? [] : [`${service.replace('-', '')}:${call}`],
      )
    })
    expect(new Set(actions)).toEqual(new Set([...calls, 'kms:Decrypt']))
  })

  it('names everywhere what it names here', () => {
    for (const page of ['docs/action.md', 'README.md'])
      for (const [action] of read(page).matchAll(/\b(secretsmanager|ssm|kms):[A-Z]\w+/g))
        expect(actions).toContain(action)
  })
})
