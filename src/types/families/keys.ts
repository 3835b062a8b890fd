import { base64BytesType } from '../base64-bytes.ts'
import { fernetKeyType } from '../fernet-key.ts'
import { fernetListType } from '../fernet-list.ts'
import { hexBytesType } from '../hex-bytes.ts'
import { signingSecretType } from '../signing-secret.ts'
import type { TypeDefinition } from '../type.ts'

/** The types of keys that both sides share. */
export const types: readonly TypeDefinition[] = [
  signingSecretType,
  fernetKeyType,
  fernetListType,
  base64BytesType,
  hexBytesType,
]
