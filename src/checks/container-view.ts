import type { View } from '../domain/variable.ts'
import { defineCheck, EVERYWHERE } from './check.ts'

/** What the container gets, by shape. */
const WORDS: Readonly<Record<View, string>> = {
  exponent:
    'reaches the container as 1e+06-style notation: the platform prints numbers from 1,000,000 on, and under 0.0001, with an exponent',
  'go-map':
    'reaches the container as map[…], not as JSON: the platform prints the object that this key holds',
  'go-list':
    'reaches the container as […] with spaces between, not as JSON: the platform prints the list that this key holds',
  nil: 'reaches the container as <nil>: this key holds null',
  binary: 'reaches the container empty: the secret is binary',
}

export const containerView = defineCheck({
  id: 'container-view',
  levels: EVERYWHERE,
  why: 'The platform changes the value between the secret and the process.',
  find: (scope) =>
    scope.variables.flatMap((variable) =>
      variable.view === undefined
        ? []
        : [
            {
              variable,
              says: WORDS[variable.view],
              fix: 'Store the value as a text: in double quotes inside the JSON, or as SecretString.',
              facts: { view: variable.view },
            },
          ],
    ),
})
