/** The types of the vendors' tokens. */
export { vendorTokenTypes as types } from '../vendor-tokens.ts'
