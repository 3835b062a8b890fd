import type { PresentVariable } from '../domain/variable.ts'
import { defineCheck, EVERYWHERE } from './check.ts'
import { draftsFromSources } from './draft.ts'

const WHOLE =
  /^(\$\{\{.*?\}\}|\$\{[^}]*\}|\{\{.*?\}\}|<[A-Z][A-Z0-9_ -]*>|\$[A-Z_][A-Z0-9_]*|%[A-Z_][A-Z0-9_]*%|__[A-Z][A-Z0-9_]*__)$/

/** Whether a mark opens and a later one closes. No regular expression: it would look on from every opening one. */
function holdsMark(raw: string): boolean {
  const between = (open: string, close: string) => {
    const start = raw.indexOf(open)
    return start !== -1 && raw.includes(close, start + open.length)
  }
  return between('${', '}') || between('{{', '}}') || /<[A-Z][A-Z0-9_ -]*>/.test(raw)
}

/** A text of no type may well hold marks of its own, as a log format does: there all of it must be one. */
function isTemplate({ declaration, value }: PresentVariable): boolean {
  const partly = declaration.type.name !== 'string'
  return value.read((raw) => WHOLE.test(raw) || (partly && holdsMark(raw)))
}

export const unresolvedTemplate = defineCheck({
  id: 'unresolved-template',
  levels: EVERYWHERE,
  why: 'The container gets the mark itself, where a template engine or a shell should have put a value.',
  example: { bad: ['API_HOST=${API_HOST}'], good: ['API_HOST=api.example.com'] },
  find: (scope) => [
    ...draftsFromSources(scope, 'unresolved-template'),
    ...scope.filled.filter(isTemplate).map((variable) => ({
      variable,
      says: 'holds a template mark that nobody replaced',
      fix: 'Give the gate the file as the deployer gets it, after templates are filled in; if that is this file, replace the mark by its value.',
      facts: {},
    })),
  ],
})
