import type { Variable } from '../domain/variable.ts'

/** How to get a new value of a secret: as its type says, else random text. */
export function renewalOf({ declaration: { type } }: Variable): string {
  return type.renewal?.() ?? 'Generate a new value: `openssl rand -base64 48`'
}
