/** A large number as Go prints it: 1e+06, 8.388608e+06, -1.001234567e+09. */
const PRINTED = /^[+-]?\d(?:\.\d+)?e\+\d{2,3}$/

/** Whether a template engine printed a number of seven digits or more. */
export function isPrintedNumber(raw: string): boolean {
  return PRINTED.test(raw)
}

/** The words for such a number where its reader takes digits alone. */
export const PRINTED_FLAW = {
  says: 'is a number with an exponent, as Helm and other Go templates print a large number without quotes',
  fix: 'Quote the number where the template gets it, or print it with `| int64`; or write all its digits.',
} as const
