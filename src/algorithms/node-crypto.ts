import { createRequire } from 'node:module'
import { once } from './once.ts'

/** Node's crypto, loaded on first use: most runs need none of it. */
export const nodeCrypto = once(
  () => createRequire(import.meta.url)('node:crypto') as typeof import('node:crypto'),
)
