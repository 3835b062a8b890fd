import { isInherited } from '../domain/origin.ts'
import type { Variable } from '../domain/variable.ts'
import { ADVICE, defineCheck, type Levels, type Scope } from './check.ts'
import { inContainer } from './in-container.ts'

/** The prefixes that each bundler replaces in the code when it builds. A prefix that is also read at run time is not here. */
const BUNDLERS: Readonly<Record<string, string>> = {
  NEXT_PUBLIC_: 'Next.js (9.4 and later)',
  VITE_: 'Vite (2 and later)',
  REACT_APP_: 'Create React App (all versions)',
  VUE_APP_: 'Vue CLI (3 and later)',
  GATSBY_: 'Gatsby (2 and later)',
  EXPO_PUBLIC_: 'Expo (SDK 49 and later)',
  NG_APP_: '@ngx-env/builder (all versions)',
}

const QUIET_IN_DEVELOPMENT: Levels = { ...ADVICE, development: 'off' }

function bundlerOf(name: string): string | null {
  const isOf = (prefix: string) => name.startsWith(prefix) && name !== prefix
  return Object.entries(BUNDLERS).find(([prefix]) => isOf(prefix))?.[1] ?? null
}

/** Whether the image is built with the variable too, or in the container when it starts. */
function isBuiltIn({ name, origin }: Variable, { setup = {} }: Scope): boolean {
  const built = setup.buildArgs?.includes(name) || setup.buildsAtStart
  return built === true || origin === null || isInherited(origin)
}

export const buildTimeName = defineCheck({
  id: 'build-time-name',
  levels: QUIET_IN_DEVELOPMENT,
  why: `The bundle keeps the value of the build, so a value at run time changes nothing in it: ${Object.values(BUNDLERS).join(', ')}.`,
  find: (scope) => {
    // Without a manifest the sources may be those of the build.
    if (scope.platform === null) return []
    return inContainer(scope).flatMap((variable) => {
      const bundler = bundlerOf(variable.name)
      if (bundler === null || isBuiltIn(variable, scope)) return []
      return [
        {
          variable,
          says: `is set for the running container, but ${bundler} puts it into the code when the image is built`,
          fix: `Set ${variable.name} where the image is built (build.args in Compose, --build-arg), or rename it for code of the server.`,
          facts: { bundler },
        },
      ]
    })
  },
})
