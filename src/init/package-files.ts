import { isMap } from '../text/data.ts'

/** Gives the names of the packages that a file declares for the running service. */
export type PackageReader = (text: string) => readonly string[]

/** The keys of `dependencies` and its like: package.json has those of development apart. */
export const packageJson: PackageReader = (text) =>
  keysIn(text, ['dependencies', 'optionalDependencies', 'peerDependencies'])

export const composerJson: PackageReader = (text) => keysIn(text, ['require'])

function keysIn(text: string, lists: readonly string[]): readonly string[] {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return []
  }
  return lists.flatMap((list) => {
    const packages = isMap(data) ? data[list] : null
    return isMap(packages) ? Object.keys(packages) : []
  })
}

/** A requirement of Python: `Django[argon2] ~= 5 ; python_version > "3"`. Names count as PEP 503 writes them. */
const REQUIREMENT = /^\s*([a-z\d][\w.-]*)\s*(?:\[[^\]]*\])?\s*(?=[=<>~!;@,#]|$)/i

function requirement(written: string): readonly string[] {
  const [, name] = REQUIREMENT.exec(written) ?? []
  return name === undefined ? [] : [normal(name)]
}

function normal(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-')
}

export const requirementsTxt: PackageReader = (text) => text.split('\n').flatMap(requirement)

/** pyproject.toml of PEP 621 and of Poetry, and a Pipfile. */
export const pythonToml: PackageReader = (text) =>
  tomlSections(text).flatMap(({ name, body }) => {
    if (/^(tool\.poetry\.dependencies|packages)$/.test(name)) return keysOf(body).map(normal)
    // A test may give the list without its section.
    if (name !== 'project' && name !== '') return []
    const [, list] =
      /^[ \t]*dependencies[ \t]*=[ \t]*(\[(?:"[^"]*"|'[^']*'|[^\]"'])*)/m.exec(body) ?? []
    return quotedIn(list ?? '').flatMap(requirement)
  })

/** `install_requires` of setup.py. */
export const setupPy: PackageReader = (text) => {
  const [, list] = /install_requires\s*=\s*(\[(?:"[^"]*"|'[^']*'|[^\]"'])*)/.exec(text) ?? []
  return quotedIn(list ?? '').flatMap(requirement)
}

/** `install_requires` of setup.cfg, a list of indented lines. */
export const setupCfg: PackageReader = (text) => {
  const [, list] = /^install_requires\s*=(.*(?:\n[ \t]+.*)*)/m.exec(text) ?? []
  return (list ?? '').split('\n').flatMap(requirement)
}

/** The tables of dependencies of Cargo.toml, and `[dependencies.NAME]`. */
export const cargoToml: PackageReader = (text) =>
  tomlSections(text).flatMap(({ name, body }) => {
    if (/^(workspace\.)?dependencies$|^target\..*\.dependencies$/.test(name)) return keysOf(body)
    const [, one] = /^dependencies\.["']?([\w-]+)["']?$/.exec(name) ?? []
    return one === undefined ? [] : [one]
  })

interface TomlSection {
  readonly name: string
  readonly body: string
}

/** The tables of a TOML file, the first without a name. Enough for lists of packages. */
function tomlSections(text: string): readonly TomlSection[] {
  const [head = '', ...others] = `\n${text}`.split(/^[ \t]*(?=\[[^[\]\n]+\][ \t]*(?:#.*)?\r?$)/m)
  return [
    { name: '', body: head },
    ...others.map((section) => {
      const [title = '', ...lines] = section.split('\n')
      return { name: title.replace(/^\[|\].*$/gs, '').trim(), body: lines.join('\n') }
    }),
  ]
}

function keysOf(body: string): readonly string[] {
  return [...body.matchAll(/^[ \t]*["']?([\w.@/-]+?)["']?(?:\.[a-z]+)?[ \t]*=/gm)].map(
    ([, key = '']) => key,
  )
}

function quotedIn(text: string): readonly string[] {
  return [...text.matchAll(/"([^"]*)"|'([^']*)'/g)].map(([, one, other]) => one ?? other ?? '')
}

/** The modules of go.mod, without the `/v2` of their major version. */
export const goMod: PackageReader = (text) =>
  [...text.matchAll(/(?:^|\s)([\w.-]+\.[a-z]+\/\S+?)(?:\/v\d+)?\s+v\d/gm)].map(
    ([, path = '']) => path,
  )

/** Gems outside of the groups for development and test. */
export const gemfile: PackageReader = (text) => {
  const names: string[] = []
  let hidden: string | null = null
  for (const line of text.split('\n')) {
    const [indent = ''] = /^\s*/.exec(line) ?? []
    if (hidden !== null) {
      if (line.startsWith(`${hidden}end`)) hidden = null
      continue
    }
    if (/^\s*group\b.*\bdo\b/.test(line) && ASIDE.test(line)) hidden = indent
    const [, name] = /^\s*gem[\s(]+["']([\w.-]+)["']/.exec(line) ?? []
    const aside = /\bgroups?:|:groups?\s*=>/.test(line) && ASIDE.test(line)
    if (name !== undefined && !aside) names.push(name)
  }
  return names
}

/** Groups that no container of the service installs. */
const ASIDE = /^(?!.*(:production|:default)).*:(development|test)\b/

/** `DEPENDENCIES` of Gemfile.lock: the gems that the Gemfile names. */
export const gemfileLock: PackageReader = (text) => {
  const [, list = ''] = /^DEPENDENCIES\r?\n((?:[ \t]+.*(?:\n|$))*)/m.exec(text) ?? []
  return [...list.matchAll(/^\s+([\w.-]+)/gm)].map(([, name = '']) => name)
}

/** The artifacts of a pom.xml, but those for tests. */
export const pomXml: PackageReader = (text) => {
  const kept = text
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(
      /<dependency>(?:(?!<\/dependency>)[\s\S])*<scope>\s*test\s*<\/scope>[\s\S]*?<\/dependency>/g,
      '',
    )
  return [...kept.matchAll(/<artifactId>\s*([\w.-]+)\s*<\/artifactId>/g)].map(
    ([, name = '']) => name,
  )
}

/** The artifacts of `group:artifact:version` and the plugins of a build.gradle or build.gradle.kts. */
export const buildGradle: PackageReader = (text) =>
  text
    .split('\n')
    .filter((line) => !/^\s*(\/\/|test\w*[\s(])/.test(line))
    .flatMap((line) => [
      ...[...line.matchAll(/["'][\w.-]+:([\w.-]+)(?::[^"']*)?["']/g)].map(([, name = '']) => name),
      ...[...line.matchAll(/\bid[\s(]+["']([\w.-]+)["']/g)].map(([, name = '']) => name),
    ])

/** The dependencies of mix.exs, but those for development and test. */
export const mixExs: PackageReader = (text) =>
  text
    .split('\n')
    .filter((line) => !/^\s*#|\bonly:\s*(\[?\s*:(dev|test)\b)/.test(line) || /:prod\b/.test(line))
    .flatMap((line) => [...line.matchAll(/\{\s*:(\w+)\s*,/g)].map(([, name = '']) => name))
