import { nodeCrypto } from '../algorithms/node-crypto.ts'
import type { EncryptedFile } from '../domain/container-setup.ts'
import type { PresentVariable } from '../domain/variable.ts'
import { defineCheck, EVERYWHERE, type Scope } from './check.ts'

const KEY = 'RAILS_MASTER_KEY'
const HEX_KEY = /^[\da-f]{32}$/i

/**
 * Whether a key opens a file: ciphertext, nonce and tag of AES-128-GCM in base64, with `--` between them
 * (ActiveSupport::EncryptedFile, Rails 5.2 and later). Null for a file of another form.
 */
function opens({ text }: EncryptedFile, key: string): boolean | null {
  const [data, nonce, tag, ...others] = text
    .trim()
    .split('--')
    .map((part) => Buffer.from(part, 'base64'))
  if (!data || nonce?.length !== 12 || tag?.length !== 16 || others.length > 0) return null
  const decipher = nodeCrypto().createDecipheriv('aes-128-gcm', Buffer.from(key, 'hex'), nonce, {
    authTagLength: 16,
  })
  decipher.setAuthTag(tag)
  decipher.update(data)
  try {
    decipher.final()
    return true
  } catch {
    return false
  }
}

/** The files that Rails may read: that of RAILS_ENV, else the common one; all of them when RAILS_ENV is not known. */
function filesOf(scope: Scope): readonly EncryptedFile[] {
  const files = scope.setup?.encrypted ?? []
  const env = scope.byName.get('RAILS_ENV')
  if (env?.state !== 'present') return files
  const own = files.filter(({ of }) => of !== null && env.value.read((raw) => raw.trim() === of))
  return own.length > 0 ? own : files.filter(({ of }) => of === null)
}

/** Whether a file of RAILS_ENV may be there that was not looked for. */
function isStrange(scope: Scope): boolean {
  const env = scope.byName.get('RAILS_ENV')
  if (env?.state === 'unavailable') return false
  const names = scope.setup?.environmentsOfFiles ?? []
  return env?.state === 'present' && !env.value.read((raw) => names.includes(raw.trim()))
}

/** The files that the key should open and does not; none when it opens any of them. */
function closedTo({ value }: PresentVariable, scope: Scope): readonly EncryptedFile[] {
  const files = filesOf(scope)
  const opened = files.map((file) =>
    value.read((raw) => (HEX_KEY.test(raw) ? opens(file, raw) : null)),
  )
  return opened.length > 0 && opened.every((one) => one === false) ? files : []
}

export const opensCredentials = defineCheck({
  id: 'opens-credentials',
  levels: EVERYWHERE,
  why: 'Rails 5.2 and later does not start: ActiveSupport::MessageEncryptor::InvalidMessage (ActiveSupport::EncryptedFile).',
  yieldsTo: ['hex-bytes', 'known-default', 'placeholder', 'secret-filler', 'wrong-kind'],
  find: (scope) => {
    const key = scope.byName.get(KEY)
    if (key?.state !== 'present' || isStrange(scope)) return []
    const closed = closedTo(key, scope).map(({ file }) => file)
    if (closed.length === 0) return []
    return [
      {
        variable: key,
        says: `does not open ${closed.join(' or ')}: it is the key of another file`,
        fix: `Set ${KEY} to the key that \`bin/rails credentials:edit\` used for the file: config/master.key, or config/credentials/ENVIRONMENT.key.`,
        facts: { files: closed },
      },
    ]
  },
})
