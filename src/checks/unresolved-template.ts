import type { Platform } from '../domain/platform.ts'
import type { PresentVariable } from '../domain/variable.ts'
import { defineCheck, EVERYWHERE, type FindingDraft } from './check.ts'
import { filledWithSign } from './clues.ts'
import { draftsFromSources } from './draft.ts'
import { ownMarks } from './own-mark.ts'

const WHOLE =
  /^(\$\{\{.*?\}\}|\$\{[^}]*\}|\{\{.*?\}\}|<[A-Z][A-Z0-9_ -]*>|\$[A-Z_][A-Z0-9_]*|%[A-Z_][A-Z0-9_]*%|__[A-Z][A-Z0-9_]*__)$/

/** Whether a mark opens and a later one closes. Not a regular expression, which would be quadratic. */
function holdsMark(raw: string): boolean {
  const between = (open: string, close: string) => {
    const start = raw.indexOf(open)
    return start !== -1 && raw.includes(close, start + open.length)
  }
  return between('${', '}') || between('{{', '}}') || /<[A-Z][A-Z0-9_ -]*>/.test(raw)
}

/** What Swarm itself fills in (docker service create, "Create services using templates"). */
const SWARM =
  /\{\{\s*\.(Service\.(ID|Name|Labels)|Node\.(ID|Hostname)|Task\.(ID|Name|Slot))\s*\}\}/g

/** The part of a text that names a server or a resource: there no such mark is meant. */
function addressIn(raw: string): string {
  return /^\s*([a-z][a-z0-9+.:-]*:\/\/[^/?#]*|arn:\S*)/i.exec(raw)?.[0] ?? ''
}

/** An untyped text may contain such marks, as log formats do; there the whole text must be one. */
function isTemplate({ declaration, value }: PresentVariable, platform: Platform | null): boolean {
  const partly = declaration.type.name !== 'string'
  return value.read((raw) => {
    const text = platform === 'compose' ? raw.replace(SWARM, '') : raw
    return WHOLE.test(text) || (partly ? holdsMark(text) : holdsMark(addressIn(text)))
  })
}

export const unresolvedTemplate = defineCheck({
  id: 'unresolved-template',
  levels: EVERYWHERE,
  why: 'The container gets the template mark instead of a value.',
  example: { bad: ['API_HOST=${API_HOST}'], good: ['API_HOST=api.acme-co.com'] },
  find: (scope) => {
    // The reader of the manifest knows the cause.
    const known = draftsFromSources(scope, 'unresolved-template')
    const explained = new Set(known.map(({ variable }) => variable?.name))
    const ownMarkOf = ownMarks(scope.variables, scope.platform)
    return [
      ...known,
      ...filledWithSign(scope, '$', '{', '<', '%', '_')
        .filter(({ name }) => !explained.has(name))
        .flatMap((variable): readonly FindingDraft[] => {
          const own = ownMarkOf(variable)
          if (own !== null)
            return [
              {
                variable,
                says: `holds ${own.mark}, and ${own.platform} fills in no variables`,
                fix: 'Write the whole text, in the secret store if a part of it is secret; or let the service put the parts together.',
                facts: {},
              },
            ]
          if (!isTemplate(variable, scope.platform)) return []
          return [
            {
              variable,
              says: 'holds an unresolved template mark',
              fix: 'Check the rendered file that the deployer gets; if this is that file, replace the mark with its value.',
              facts: {},
            },
          ]
        }),
    ]
  },
})
