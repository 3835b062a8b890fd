/** A number in decimal digits with an optional sign and fraction, and no exponent: what every reader of numbers takes. */
export const DECIMAL = /^[+-]?(\d+(?:\.\d*)?|\.\d+)$/
