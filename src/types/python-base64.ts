const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/**
 * What Python's `base64.urlsafe_b64decode` makes of a text, or null where it raises: both alphabets
 * are read, characters of neither are dropped, and a complete padding ends the text
 * (CPython, Modules/binascii.c, a2b_base64 without strict mode).
 */
export function decodePythonBase64(raw: string): Buffer | null {
  if (/[^\p{ASCII}]/u.test(raw)) return null
  const bytes: number[] = []
  let place = 0
  let carry = 0
  let pads = 0
  for (const character of raw.replaceAll('-', '+').replaceAll('_', '/')) {
    if (character === '=') {
      if (place >= 2) pads += 1
      if (place >= 2 && place + pads >= 4) return Buffer.from(bytes)
      continue
    }
    const six = ALPHABET.indexOf(character)
    if (six === -1) continue
    pads = 0
    if (place > 0) bytes.push(((carry << (2 * place)) | (six >> (6 - 2 * place))) & 0xff)
    carry = six
    place = (place + 1) % 4
  }
  return place === 0 ? Buffer.from(bytes) : null
}
