import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { auditRules } from '../../src/audit/rules/index.ts'
import { suite } from '../../src/checks/index.ts'
import { FAILURE_CODES } from '../../src/domain/errors.ts'
import { defaultText, INPUTS } from '../../src/inputs/table.ts'
import { editorSchema } from '../../src/policy/editor-schema.ts'
import { presets } from '../../src/policy/presets/index.ts'
import { reportSchema } from '../../src/report/json-schema.ts'
import { types } from '../../src/types/index.ts'
import { read, sourceFiles } from '../support/source-files.ts'

const action = parse(read('action.yml'))
const readme = read('README.md')

describe('action.yml', () => {
  it('has the inputs that the code reads, in its words and with its defaults', () => {
    const expected = INPUTS.map((row) => [
      row.name,
      { description: row.help, required: false, default: defaultText(row) },
    ])
    expect(action.inputs).toEqual(Object.fromEntries(expected))
  })

  it('has the outputs that the action sets', () => {
    const set = [...read('src/run-action.ts').matchAll(/setOutput\('(\w+)'/g)].map(
      ([, name]) => name,
    )
    expect(Object.keys(action.outputs)).toEqual(set)
  })

  it('runs the bundle on node24', () => {
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/action/index.js' })
  })
})

describe('the lists', () => {
  it('have every check file, type file and manifest format in them', () => {
    const lists = {
      checks: 'src/checks/index.ts',
      types: 'src/types/index.ts',
      'resolve/manifests': 'src/resolve/manifests/index.ts',
      'audit/rules': 'src/audit/rules/index.ts',
    }
    const makers = {
      checks: /export const \w+ = defineCheck\(/,
      types: /export const \w+ = defineType\(/,
      'resolve/manifests': /export const \w+: ManifestFormat =/,
      'audit/rules': /export const \w+ = defineRule\(/,
    }
    for (const folder of ['checks', 'types', 'resolve/manifests', 'audit/rules'] as const) {
      const made = sourceFiles(`src/${folder}`)
        .filter(({ text }) => makers[folder].test(text))
        .map(({ path }) => path)
      const [list] = sourceFiles(`src/${folder}`).filter(({ path }) => path === lists[folder])
      expect(
        made.filter((path) => !list?.imports.includes(path)),
        folder,
      ).toEqual([])
      expect(made.length, folder).toBeGreaterThan(0)
    }
  })

  it('have ids that are unique and kebab-case', () => {
    const ids = [...suite, ...auditRules].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id))).toEqual([])
  })

  it('have a check for every flaw that a type can find, and no check that cannot speak', () => {
    const ids = suite.map(({ id }) => id)
    const flaws = [...new Set(types.flatMap(({ checks }) => checks))]
    expect(flaws.filter((id) => !ids.includes(id))).toEqual([])
    const yields = suite.flatMap(({ yieldsTo }) => yieldsTo)
    expect(yields.filter((id) => !ids.includes(id))).toEqual([])
  })

  it('have a failure code for every code that is used, and use every one', () => {
    const used = sourceFiles('src')
      .filter(({ path }) => !path.endsWith('domain/errors.ts'))
      .map(({ text }) => text)
      .join('\n')
    expect(Object.keys(FAILURE_CODES).filter((code) => !used.includes(`'${code}'`))).toEqual([])
  })
})

describe('the documents', () => {
  it('have the editor schema that the gate reads policies with', () => {
    expect(JSON.parse(read('schema/bootgate.schema.json'))).toEqual(editorSchema())
  })

  it('have the schema of the JSON report', () => {
    expect(JSON.parse(read('schema/report.schema.json'))).toEqual(
      JSON.parse(JSON.stringify(reportSchema())),
    )
  })

  it('name every input, type and check', () => {
    const policy = read('docs/policy.md')
    const checks = read('docs/checks.md')
    const inputs = read('docs/inputs.md')
    expect(INPUTS.filter(({ name }) => !inputs.includes(`\`${name}\``))).toEqual([])
    expect(
      types.filter(({ name }) => !policy.includes(`\`${name}\``)).map(({ name }) => name),
    ).toEqual([])
    expect(
      [...suite, ...auditRules]
        .filter(({ id }) => !checks.includes(`<a id="${id}"></a>\`${id}\``))
        .map(({ id }) => id),
    ).toEqual([])
  })

  it('show every preset with its variables, types, rules and checks', () => {
    const sections = new Map(
      read('docs/presets.md')
        .split('\n## ')
        .map((text) => [text.split('\n')[0], text]),
    )
    const missing = Object.entries(presets).flatMap(([name, preset]) => {
      const { about, variables = {}, rules = [], checks = {} } = preset
      const lines = [
        about,
        ...Object.entries(variables).map(
          ([variable, said]) =>
            `| \`${variable}\` | \`${typeof said === 'string' ? said : said.type}\` |`,
        ),
        ...rules.flatMap(({ id, message }) => [`- \`${id}\`: `, `. ${message}\n`]),
        ...Object.keys(checks).map((id) => `\`${id}: `),
      ]
      return lines.filter((line) => !sections.get(name)?.includes(line))
    })
    expect(missing).toEqual([])
    expect([...sections.keys()].slice(1)).toEqual(Object.keys(presets))
  })

  it('name every failure code', () => {
    const page = read('docs/checks.md')
    expect(Object.keys(FAILURE_CODES).filter((code) => !page.includes(`\`${code}\``))).toEqual([])
  })

  it('show the two commands of a newcomer', () => {
    expect(readme).toContain(
      'node dist/cli/index.js check --policy examples/app-runner/bootgate.yml --environment incident',
    )
    expect(readme).toContain('`npm cit` needs the clone')
  })

  it('have a README that is read in a minute', () => {
    expect(readme.trimEnd().split('\n').length).toBeLessThanOrEqual(120)
  })
})

describe('the glossary', () => {
  const rows = [...read('docs/glossary.md').matchAll(/^\|.*\| (.*), `(src\/[\w/.-]+)` \|$/gm)].map(
    ([, names = '', path = '']) => ({ names: names.match(/\w+/g) ?? [], path }),
  )

  it('names types that stand in the files it names', () => {
    expect(rows.length).toBeGreaterThan(40)
    const missing = rows.flatMap(({ names, path }) =>
      names.filter((name) => !new RegExp(`(?:interface|type|class) ${name}\\b`).test(read(path))),
    )
    expect(missing).toEqual([])
  })
})
