import type { Secret } from '../../src/domain/secret.ts'

/** Whether a secret is a text: a test knows both, and needs no leave to compare them. */
export function isText(secret: Secret | null | undefined, text: string): boolean {
  return secret?.read((raw) => raw === text) === true
}

/** Whether two secrets are the same text. */
export function sameText(one: Secret | null | undefined, other: Secret | null | undefined) {
  return one?.read((raw) => isText(other, raw)) === true
}
