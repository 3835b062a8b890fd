import { type Runtime, runtimeIn } from '../domain/runtime.ts'
import type { PresentVariable } from '../domain/variable.ts'
import { defineCheck, EVERYWHERE, type FindingDraft, type Scope } from './check.ts'
import { filledInContainer } from './in-container.ts'
import { REMOVED_JAVA_OPTIONS } from './java-options.ts'
import { NODE_OPTIONS, nodeOptionsOf } from './node-options.ts'

type OptionWords = Pick<FindingDraft, 'says' | 'fix'>
type OptionRule = (variable: PresentVariable, runtime: Runtime | null) => OptionWords | null

/** Words split at blanks; double quotes keep blanks, and a backslash in them keeps the next letter. Null without an end. */
function optionWords(raw: string): readonly string[] | null {
  const words = raw.match(/(?:"(?:[^"\\]|\\.)*"|[^\s"])+/gs) ?? []
  const quotes = raw.replace(/\\./gs, '').split('"').length - 1
  return quotes % 2 === 0 ? words.map((word) => word.replace(/"((?:[^"\\]|\\.)*)"/gs, '$1')) : null
}

/** `--max_old_space_size=512` is `--max-old-space-size`. */
function optionName(word: string): string {
  const [name = ''] = word.split('=', 1)
  return name.startsWith('--') ? `--${name.slice(2).replaceAll('_', '-')}` : name
}

/** The place of the first refused option in NODE_OPTIONS; -1 for one that no version knows, null for none. */
function refusedByNode(raw: string, taken: ReadonlySet<string>): number | 'quotes' | null {
  const words = optionWords(raw)
  if (words === null) return 'quotes'
  const name = words
    .filter((word) => word.startsWith('-'))
    .map(optionName)
    .find((one) => !taken.has(one))
  return name === undefined ? null : NODE_OPTIONS.indexOf(name)
}

const node: OptionRule = ({ value }, runtime) => {
  const taken = runtime?.name === 'node' ? nodeOptionsOf(runtime.major) : null
  if (taken === null || runtime === null) return null
  const refused = value.read((raw) => refusedByNode(raw, taken))
  if (refused === null) return null
  if (refused === 'quotes')
    return {
      says: 'has a double quote without an end, and Node.js exits with code 9',
      fix: 'Close the quote, or remove it.',
    }
  const named = NODE_OPTIONS[refused]
  const option = named === undefined ? 'an option that' : `${named}, which`
  return {
    says: `has ${option} Node.js ${runtime.major} refuses in NODE_OPTIONS: it exits with code 9`,
    fix: 'Remove the option from NODE_OPTIONS, or use a version of Node.js that knows it. `node --help` marks what NODE_OPTIONS takes.',
  }
}

const java: OptionRule = ({ value }, runtime) => {
  if (runtime?.name !== 'java' || runtime.major < 17) return null
  const place = value.read((raw) => {
    const words = raw.split(/\s+/)
    if (words.includes('-XX:+IgnoreUnrecognizedVMOptions')) return -1
    const named = words.map((word) => /^-XX:[+-]?(\w+)/.exec(word)?.[1] ?? '')
    return REMOVED_JAVA_OPTIONS.findIndex((option) => named.includes(option))
  })
  const option = REMOVED_JAVA_OPTIONS[place]
  if (option === undefined) return null
  return {
    says: `has -XX:${option}, which Java ${runtime.major} does not know: the virtual machine does not start`,
    fix: `Remove -XX:${option}. Java 17 and later log with -Xlog, collect with G1, and read the memory limit of the container.`,
  }
}

/** What CPython 3 refuses in any version. An empty text is not set. */
function python(takes: (raw: string) => boolean, allowed: string): OptionRule {
  return ({ value }) =>
    value.read(takes)
      ? null
      : {
          says: `is not ${allowed}, and Python ends at its start (“Fatal Python error”)`,
          fix: `Set it to ${allowed}, or remove it.`,
        }
}

function isHashSeed(raw: string): boolean {
  return raw === 'random' || (/^\d+$/.test(raw) && Number(raw) <= 4_294_967_295)
}

const RULES: ReadonlyMap<string, OptionRule> = new Map([
  ['NODE_OPTIONS', node],
  ['JAVA_TOOL_OPTIONS', java],
  ['JDK_JAVA_OPTIONS', java],
  ['PYTHONHASHSEED', python(isHashSeed, '“random” or a number from 0 to 4294967295')],
  ['PYTHONUTF8', python((raw) => /^[01]$/.test(raw), '0 or 1')],
  ['PYTHONTRACEMALLOC', python((raw) => /^\d{1,5}$/.test(raw), 'a number of frames')],
])

function runtimeOf({ setup = {} }: Scope): Runtime | null {
  const texts = [setup.baseImage, setup.manifestRuntime, setup.runtime]
  const first = texts.find((text) => text !== undefined)
  return first === undefined ? null : runtimeIn(first)
}

export const runtimeOptions = defineCheck({
  id: 'runtime-options',
  levels: EVERYWHERE,
  why: 'The runtime ends before the service starts: Node.js 20, 22 and 24 (exit code 9), Java 17 and later (“Unrecognized VM option”), CPython 3 (“Fatal Python error”). Without a known version the options of Node.js and Java are not checked.',
  example: {
    bad: ['PYTHONHASHSEED=fixed', 'PYTHONUTF8=yes'],
    good: ['PYTHONHASHSEED=random', 'PYTHONUTF8=1'],
  },
  find: (scope) => {
    const runtime = runtimeOf(scope)
    return filledInContainer(scope).flatMap((variable): readonly FindingDraft[] => {
      const words = RULES.get(variable.name)?.(variable, runtime)
      const facts = runtime === null ? {} : { runtime: runtime.name, version: runtime.major }
      return words ? [{ variable, ...words, facts }] : []
    })
  },
})
