import type { SourceDraft } from '../domain/draft.ts'
import type { Failure } from '../domain/errors.ts'
import type { Origin } from '../domain/origin.ts'
import type { Sources } from '../policy/config.ts'
import type { Manifest, ReplacedNames } from './manifests/manifest.ts'

/** Whether amazon-ecs-render-task-definition 1.9.0 writes the inputs `variables` and `secrets` into this manifest. */
export function isRendered(manifest: Manifest | null): boolean {
  return manifest?.format === 'ecs'
}

/** Whether an entry is a line that goes to the render action too. */
export function isLineOfRender({ origin }: { readonly origin: Origin }): boolean {
  return origin.source === 'input' && ['variables', 'secrets'].includes(origin.locator)
}

/** The failure for a JSON object that the render action would write as one variable, its name the text before the `=`. */
export function notForRender(input: string): Failure {
  return {
    code: 'INPUT_INVALID',
    message: `The input \`${input}\` is a JSON object in one line with a = in it, and amazon-ecs-render-task-definition makes one variable of such a text.`,
    fix: 'Write NAME=value, one a line. If only the gate gets this text, spread the object over several lines, as toJSON does.',
  }
}

/** The names that the render action replaces: each input in its own list only. */
export function replacedIn({ plain, references }: Pick<Sources, 'plain' | 'references'>) {
  const namesOf = (entries: readonly { readonly name: string; readonly origin: Origin }[]) =>
    new Set(entries.filter(isLineOfRender).map(({ name }) => name))
  const replaced: ReplacedNames = { environment: namesOf(plain), secrets: namesOf(references) }
  return replaced
}

/** Drafts on names that stand in both lists of the container, because an input gives one of the two. */
export function renderedDrafts(
  manifest: Manifest | null,
  sources: Pick<Sources, 'plain' | 'references'>,
): readonly SourceDraft[] {
  if (manifest === null || !isRendered(manifest)) return []
  const replaced = replacedIn(sources)
  const written = (kind: 'plain' | 'reference') =>
    new Map(
      manifest.entries
        .filter(({ given }) => given.kind === kind)
        .map(({ name, location }) => [name, location]),
    )
  const [texts, references] = [written('plain'), written('reference')]
  const twice = [...replaced.environment, ...replaced.secrets].filter(
    (name) =>
      (replaced.environment.has(name) || texts.has(name)) &&
      (replaced.secrets.has(name) || references.has(name)),
  )
  return [...new Set(twice)].map((name) => ({
    check: 'duplicate-name',
    variable: name,
    says: 'is in `environment` and in `secrets` of the container, once by an input',
    fix: `Remove ${name} from one of the two: amazon-ecs-render-task-definition keeps both, and ECS refuses the task definition.`,
    facts: {},
    location: texts.get(name) ?? references.get(name) ?? null,
  }))
}
