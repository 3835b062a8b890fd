import type { View } from '../domain/variable.ts'
import { defineCheck, EVERYWHERE } from './check.ts'

/** How the container receives a value. */
const WORDS: Readonly<Record<View, string>> = {
  exponent:
    'reaches the container in exponent notation, like 1e+06: the platform prints numbers from 1,000,000 on, and under 0.0001, so',
  'go-map': 'reaches the container as map[…], not as JSON: this key holds an object',
  'go-list': 'reaches the container as […] with spaces, not as JSON: this key holds a list',
  nil: 'reaches the container as <nil>: this key holds null',
  binary: 'reaches the container empty, because the secret is binary',
}

export const containerView = defineCheck({
  id: 'container-view',
  levels: EVERYWHERE,
  why: 'The platform changes the value before the process reads it.',
  find: (scope) =>
    scope.variables.flatMap((variable) =>
      variable.view === undefined
        ? []
        : [
            {
              variable,
              says: WORDS[variable.view],
              fix: 'Store the value as text: in double quotes inside the JSON, or as SecretString.',
              facts: { view: variable.view },
            },
          ],
    ),
})
