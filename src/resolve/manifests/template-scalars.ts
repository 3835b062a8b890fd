/** Booleans of YAML 1.1, which CloudFormation reads: `YES` arrives as `true` (aws-cli#5257, hyp3#2061). */
const TRUE = /^(true|True|TRUE|yes|Yes|YES|on|On|ON)$/
const FALSE = /^(false|False|FALSE|no|No|NO|off|Off|OFF)$/
const NULL = /^(~|null|Null|NULL)$/
const LETTER = /^[yYnN]$/
/** Numbers of YAML 1.1: also `010` (octal), `1_000` and `12:30` (sexagesimal). */
const NUMBER =
  /^[-+]?(0b[01_]+|0x[\da-f_]+|\d[\d_]*(:[0-5]?\d)+(\.[\d_]*)?|(\d[\d_]*\.?|\.\d)[\d_]*(e[-+]?\d+)?|\.(inf|nan))$/i
/** Numbers that every reader prints as they were written. */
const STEADY = /^-?(0|[1-9]\d{0,8})(\.\d{0,5}[1-9])?$/

/**
 * The text that CloudFormation makes of a text without quotes. Null when that is not certain: the documentation does
 * not say how it prints numbers.
 */
export function deployedText(bare: string): string | null {
  if (TRUE.test(bare)) return 'true'
  if (FALSE.test(bare)) return 'false'
  if (LETTER.test(bare)) return null
  if (!NUMBER.test(bare)) return bare
  // Java prints doubles under 0.001 with an exponent.
  const steady = STEADY.test(bare) && (Number(bare) === 0 || Math.abs(Number(bare)) >= 0.001)
  return steady ? bare : null
}

/**
 * A key without quotes, which is a boolean or null too: `NO` is `false`. Other keys stay as they are: SAM's translator,
 * the AWS CLI, cfn-flip and cfn-lint read them with PyYAML, where `y` is a text.
 */
export function deployedKey(bare: string): string {
  if (NULL.test(bare)) return 'null'
  return TRUE.test(bare) || FALSE.test(bare) ? (deployedText(bare) ?? bare) : bare
}
