/** What parseInt, Number or a lenient reader may take for a number, and no policy means. */
export const HOSTILE_NUMBERS = [
  ...['3000abc', '1e3', '0x10', '0b1', '0o7', '12 # ten', '1_000', '1,000', '1.0', '1.', '.5'],
  ...['12\n', '12\r\n', ' 12', '12 ', '\t12', '"12"', "'12'", '--5', '+-5', '5-', '-', '+'],
  ...['\uff11\uff12', '\u0661\u0662', '\u00b2', '\u2460', '12\u200b', '\ufeff12', '12\u00a0'],
  ...['NaN', 'Infinity', '-Infinity', 'null', 'undefined', 'twelve', '12n', '1/2', '${POOL}'],
]
