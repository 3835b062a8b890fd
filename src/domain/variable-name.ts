/** Names of a JSON secret's keys, all of them or with a prefix: `*`, `APP_*`. */
export const EXPANSION_NAME = /^([A-Za-z_][A-Za-z0-9_]*)?\*$/

/** What a variable may be called (POSIX.1-2017, 8.1, in either case). */
export const VARIABLE_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/

/**
 * What a container may have for a name besides: with dots, dashes and colons, or a digit first (`spring.main.banner-mode`,
 * `Logging:Level`). The deploy actions and the platforms pass such names on.
 */
export const CONTAINER_NAME = /^(?=.*[A-Za-z_])[A-Za-z0-9_][A-Za-z0-9_.:-]*$/

/**
 * Whether a line is part of a base64 text, such as a key over several lines without quotes.
 * The text before its `=` looks like a name and is a part of a value.
 */
export function isBase64Line(line: string): boolean {
  const whole = /^(?:[A-Za-z0-9+/]{4})+[A-Za-z0-9+/]{2}(?:[A-Za-z0-9+/]{2}|[A-Za-z0-9+/]=|==)$/
  return whole.test(line.trim()) && [/[a-z]/, /[A-Z]/, /\d/].every((kind) => kind.test(line))
}
