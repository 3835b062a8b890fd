const BOOLEAN = /^(true|True|TRUE|false|False|FALSE)$/
const NUMBER =
  /^([-+]?\d+|0o[0-7]+|0x[\da-fA-F]+|[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))$/

/** What YAML 1.2 (core schema) makes of a text without quotes; null for a text, and for null itself. */
export function coreKind(bare: string): 'number' | 'boolean' | null {
  if (BOOLEAN.test(bare)) return 'boolean'
  return NUMBER.test(bare) ? 'number' : null
}
