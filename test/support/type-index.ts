import { Secret } from '../../src/domain/secret.ts'
import { FAMILIES } from '../../src/types/families.ts'
import { type TypeDefinition, types } from '../../src/types/index.ts'

/** What `type-index.json` has to say, from the types themselves. */
export async function typeIndex() {
  const familyOf = new Map<string, string>()
  for (const [family, load] of Object.entries(FAMILIES))
    for (const { name } of (await load()).types) familyOf.set(name, family)
  return types.map((type) => {
    const { name, summary, sensitive, checks, examples } = type
    const { reads } = type.bind(examples.options ?? {})
    const checked = checks.includes(name)
    const example = checked ? shapeExample(type) : null
    return { name, family: familyOf.get(name), summary, sensitive, reads, checked, example }
  })
}

/** The type's own examples, with a variable name derived from the type; null when the bad ones show other mistakes. */
function shapeExample({ name, examples, bind }: TypeDefinition) {
  const { judge } = bind(examples.options ?? {})
  const ofOtherShape = (raw: string) => judge(new Secret(raw)).some(({ check }) => check === name)
  const variable = name.replaceAll('-', '_').toUpperCase()
  const lines = (raws: readonly string[]) => raws.map((raw) => `${variable}=${raw}`)
  const bad = lines(examples.bad.filter(ofOtherShape))
  return bad.length === 0 ? null : { types: { [variable]: name }, bad, good: lines(examples.good) }
}
