/**
 * Prints decoded JSON as Go's fmt does with %v, which is how the ECS agent turns the key of a JSON
 * secret into a variable (amazon-ecs-agent, agent/asm/asm.go). Numbers are float64 there, as here.
 */
export function goFormat(value: unknown): string {
  if (value === null || value === undefined) return '<nil>'
  if (typeof value === 'string') return value.toWellFormed()
  if (typeof value === 'number') return goNumber(value)
  if (Array.isArray(value)) return `[${value.map(goFormat).join(' ')}]`
  if (typeof value !== 'object') return String(value)
  const pairs = Object.entries(value)
    .sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    .map(([key, item]) => `${key}:${goFormat(item)}`)
  return `map[${pairs.join(' ')}]`
}

/** strconv.FormatFloat(value, 'g', -1, 64): the shortest digits, with an exponent below 1e-04 and from 1e+06 on. */
function goNumber(value: number): string {
  if (Object.is(value, -0)) return '-0'
  const [digits = '', exponent = '0'] = value.toExponential().split('e')
  const power = Number(exponent)
  // In this range JavaScript writes numbers without an exponent, too.
  if (power >= -4 && power < 6) return String(value)
  const sign = power < 0 ? '-' : '+'
  return `${digits}e${sign}${String(Math.abs(power)).padStart(2, '0')}`
}
