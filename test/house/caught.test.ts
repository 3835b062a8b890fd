import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { openUsesIn, readersIn } from '../support/caught-errors.ts'
import { sourceFiles } from '../support/source-files.ts'

const parse = (path: string, text: string) =>
  ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
const usesIn = (code: string) => openUsesIn(parse('a.ts', code))
const src = sourceFiles('src').map(({ path, text }) => parse(path, text))

/** Who reads the text of a stranger's error, and why. */
const READ_IN: Readonly<Record<string, string>> = {
  'src/adapters/aws-error.ts': 'tells by it of what kind a fault of AWS is',
  'src/adapters/uncaught.ts': 'takes it out of the stack, of which it says files and lines',
}
const elsewhere = (use: string) => !Object.keys(READ_IN).some((file) => use.startsWith(file))

describe('what a stranger threw', () => {
  it('is rewritten wherever it is caught, and its text goes nowhere', () => {
    expect(src.flatMap(openUsesIn).filter(elsewhere)).toEqual([])
  })

  it('is read in the named places only', () => {
    const uses = src.flatMap(readersIn)
    expect(uses.filter(elsewhere)).toEqual([])
    expect(new Set(uses.map((use) => use.replace(/:.*/, '')))).toEqual(
      new Set(Object.keys(READ_IN)),
    )
  })

  it.each([
    'try {} catch (e) { say(`no: ${e}`) }',
    'try {} catch (e) { say(e.message) }',
    'try {} catch (e) { say(e.stack) }',
    'try {} catch (e) { say(String(e)) }',
    'try {} catch (e) { say("no: " + e) }',
    'try {} catch (e) { return { failure, e } }',
    'try {} catch (e) { const other = e }',
    'try {} catch (e) { if (ok) { later(() => log(e)) } }',
    'try {} catch (e) { const { message } = e }',
    'try {} catch ({ message }) { say(message) }',
    'try {} catch (e) { throw new Error("no", { cause: e }) }',
    'work().catch((e) => e)',
    'work().catch((e) => say(e.message))',
    'work().then(done, (e) => say(e))',
    "stream.once('error', (e) => say(e))",
    'function rewrite(thrown: unknown) { return `${thrown}` }',
  ])('would be found in %s', (code) => {
    expect(usesIn(code)).toHaveLength(1)
  })

  it.each([
    'try {} catch { say("no") }',
    'try {} catch (e) { throw e }',
    'try {} catch (e) { if (!(e instanceof GateError)) throw e; say(e.failure) }',
    'try {} catch (e) { return toFailure(e, fallback) }',
    'work().catch((e) => { throw secretsManagerError(e, request) })',
  ])('is allowed in %s', (code) => {
    expect(usesIn(code)).toEqual([])
  })
})
