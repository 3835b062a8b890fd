import { jwkType } from '../jwk.ts'
import { pemCertificateType } from '../pem-certificate.ts'
import { pemPrivateKeyType } from '../pem-private-key.ts'
import type { TypeDefinition } from '../type.ts'

/** The types of keys and certificates that Node must parse. */
export const types: readonly TypeDefinition[] = [pemPrivateKeyType, pemCertificateType, jwkType]
