/** The project's page. */
export const HOME = 'https://github.com/bootgate/bootgate'

/** The folder of the docs. */
export const DOCS = `${HOME}/blob/main/docs`

/** The part of `docs/checks.md` about a check, a rule of the audit, or the code of a failure. */
export function checkPage(id: string): string {
  return `${DOCS}/checks.md#${id}`
}
