import type { Canary } from './world.ts'

/** An env file that gives values, and has lines that give none. */
export function envFileOf(
  given: readonly Canary[],
  format: 'dotenv' | 'docker',
  stray: readonly Canary[],
): string {
  const quoted = (value: string) =>
    `"${value.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\r', '\\r')}"`
  return [
    ...given.map(({ name, value }) => `${name}=${format === 'dotenv' ? quoted(value) : value}`),
    ...stray.map(({ text }) => text),
    '',
  ].join('\n')
}
