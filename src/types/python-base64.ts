/** The six bits of a character code, in either alphabet; -1 for other characters. */
const SIX = Int8Array.from({ length: 128 }, (_, code) =>
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'.indexOf(
    String.fromCharCode(code).replace('-', '+').replace('_', '/'),
  ),
)
const PAD = 61

/**
 * Python's `base64.urlsafe_b64decode` of a text, or null when it raises: it reads both alphabets, drops other
 * characters, and stops at complete padding (CPython, Modules/binascii.c, a2b_base64 without strict mode).
 */
export function decodePythonBase64(raw: string): Buffer | null {
  if (/[\u0080-\uffff]/.test(raw)) return null
  const bytes = Buffer.alloc(Math.ceil((raw.length * 3) / 4))
  let size = 0
  let place = 0
  let carry = 0
  let pads = 0
  for (let at = 0; at < raw.length; at += 1) {
    const code = raw.charCodeAt(at)
    if (code === PAD) {
      if (place >= 2) pads += 1
      if (place >= 2 && place + pads >= 4) return bytes.subarray(0, size)
      continue
    }
    const six = SIX[code] ?? -1
    if (six === -1) continue
    pads = 0
    if (place > 0) {
      bytes[size] = (carry << (2 * place)) | (six >> (6 - 2 * place))
      size += 1
    }
    carry = six
    place = (place + 1) % 4
  }
  return place === 0 ? bytes.subarray(0, size) : null
}
