/** A decimal number with optional sign and fraction, without exponent: every number reader accepts it. */
export const DECIMAL = /^[+-]?(\d+(?:\.\d*)?|\.\d+)$/
