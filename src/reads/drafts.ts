import type { SourceDraft } from '../domain/draft.ts'
import { placeOf } from '../domain/location.ts'
import { isInherited } from '../domain/origin.ts'
import type { ReadRow } from '../domain/reads.ts'
import { hasValue, type Variable } from '../domain/variable.ts'
import type { Environment } from '../resolve/resolve.ts'
import type { Explored } from './explore.ts'
import { typeByName } from './made-up.ts'

/** Names that machines set for any process: no policy needs to declare them. */
const OF_MACHINES =
  /^(PATH|HOME|USER|LOGNAME|SHELL|PWD|OLDPWD|LANG|LANGUAGE|LC_\w+|TZ|TERM|TMPDIR|TEMP|TMP|HOSTNAME|NO_COLOR|FORCE_COLOR|CI|VIRTUAL_ENV|APPDATA|COLUMNS|LINES)$/
/** Names that an interpreter or the C library reads, outside of what can be recorded. */
const OF_INTERPRETERS =
  /^(_?PYTHON\w*|NODE_(?!ENV$)\w+|UV_\w+|npm_\w+|OPENSSL_\w+|SSL_CERT_\w+|LD_\w+|DYLD_\w+|MALLOC_\w+|OMP_\w+|GLIBC_\w+|JAVA_\w*|JDK_\w+|GO\w+|RUBY\w*|LC_\w+|LANG|TZ|PATH|HOME|(https?|no|all)_proxy)$/i

/** Whether machines or interpreters have the name, and no service chose it. */
export function isOfMachines(name: string): boolean {
  return OF_MACHINES.test(name) || OF_INTERPRETERS.test(name)
}

/** The findings of the starts. */
export function draftsOf(explored: Explored, environment: Environment): readonly SourceDraft[] {
  return [...undeclaredDrafts(explored, environment), ...neverDrafts(explored, environment)]
}

function undeclaredDrafts({ rows }: Explored, { variables }: Environment): readonly SourceDraft[] {
  const given = new Map(variables.map((variable) => [variable.name, variable]))
  return rows.flatMap((row) => {
    const origin = given.get(row.name)?.origin ?? null
    const known = row.declared || (origin !== null && isInherited(origin))
    return known || OF_MACHINES.test(row.name) ? [] : [undeclaredDraft(row, given.get(row.name))]
  })
}

function undeclaredDraft(
  { name, place, hasDefault, need }: ReadRow,
  variable: Variable | undefined,
): SourceDraft {
  const at = place === null ? '' : ` at ${placeOf({ ...place, column: 1 })}`
  const set = variable !== undefined && hasValue(variable)
  const without = need === 'needed' ? ' Without it the application does not start.' : ''
  const given = set ? ' A source sets it, so its value is not checked.' : ''
  const optional = need === 'needed' ? '' : ', required: false'
  const { type } = typeByName(name)
  const line = optional === '' ? `${name}: ${type}` : `${name}: { type: ${type}${optional} }`
  return {
    check: 'undeclared-read',
    variable: null,
    subject: 'application',
    says: `looks at ${name}${at}, and the policy does not declare it.${without}${given}`.replace(
      /\.$/,
      '',
    ),
    fix: `Write in the policy: \`${line}\``,
    facts: {
      name,
      default: hasDefault,
      ...(place !== null && { source: placeOf({ ...place, column: 1 }) }),
      closes: line,
    },
    location: place === null ? null : { ...place, column: 1 },
    // A default that the start refuses is none.
    ...(need === 'needed' && !set && { exception: 'needed' }),
  }
}

/** Nothing is said where a process may have looked at a variable unseen. */
export function tellsWhatIsUnread({ search, recording }: Explored): boolean {
  const { last } = search
  return (
    last.starts &&
    recording.languages.length > 0 &&
    !recording.full &&
    recording.replaced.length === 0 &&
    recording.all.every(([reader]) => reader !== undefined && OF_TOOLS.test(reader.file))
  )
}

/** The standard library passes the variables on to other processes; npm starts the application. */
const OF_TOOLS =
  /\/lib\/python\d[\w.]*\/(?!(site|dist)-packages)|\/node_modules\/(npm|pnpm|yarn|corepack)\//

function neverDrafts(explored: Explored, environment: Environment): readonly SourceDraft[] {
  if (!tellsWhatIsUnread(explored)) return []
  const { recording } = explored
  const read = new Set(recording.reads.map(({ name }) => name.toUpperCase()))
  const begun = recording.prefixes.map((prefix) => prefix.toUpperCase())
  return environment.variables.flatMap((variable): readonly SourceDraft[] => {
    const { name, declaration, origin } = variable
    const upper = name.toUpperCase()
    const looked = read.has(upper) || begun.some((prefix) => upper.startsWith(prefix))
    const declared = declaration.declared && declaration.preset === undefined
    const given = origin !== null && !isInherited(origin)
    if (looked || !declared || !given || OF_INTERPRETERS.test(name)) return []
    return [
      {
        check: 'never-read',
        variable: name,
        says: 'is declared and set, and the application does not look at it when it starts',
        fix: 'Keep it if the application reads it later. Otherwise remove it from the policy and from the deploy.',
        facts: {},
        location: declaration.location ?? null,
      },
    ]
  })
}
